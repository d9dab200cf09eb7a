package dev.douane.samples.queues.kafka;

import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.kafka.KafkaBacklog;
import dev.douane.consumer.kafka.KafkaSource;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.payload.Payload;
import dev.douane.producer.QueueSink;
import dev.douane.producer.kafka.KafkaSink;
import dev.douane.samples.queues.kit.QueueFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A topic of one partition, since the kit wants one order, and the group integration. */
final class TopicFixture implements QueueFixture {
    private final Brokers brokers;
    private final String topic;
    private final Path folder;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<KafkaBacklog> backlogs = new ArrayList<>();

    TopicFixture(Brokers brokers, Path folder) throws Exception {
        this.brokers = brokers;
        this.folder = folder;
        this.topic = brokers.topic(1, Map.of());
        this.producer = brokers.producer(Map.of());
    }

    @Override
    public QueueSink sink() {
        return KafkaSink.of(producer, topic);
    }

    @Override
    public void sendRaw(Payload payload) throws Exception {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, payload.body());
        payload.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    @Override
    public QueueSource source() {
        KafkaConsumer<byte[], byte[]> consumer = brokers.consumer(group(), Map.of());
        consumer.subscribe(List.of(topic));
        return new Owned(KafkaSource.of(consumer), consumer);
    }

    private String group() {
        return "integration-" + topic;
    }

    @Override
    public BacklogReader backlog(CountedQuarantine quarantine) {
        KafkaBacklog backlog = KafkaBacklog.builder(brokers.connection())
                .topic(topic)
                .group(group())
                .quarantine(quarantine)
                .index(folder)
                .build();
        backlogs.add(backlog);
        return backlog;
    }

    @Override
    public boolean retains() {
        return true;
    }

    @Override
    public void close() throws IOException {
        producer.close();
        for (KafkaBacklog backlog : backlogs) {
            backlog.close();
        }
    }
}
