package dev.douane.samples.queues.kafka;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;

/** Real brokers in this JVM. */
final class Brokers implements AutoCloseable {
    private static final AtomicInteger TOPICS = new AtomicInteger();

    private final KafkaClusterTestKit cluster;
    private final Admin admin;

    private Brokers(KafkaClusterTestKit cluster) {
        this.cluster = cluster;
        this.admin = Admin.create(connection());
    }

    static Brokers start(int brokers) throws Exception {
        TestKitNodes nodes = new TestKitNodes.Builder()
                .setNumBrokerNodes(brokers)
                .setNumControllerNodes(1)
                .build();
        String replicas = Integer.toString(Math.min(3, brokers));
        KafkaClusterTestKit cluster = new KafkaClusterTestKit.Builder(nodes)
                .setConfigProp("offsets.topic.num.partitions", "1")
                .setConfigProp("offsets.topic.replication.factor", replicas)
                .setConfigProp("transaction.state.log.num.partitions", "1")
                .setConfigProp("transaction.state.log.replication.factor", replicas)
                .setConfigProp("transaction.state.log.min.isr", "1")
                .setConfigProp("group.initial.rebalance.delay.ms", "0")
                .setConfigProp("log.retention.check.interval.ms", "200")
                .setConfigProp("log.cleaner.backoff.ms", "100")
                .build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
        return new Brokers(cluster);
    }

    Map<String, Object> connection() {
        return Map.of("bootstrap.servers", cluster.bootstrapServers());
    }

    /** Stops one of them in order; the others go on. */
    void stop(int broker) {
        BrokerServer server = Objects.requireNonNull(cluster.brokers().get(broker));
        server.shutdown();
        server.awaitShutdown();
    }

    /** On the files that it left. */
    void startAgain(int broker) {
        Objects.requireNonNull(cluster.brokers().get(broker)).startup();
    }

    Admin admin() {
        return admin;
    }

    /** A topic of a name that was never there before. */
    String topic(int partitions, Map<String, String> settings) throws ExecutionException, InterruptedException {
        String name = "parcels." + TOPICS.incrementAndGet();
        create(name, partitions, settings);
        return name;
    }

    void create(String name, int partitions, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        short replicas = (short) Math.min(3, cluster.brokers().size());
        admin.createTopics(
                        List.of(new NewTopic(name, Optional.of(partitions), Optional.of(replicas)).configs(settings)))
                .all()
                .get();
    }

    KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(connection());
        all.put("acks", "all");
        all.putAll(settings);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    KafkaConsumer<byte[], byte[]> consumer(String group, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(connection());
        all.put("group.id", group);
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "earliest");
        all.put("isolation.level", "read_committed");
        all.putAll(settings);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() throws IOException {
        admin.close();
        try {
            cluster.close();
        } catch (Exception e) {
            throw new IOException("The brokers were not stopped", e);
        }
    }
}
