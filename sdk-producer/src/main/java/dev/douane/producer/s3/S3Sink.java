package dev.douane.producer.s3;

import dev.douane.payload.ContractHeaders;
import dev.douane.payload.MalformedHeadersException;
import dev.douane.payload.Payload;
import dev.douane.payload.bucket.BucketKey;
import dev.douane.payload.bucket.BucketLayout;
import dev.douane.payload.bucket.BucketPosition;
import dev.douane.producer.QueueSink;
import dev.douane.producer.StreamSink;
import dev.douane.producer.UnknownOutcomeException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Duration IN_PLACE_WITHIN = BucketPosition.SETTLED_AFTER.dividedBy(2);
    private static final int ATTEMPTS = 5;

    private static final Logger LOG = System.getLogger(S3Sink.class.getName());

    private final S3Client client;
    private final String bucket;
    private final BucketLayout layout;
    private final KeySequence keys;

    private S3Sink(S3Client client, String bucket, BucketLayout layout, Clock clock) {
        this.client = client;
        this.bucket = bucket;
        this.layout = layout;
        this.keys = new KeySequence(new StoreClock(clock));
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

    /**
     * The same queue for payloads that are too large for memory, by uploads in parts. Such an object is in place when its
     * upload is complete, however long that took, and a consumer that has gone past its key comes back for it within a
     * minute or so. An upload that a process did not live to end stays in parts that nobody sees: a lifecycle rule of the
     * bucket ({@code AbortIncompleteMultipartUpload}) removes them.
     *
     * @return a sink that shares the order of this one; up to 156 GiB for one payload, 16 MiB of memory for each that is
     *     on its way
     */
    public StreamSink streams() {
        return headers -> {
            ObjectMetadata.require(headers.toMap());
            String key = layout.payloads() + keys.nextStreamed(headers).format();
            return PartedUpload.begin(client, bucket, key, headers.toMap());
        };
    }

    @Override
    public void enqueue(Payload payload) throws IOException {
        enqueue(RequestBody.fromBytes(payload.body()), payload.headers());
    }

    void enqueue(RequestBody body, Map<String, String> headers) throws IOException {
        ObjectMetadata.require(headers);
        Optional<ContractHeaders> stamp = stamp(headers);
        List<String> late = new ArrayList<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            BucketKey key = keys.next(stamp);
            Optional<Instant> inPlace = put(layout.payloads() + key.format(), body, headers);
            // Without the store's time there is nothing to compare with; our own was all there was.
            if (inPlace.isEmpty() || isInTime(key, inPlace.get())) {
                late.forEach(this::remove);
                return;
            }
            late.add(layout.payloads() + key.format());
            keys.learn(inPlace.get());
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
                // Nobody else gives this key: an earlier attempt of the client landed, and its answer was lost. When it
                // landed nobody knows, but not later than now; if now is too late for its key, that was, perhaps, too.
                return StoreClock.timeOf(e);
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
}
