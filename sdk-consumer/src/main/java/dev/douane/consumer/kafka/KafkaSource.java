package dev.douane.consumer.kafka;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.DeliveryFault;
import dev.douane.consumer.QueueSource;
import dev.douane.payload.Payload;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Your consumer as a source, after you subscribed or assigned it. It stays yours: {@link #close} does not close it, but
 * moves it back to what was not acknowledged, so that this is what comes next. Used by one thread at a time, as a Kafka
 * consumer is.
 *
 * <p>Delivery is at least once, in the order of each partition: the group's offset is committed when a payload is
 * acknowledged, after its handler returned, and never ahead of it. Set {@code enable.auto.commit=false} and
 * {@code isolation.level=read_committed}; the first because a commit of Kafka's own knows nothing of handlers. If the
 * group gave the partition to another consumer in the meantime, {@link Delivery#acknowledge} fails, and that consumer
 * gets the payload again.
 */
public final class KafkaSource implements QueueSource {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final ForeignSchemaIds foreign;
    private final int commitEvery;
    private final Queue<ConsumerRecord<byte[], byte[]>> fetched = new ArrayDeque<>();
    private final Map<TopicPartition, Long> unacknowledged = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private int acknowledgements;

    private KafkaSource(Builder builder) {
        this.consumer = builder.consumer;
        this.foreign = new CachedSchemaIds(builder.foreign);
        this.commitEvery = builder.commitEvery;
    }

    /**
     * A source that commits every acknowledgement.
     *
     * @param consumer your consumer of bytes, subscribed or assigned
     * @return the source
     */
    public static KafkaSource of(Consumer<byte[], byte[]> consumer) {
        return builder(consumer).build();
    }

    /**
     * Starts a source with settings of its own.
     *
     * @param consumer your consumer of bytes, subscribed or assigned
     * @return a builder
     */
    public static Builder builder(Consumer<byte[], byte[]> consumer) {
        return new Builder(consumer);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Zero asks whether anything is left: that takes as long as joining the group and one fetch take, a minute at
     * most.
     */
    @Override
    public Optional<Delivery> next(Duration maxWait) throws IOException, InterruptedException {
        long started = System.nanoTime();
        while (fetched.isEmpty()) {
            commit();
            long left = maxWait.toNanos() - (System.nanoTime() - started);
            fetch(left > 0 ? min(Duration.ofNanos(left), STEP) : STEP);
            if (fetched.isEmpty() && left <= 0 && (!maxWait.isZero() || nothingIsLeft(started))) {
                return Optional.empty();
            }
        }
        Delivery next = delivery(fetched.element());
        fetched.remove();
        return Optional.of(next);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private void fetch(Duration wait) throws IOException, InterruptedException {
        try {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
                fetched.add(record);
                unacknowledged.putIfAbsent(partition(record), record.offset());
            }
            unacknowledged.keySet().retainAll(consumer.assignment());
        } catch (InterruptException e) {
            throw interrupted(e);
        } catch (KafkaException e) {
            throw new IOException("The topic cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean nothingIsLeft(long started) throws IOException, InterruptedException {
        try {
            if (consumer.assignment().isEmpty()) {
                boolean joined = consumer.groupMetadata().generationId() >= 0;
                if (!joined && System.nanoTime() - started > PATIENCE.toNanos()) {
                    throw new IOException("The group gave this consumer no partitions within " + PATIENCE.toSeconds()
                            + " s; subscribe or assign it before it becomes a source");
                }
                return joined;
            }
            for (Map.Entry<TopicPartition, Long> end :
                    consumer.endOffsets(consumer.assignment()).entrySet()) {
                if (consumer.position(end.getKey()) < end.getValue()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptException e) {
            throw interrupted(e);
        } catch (KafkaException e) {
            throw new IOException("The end of the topic cannot be asked for: " + e.getMessage(), e);
        }
    }

    private static InterruptedException interrupted(InterruptException cause) {
        // Kafka set the flag again; whoever throws InterruptedException leaves it cleared.
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException("Interrupted while waiting for a payload");
        interrupted.initCause(cause);
        return interrupted;
    }

    private Delivery delivery(ConsumerRecord<byte[], byte[]> record) throws IOException {
        return new Handed(
                ReceivedRecord.of(record.headers(), record.value(), foreign),
                position(record),
                () -> acknowledge(record));
    }

    /** The time tells a record from one at the same offset of a topic that was deleted and made again. */
    private static String position(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + "-" + record.offset() + "-" + record.timestamp();
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private void acknowledge(ConsumerRecord<byte[], byte[]> record) throws IOException {
        OffsetAndMetadata next = new OffsetAndMetadata(record.offset() + 1, record.leaderEpoch(), "");
        // Whoever acknowledges an earlier record last must not take back what the later one said.
        if (next.offset() > unacknowledged.getOrDefault(partition(record), 0L)) {
            uncommitted.merge(partition(record), next, (a, b) -> a.offset() > b.offset() ? a : b);
        }
        acknowledgements++;
        if (acknowledgements >= commitEvery) {
            commit();
        }
    }

    private void commit() throws IOException {
        if (uncommitted.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(uncommitted);
        } catch (InterruptException e) {
            throw new IOException("Interrupted while the group's offset was committed; it comes again", e);
        } catch (KafkaException e) {
            throw new IOException(
                    "The group's offset was not committed, so that what was handled since comes again: "
                            + e.getMessage(),
                    e);
        }
        uncommitted.forEach((partition, next) -> unacknowledged.put(partition, next.offset()));
        uncommitted.clear();
        acknowledgements = 0;
    }

    /** Commits what was acknowledged and moves your consumer back to what was not. Your consumer stays open. */
    @Override
    public void close() throws IOException {
        try {
            commit();
        } finally {
            fetched.clear();
            try {
                unacknowledged.forEach((partition, offset) -> {
                    if (consumer.assignment().contains(partition)) {
                        consumer.seek(partition, offset);
                    }
                });
            } catch (IllegalStateException e) {
                // You closed the consumer first: there is nothing to move back, and the group knows where it stands.
                fetched.clear();
            }
            unacknowledged.clear();
            uncommitted.clear();
        }
    }

    private interface Acknowledgement {
        void give() throws IOException;
    }

    private record Handed(ReceivedRecord received, String position, Acknowledgement acknowledgement)
            implements Delivery {
        @Override
        public Payload payload() {
            return received.payload();
        }

        @Override
        public Payload original() {
            return received.original();
        }

        @Override
        public Optional<DeliveryFault> fault() {
            return received.fault();
        }

        @Override
        public void acknowledge() throws IOException {
            acknowledgement.give();
        }
    }

    /** Settings of a source. Not for use by several threads. */
    public static final class Builder {
        private final Consumer<byte[], byte[]> consumer;
        private ForeignSchemaIds foreign = ForeignSchemaIds.NONE;
        private int commitEvery = 1;

        private Builder(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        /**
         * What payloads are that name a schema of another registry.
         *
         * @param ids {@link ForeignSchemaIds#NONE} unless told
         * @return this
         */
        public Builder foreign(ForeignSchemaIds ids) {
            this.foreign = ids;
            return this;
        }

        /**
         * Commits so many acknowledgements at once, and those of each fetch at its end. After a crash at most so many
         * payloads come again.
         *
         * @param payloads from 1, which is the default
         * @return this
         * @throws IllegalArgumentException if it is less
         */
        public Builder commitEvery(int payloads) {
            if (payloads < 1) {
                throw new IllegalArgumentException("Expected at least 1 payload for each commit, but was " + payloads);
            }
            this.commitEvery = payloads;
            return this;
        }

        /**
         * Makes the source. Nothing is fetched yet.
         *
         * @return the source
         */
        public KafkaSource build() {
            return new KafkaSource(this);
        }
    }
}
