package dev.douane.producer.s3;

import dev.douane.payload.ContractHeaders;
import dev.douane.payload.MalformedHeadersException;
import dev.douane.payload.Payload;
import dev.douane.payload.bucket.BucketKey;
import dev.douane.payload.bucket.BucketLayout;
import dev.douane.payload.bucket.BucketPosition;
import dev.douane.producer.QueueSink;
import dev.douane.producer.UnknownOutcomeException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket as a sink. Safe for use by many threads; the client stays yours. When {@code enqueue} returns, the object is in
 * place whole, and no consumer has gone past it.
 *
 * <p>A store that does not answer in time leaves the outcome open ({@link UnknownOutcomeException}): send the payload
 * again; it may arrive twice.
 */
public final class S3Sink implements QueueSink {
    private static final int PRECONDITION_FAILED = 412;
    private static final int MOST_METADATA_BYTES = 2000;
    private static final Duration IN_PLACE_WITHIN = BucketPosition.SETTLED_AFTER.dividedBy(2);
    private static final int ATTEMPTS = 5;

    private static final Logger LOG = System.getLogger(S3Sink.class.getName());

    private final S3Client client;
    private final String bucket;
    private final BucketLayout layout;
    private final StoreClock clock;
    private final String sender = String.format(Locale.ROOT, "%08x", new SecureRandom().nextInt());
    private final AtomicInteger counter = new AtomicInteger();

    private S3Sink(S3Client client, String bucket, BucketLayout layout, Clock clock) {
        this.client = client;
        this.bucket = bucket;
        this.layout = layout;
        this.clock = new StoreClock(clock);
    }

    /**
     * A sink into a bucket.
     *
     * @param client yours
     * @param bucket which exists
     * @param prefix where in it, for example {@code queues/towns/}; empty for the whole bucket
     * @return the sink
     * @throws IllegalArgumentException if the prefix does not end in a slash
     */
    public static S3Sink of(S3Client client, String bucket, String prefix) {
        return of(client, bucket, prefix, Clock.systemUTC());
    }

    /**
     * A sink with a clock of your own. It is corrected by the store's.
     *
     * @param client yours
     * @param bucket which exists
     * @param prefix where in it
     * @param clock the time before the store has told its own
     * @return the sink
     * @throws IllegalArgumentException if the prefix does not end in a slash
     */
    public static S3Sink of(S3Client client, String bucket, String prefix, Clock clock) {
        return new S3Sink(client, bucket, new BucketLayout(prefix), clock);
    }

    @Override
    public void enqueue(Payload payload) throws IOException {
        enqueue(RequestBody.fromBytes(payload.body()), payload.headers());
    }

    void enqueue(RequestBody body, Map<String, String> headers) throws IOException {
        requireMetadata(headers);
        Optional<ContractHeaders> stamp = stamp(headers);
        List<String> late = new ArrayList<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            BucketKey key = nextKey(stamp);
            Optional<Instant> inPlace = put(layout.payloads() + key.format(), body, headers);
            // Without the store's time there is nothing to compare with; our own was all there was.
            if (inPlace.isEmpty() || isInTime(key, inPlace.get())) {
                late.forEach(this::remove);
                return;
            }
            late.add(layout.payloads() + key.format());
            clock.learn(inPlace.get());
        }
        throw new UnknownOutcomeException(
                "The store took longer than " + IN_PLACE_WITHIN + " for an object, " + ATTEMPTS
                        + " times; a consumer may have gone past it",
                new IOException("too slow"));
    }

    /** It is there under a better key. Where it stays, it is at worst read twice. */
    private void remove(String key) {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException e) {
            LOG.log(Level.WARNING, "An object that came too late for its key stays in " + bucket + ": " + key, e);
        }
    }

    private BucketKey nextKey(Optional<ContractHeaders> stamp) {
        long millis;
        int number;
        synchronized (clock) {
            millis = clock.millis();
            number = counter.incrementAndGet();
        }
        String order = String.format(Locale.ROOT, "%013d-%08x-%s", millis, number, sender);
        return new BucketKey(
                order, stamp, stamp.flatMap(ContractHeaders::enqueuedAt).orElse(Instant.ofEpochMilli(millis)));
    }

    private static boolean isInTime(BucketKey key, Instant inPlace) {
        return Duration.between(key.orderedAt(), inPlace).abs().compareTo(IN_PLACE_WITHIN) <= 0;
    }

    private Optional<Instant> put(String key, RequestBody body, Map<String, String> headers) throws IOException {
        try {
            PutObjectResponse answer = client.putObject(
                    request -> request.bucket(bucket)
                            .key(key)
                            .ifNoneMatch("*")
                            .contentType("application/json")
                            .metadata(headers),
                    body);
            return StoreClock.timeOf(answer);
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                // Nobody else gives this key: an earlier attempt of the client landed, and its answer was lost.
                return Optional.empty();
            }
            throw e.statusCode() < 500
                    ? new IOException("The store refused an object in " + bucket + ": " + e.getMessage(), e)
                    : unknown(e);
        } catch (SdkException e) {
            throw unknown(e);
        }
    }

    private IOException unknown(SdkException e) {
        return new UnknownOutcomeException(
                "The store did not confirm an object in " + bucket + ": " + e.getMessage(), e);
    }

    private static Optional<ContractHeaders> stamp(Map<String, String> headers) throws IOException {
        try {
            return ContractHeaders.read(headers);
        } catch (MalformedHeadersException e) {
            throw new IOException("The contract headers cannot be written into a key: " + e.getMessage(), e);
        }
    }

    /** S3 keeps 2 KB of metadata, in US-ASCII: what it would cut or garble is refused first. */
    private static void requireMetadata(Map<String, String> headers) throws IOException {
        int bytes = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            String both = header.getKey() + header.getValue();
            bytes += both.length();
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(both)
                    || !header.getKey().equals(header.getKey().toLowerCase(Locale.ROOT))) {
                throw new IOException("S3 keeps metadata in ASCII and names in lower case; the header '"
                        + header.getKey() + "' would not come back as it is. Put it into the body");
            }
        }
        if (bytes > MOST_METADATA_BYTES) {
            throw new IOException("S3 keeps " + MOST_METADATA_BYTES + " bytes of metadata, and the headers take "
                    + bytes + ". Put some into the body");
        }
    }
}
