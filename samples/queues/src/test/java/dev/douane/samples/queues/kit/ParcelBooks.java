package dev.douane.samples.queues.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Keeps the books of a fault: which parcels were sent, how often a sending was doubtful, which were read how often. */
public final class ParcelBooks {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(100);

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicLong unknown = new AtomicLong();
    private final Map<String, Integer> read = new TreeMap<>();
    private volatile String lastFailure = "";

    /**
     * Sends parcels 0 and on, each again and again until the queue has it.
     *
     * @param producer of version 1
     * @param count how many
     */
    public void sendAll(ContractProducer producer, int count) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (int number = 0; number < count; number++) {
            while (!send(producer, number)) {
                assertThat(System.nanoTime())
                        .as("still nobody takes parcel %d of %d: %s", number, count, lastFailure)
                        .isLessThan(deadline);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            sent.incrementAndGet();
        }
    }

    private boolean send(ContractProducer producer, int number) {
        try {
            producer.send(Parcels.old(number));
            return true;
        } catch (EnqueueFailedException e) {
            unknown.addAndGet(e.outcomeUnknown() ? 1 : 0);
            lastFailure = e + ", since " + e.getCause();
            return false;
        }
    }

    /** Waits until so many parcels are sent for certain. */
    public void awaitSent(int count) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (sent.get() < count) {
            assertThat(System.nanoTime()).as("sent " + sent).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** How often nobody could tell whether a parcel was enqueued. */
    public long unknown() {
        return unknown.get();
    }

    /** Notes a parcel as read, then acknowledges it. */
    public void handle(Delivery delivery) throws IOException {
        read.merge(new String(delivery.payload().body(), StandardCharsets.UTF_8), 1, Integer::sum);
        delivery.acknowledge();
    }

    /** Notes parcels that another process handled, from 0 on. */
    public void handledElsewhere(int count) {
        for (int number = 0; number < count; number++) {
            read.merge(new String(Parcels.old(number), StandardCharsets.UTF_8), 1, Integer::sum);
        }
    }

    /** Reads and acknowledges until nothing comes for a moment. */
    public void readAll(QueueSource source) throws IOException, InterruptedException {
        for (Optional<Delivery> next = source.next(Duration.ofSeconds(2));
                next.isPresent();
                next = source.next(Duration.ofSeconds(2))) {
            handle(next.get());
        }
    }

    /** How many parcels were read more than once. */
    public long readTwice() {
        return read.values().stream().filter(times -> times > 1).count();
    }

    /** Every parcel was read, and nothing else. */
    public void assertNothingIsLost(int count) {
        assertThat(read).hasSize(count);
        for (int number = 0; number < count; number++) {
            assertThat(read).containsKey(new String(Parcels.old(number), StandardCharsets.UTF_8));
        }
    }
}
