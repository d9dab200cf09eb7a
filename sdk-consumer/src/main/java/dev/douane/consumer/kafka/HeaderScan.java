package dev.douane.consumer.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads the headers of a topic's records, as fast as the brokers send them, and nobody's offsets. Confined to one thread
 * at a time.
 */
final class HeaderScan implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(200);

    private final String topic;
    private final Duration patience;
    private final KafkaConsumer<ForeignFrame, ForeignFrame> consumer;
    private long recordsRead;

    private HeaderScan(Map<String, Object> settings, String topic, Duration patience) {
        this.topic = topic;
        this.patience = patience;
        this.consumer = new KafkaConsumer<>(settings, new PrefixDeserializer(), new PrefixDeserializer());
    }

    /** For whatever may be on a topic. */
    static HeaderScan ofMuch(Map<String, Object> connection, String topic, String isolation, Duration patience) {
        return new HeaderScan(settings(connection, isolation, patience), topic, patience);
    }

    /** For a thousand records here and there, where a large fetch would send what nobody asked for. */
    static HeaderScan ofLittle(Map<String, Object> connection, String topic, String isolation, Duration patience) {
        Map<String, Object> settings = settings(connection, isolation, patience);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 20);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        return new HeaderScan(settings, topic, patience);
    }

    /**
     * Large fetches, since the brokers send whole records whatever is wanted of them; but no waiting for a large one at
     * the end of a partition.
     */
    private static Map<String, Object> settings(Map<String, Object> connection, String isolation, Duration patience) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.putIfAbsent(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
        settings.putIfAbsent(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1 << 20);
        settings.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        settings.putIfAbsent(ConsumerConfig.RECEIVE_BUFFER_CONFIG, 1 << 20);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // No member of any group, least of all of the one that is reported on.
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        return settings;
    }

    /** The log is not what the index was made of: begin these partitions anew. */
    static final class MovedLogException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Set<Integer> truncated;

        MovedLogException(Set<Integer> truncated, KafkaException cause) {
            super(cause.getMessage(), cause);
            this.truncated = truncated;
        }

        /** Those whose end was cut off; empty if only their start moved on. */
        Set<Integer> truncated() {
            return truncated;
        }
    }

    /**
     * Reads.
     *
     * @param ranges what to read of each partition
     * @param kinds tells what a record is
     * @param into where a partition's records are noted
     * @return partitions that could not be read to the end in time, and why
     * @throws MovedLogException if records to read are no longer there, or were replaced
     * @throws IOException if nothing can be read, or the thread was interrupted
     */
    Map<Integer, String> read(Map<Integer, ScanRange> ranges, RecordKinds kinds, IntFunction<PartitionIndex> into)
            throws IOException {
        Map<TopicPartition, ScanRange> left = new HashMap<>();
        // An empty one too: the consumer's position is known only after the log's epochs were compared.
        ranges.forEach((number, range) -> left.put(new TopicPartition(topic, number), range));
        if (left.isEmpty()) {
            return Map.of();
        }
        try {
            consumer.assign(left.keySet());
            left.forEach(this::seek);
            return readAssigned(left, kinds, into);
        } catch (LogTruncationException e) {
            throw new MovedLogException(numbers(e.partitions()), e);
        } catch (OffsetOutOfRangeException e) {
            throw new MovedLogException(Set.of(), e);
        } catch (InterruptException e) {
            throw new IOException("Interrupted while topic " + topic + " was read", e);
        } catch (KafkaException e) {
            throw new IOException("Topic " + topic + " cannot be read: " + e.getMessage(), e);
        } finally {
            consumer.unsubscribe();
        }
    }

    private void seek(TopicPartition partition, ScanRange range) {
        Optional<Integer> epoch = range.epoch() < 0 ? Optional.empty() : Optional.of(range.epoch());
        consumer.seek(partition, new OffsetAndMetadata(range.from(), epoch, ""));
    }

    private Map<Integer, String> readAssigned(
            Map<TopicPartition, ScanRange> left, RecordKinds kinds, IntFunction<PartitionIndex> into) {
        long lastProgress = System.nanoTime();
        while (!left.isEmpty()) {
            ConsumerRecords<ForeignFrame, ForeignFrame> records = consumer.poll(STEP);
            for (TopicPartition partition : records.partitions()) {
                ScanRange range = left.get(partition);
                if (range != null) {
                    note(records.records(partition), range.to(), kinds, into.apply(partition.partition()));
                }
            }
            boolean progress = finish(left, into) || !records.isEmpty();
            lastProgress = progress ? System.nanoTime() : lastProgress;
            if (System.nanoTime() - lastProgress > patience.toNanos()) {
                Map<Integer, String> unread = new HashMap<>();
                left.keySet()
                        .forEach(partition -> unread.put(
                                partition.partition(), "it sent nothing for " + patience.toSeconds() + " s"));
                return unread;
            }
        }
        return Map.of();
    }

    private void note(
            List<ConsumerRecord<ForeignFrame, ForeignFrame>> records,
            long to,
            RecordKinds kinds,
            PartitionIndex index) {
        for (ConsumerRecord<ForeignFrame, ForeignFrame> record : records) {
            if (record.offset() >= to) {
                return;
            }
            int kind = kinds.kindOf(record.headers(), record.value(), record.timestamp());
            index.add(record.offset(), kind, kinds.time(), record.leaderEpoch().orElse(-1));
            recordsRead++;
        }
    }

    /** A partition ends where its position says, not where its last record stands: markers have offsets of their own. */
    private boolean finish(Map<TopicPartition, ScanRange> left, IntFunction<PartitionIndex> into) {
        Set<TopicPartition> done = new HashSet<>();
        left.forEach((partition, range) -> {
            if (position(partition) >= range.to()) {
                into.apply(partition.partition()).readTo(range.to());
                done.add(partition);
            }
        });
        consumer.pause(done);
        left.keySet().removeAll(done);
        return !done.isEmpty();
    }

    /** Not known while a leader is looked for; that must not hold up the other partitions. */
    private long position(TopicPartition partition) {
        try {
            return consumer.position(partition, Duration.ZERO);
        } catch (TimeoutException e) {
            return -1;
        }
    }

    /** How many records were looked at since this was made. */
    long recordsRead() {
        return recordsRead;
    }

    private static Set<Integer> numbers(Set<TopicPartition> partitions) {
        Set<Integer> numbers = new TreeSet<>();
        partitions.forEach(partition -> numbers.add(partition.partition()));
        return numbers;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
