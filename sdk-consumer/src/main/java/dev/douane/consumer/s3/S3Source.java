package dev.douane.consumer.s3;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.payload.Payload;
import dev.douane.payload.bucket.BucketKey;
import dev.douane.payload.bucket.BucketLayout;
import dev.douane.payload.bucket.BucketPosition;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A bucket queue as a source: objects in the order of their keys. Objects that others put there under names of their own
 * are handed over, too; each such name is remembered until its object is gone.
 *
 * <p>One process at a time reads under a consumer's name; a second one is noticed when it acknowledges, and fails. What it
 * handled until then is handled twice.
 */
public final class S3Source implements QueueSource {
    /** The largest object that is handed over unless told, in bytes, since a delivery holds it in memory. */
    public static final long MOST_BYTES = 1L << 30;

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final Duration LOOK_AT_ALL_EVERY = Duration.ofMinutes(1);

    private final S3Client client;
    private final String bucket;
    private final BucketLayout layout;
    private final StoredPosition position;
    private final Clock clock;
    private final TreeMap<String, Optional<String>> waiting = new TreeMap<>();
    private final TreeSet<String> handedOver = new TreeSet<>();
    private long mostBytes = MOST_BYTES;
    private Instant listedAt = Instant.EPOCH;
    private Instant allListedAt = Instant.EPOCH;

    private S3Source(S3Client client, String bucket, BucketLayout layout, String consumer, Clock clock) {
        this.client = client;
        this.bucket = bucket;
        this.layout = layout;
        this.position = new StoredPosition(client, bucket, layout.position(consumer));
        this.clock = clock;
    }

    /**
     * Opens a queue to read from.
     *
     * @param client yours
     * @param bucket which exists
     * @param prefix where in it the queue is, as the sink has it
     * @param consumer the name under which the position is kept: letters, digits, {@code .}, {@code _}, {@code -}
     * @return the source
     * @throws IOException if the position cannot be read
     */
    public static S3Source open(S3Client client, String bucket, String prefix, String consumer) throws IOException {
        return open(client, bucket, prefix, consumer, Clock.systemUTC());
    }

    /**
     * Opens a queue to read from.
     *
     * @param client yours
     * @param bucket which exists
     * @param prefix where in it the queue is, as the sink has it
     * @param consumer the name under which the position is kept
     * @param clock says when to look at all keys again; what is done with is decided by the store's own
     * @return the source
     * @throws IOException if the position cannot be read
     */
    public static S3Source open(S3Client client, String bucket, String prefix, String consumer, Clock clock)
            throws IOException {
        S3Source source = new S3Source(client, bucket, new BucketLayout(prefix), consumer, clock);
        source.position.load();
        return source;
    }

    /**
     * Bounds what a delivery holds. A larger object is refused before it is read, and stays where it is.
     *
     * @param bytes the largest object that is handed over; {@link #MOST_BYTES} unless told
     * @return this
     * @throws IllegalArgumentException if no array is as long
     */
    public S3Source holdingAtMost(long bytes) {
        if (bytes < 1 || bytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A delivery holds 1 to " + (Integer.MAX_VALUE - 8) + " bytes");
        }
        mostBytes = bytes;
        return this;
    }

    @Override
    public Optional<Delivery> next(Duration maxWait) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + maxWait.toNanos();
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while waiting for a payload in " + bucket);
            }
            if (waiting.isEmpty()) {
                list();
            }
            Optional<Delivery> next = waiting.isEmpty() ? Optional.empty() : take();
            long left = deadline - System.nanoTime();
            if (next.isPresent() || (waiting.isEmpty() && left <= 0)) {
                return next;
            }
            if (waiting.isEmpty()) {
                LockSupport.parkNanos(this, Math.min(left, LOOK_AGAIN_NANOS));
            }
        }
    }

    /** All keys now and then: others may have put objects before the line, under names that sort there. */
    private void list() throws IOException {
        boolean all = !clock.instant().isBefore(allListedAt.plus(LOOK_AT_ALL_EVERY))
                || clock.instant().isBefore(allListedAt);
        String line = position.current().line();
        Set<String> present = new HashSet<>();
        listedAt = BucketListing.list(
                client, bucket, layout.payloads(), all || line.isEmpty() ? null : line, clock, (key, object) -> {
                    present.add(key);
                    Optional<String> order = BucketKey.parse(key).flatMap(BucketKey::lineOrder);
                    if (!position.current().covers(key, order) && !handedOver.contains(key)) {
                        waiting.put(key, order);
                    }
                });
        if (all) {
            allListedAt = clock.instant();
            forgetWhatIsGone(present);
        }
    }

    private void forgetWhatIsGone(Set<String> present) throws IOException {
        BucketPosition kept = position.current().retain(present);
        if (!kept.equals(position.current())) {
            position.replace(kept);
        }
    }

    private Optional<Delivery> take() throws IOException {
        String key = waiting.firstKey();
        try (ResponseInputStream<GetObjectResponse> object =
                client.getObject(request -> request.bucket(bucket).key(layout.payloads() + key))) {
            long length = object.response().contentLength();
            if (length > mostBytes) {
                object.abort();
                throw new IOException("The object " + layout.payloads() + key + " is of " + length
                        + " bytes, more than the " + mostBytes
                        + " that a delivery holds. Load it by its key, and move "
                        + "it away");
            }
            Payload payload =
                    Payload.of(object.readAllBytes(), object.response().metadata());
            waiting.remove(key);
            handedOver.add(key);
            return Optional.of(new Handed(this, payload, key));
        } catch (NoSuchKeyException e) {
            // Its retention ended in this very moment.
            waiting.remove(key);
            return Optional.empty();
        } catch (SdkException e) {
            throw new IOException("The object " + key + " in " + bucket + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void acknowledge(String key) throws IOException {
        List<String> done = new ArrayList<>(handedOver.headSet(key, true));
        SortedSet<String> open = new TreeSet<>(handedOver.tailSet(key, false));
        Optional<String> firstOpen = firstOrder(open).or(() -> firstOrder(waiting.keySet()));
        position.replace(position.current().acknowledge(done, firstOpen, listedAt));
        handedOver.removeAll(done);
    }

    private static Optional<String> firstOrder(Iterable<String> keys) {
        for (String key : keys) {
            Optional<String> order = BucketKey.parse(key).flatMap(BucketKey::lineOrder);
            if (order.isPresent()) {
                return order;
            }
        }
        return Optional.empty();
    }

    /** Nothing is held: what was not acknowledged comes again to whoever opens the queue next. */
    @Override
    public void close() {
        waiting.clear();
        handedOver.clear();
    }

    private record Handed(S3Source source, Payload payload, String position) implements Delivery {
        @Override
        public void acknowledge() throws IOException {
            source.acknowledge(position);
        }
    }
}
