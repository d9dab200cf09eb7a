package dev.douane.samples.queues.kafka;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Stamped records on chosen partitions, quickly, and a group's offsets where a test wants them. */
final class Traffic implements AutoCloseable {
    static final String GROUP = "integration";
    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private final Brokers brokers;
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private int seconds;

    Traffic(Brokers brokers, String topic, Map<String, Object> settings) {
        this.brokers = brokers;
        this.topic = topic;
        this.producer = brokers.producer(settings);
    }

    KafkaProducer<byte[], byte[]> producer() {
        return producer;
    }

    /** One record of a version, enqueued a second after the one before. */
    Traffic send(int partition, int version) {
        return send(partition, version, "post/" + version, null);
    }

    Traffic send(int partition, int version, String who, byte @Nullable [] key) {
        ContractHeaders stamp = new ContractHeaders(
                ContractId.of("parcels", version),
                Optional.empty(),
                Optional.of(ProducerId.parse(who)),
                Optional.of(START.plusSeconds(seconds++)));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, partition, key, new byte[] {'{', '}'});
        stamp.toMap().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        sent.add(producer.send(record));
        return this;
    }

    Traffic sendUnstamped(int partition) {
        sent.add(producer.send(new ProducerRecord<>(topic, partition, null, new byte[] {'{', '}'})));
        return this;
    }

    /** Waits until everything sent so far is acknowledged. */
    Traffic landed() throws ExecutionException, InterruptedException {
        producer.flush();
        for (Future<RecordMetadata> record : sent) {
            record.get();
        }
        sent.clear();
        return this;
    }

    /** Puts the group where it would stand after it had read so far. */
    void commit(int partition, long offset) throws ExecutionException, InterruptedException {
        brokers.admin()
                .alterConsumerGroupOffsets(
                        GROUP, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
