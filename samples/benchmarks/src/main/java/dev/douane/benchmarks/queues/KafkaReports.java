package dev.douane.benchmarks.queues;

import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.kafka.KafkaBacklog;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A large topic in three versions that alternate, and a group in the middle of it. */
public final class KafkaReports {
    private static final String TOPIC = "large";
    private static final String GROUP = "integration";
    private static final int PARTITIONS = 6;
    private static final int VERSIONS = 3;
    private static final int NEW_RECORDS = 10_000;
    private static final byte[] BODY = " ".repeat(1024).getBytes(StandardCharsets.US_ASCII);

    private final KafkaServer server;
    private final int records;
    private int sent;

    /**
     * Fills the topic.
     *
     * @param server the broker
     * @param records how many
     * @throws ExecutionException if the broker refuses
     * @throws InterruptedException if the thread was interrupted
     */
    public KafkaReports(KafkaServer server, int records) throws ExecutionException, InterruptedException {
        this.server = server;
        this.records = records;
        server.create(TOPIC, PARTITIONS);
        send(records);
        commitInTheMiddle();
    }

    private void send(int count) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = new HashMap<>(server.connection());
        settings.putAll(Map.of("batch.size", 256 << 10, "linger.ms", 20, "buffer.memory", 128L << 20));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            Future<RecordMetadata> last = null;
            for (int i = 0; i < count; i++) {
                ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(TOPIC, sent % PARTITIONS, null, BODY);
                stamp(sent / PARTITIONS % VERSIONS + 1)
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                last = producer.send(record);
                sent++;
            }
            producer.flush();
            if (last != null) {
                last.get();
            }
        }
    }

    private static Map<String, String> stamp(int version) {
        return new ContractHeaders(
                        ContractId.of("orders", version),
                        Optional.of("0123456789abcdef".repeat(4)),
                        Optional.of(ProducerId.parse("shop/" + version)),
                        Optional.of(Instant.now()))
                .toMap();
    }

    private void commitInTheMiddle() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> middle = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        i -> new TopicPartition(TOPIC, i),
                        i -> new OffsetAndMetadata(records / PARTITIONS / 2 + 311L * i)));
        try (Admin admin = Admin.create(server.connection())) {
            admin.alterConsumerGroupOffsets(GROUP, middle).all().get();
        }
    }

    private KafkaBacklog backlog() {
        return KafkaBacklog.builder(server.connection())
                .topic(TOPIC)
                .group(GROUP)
                .quarantine(new NoQuarantine())
                .build();
    }

    /**
     * First reports against scans, one after the other in turns.
     *
     * @param rounds how many of each, after one of each that is not counted
     * @return how many times the scan's throughput a report had
     * @throws IOException if the broker fails
     */
    public List<Double> firstAgainstFloor(int rounds) throws IOException {
        List<Double> ratios = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            long start = System.nanoTime();
            require(HeaderFloor.scan(server.connection(), TOPIC, PARTITIONS) == sent);
            long between = System.nanoTime();
            try (KafkaBacklog backlog = backlog()) {
                check(backlog.read("orders"));
                long end = System.nanoTime();
                if (round >= 0) {
                    ratios.add((double) (between - start) / (end - between));
                }
            }
        }
        return ratios;
    }

    /**
     * A report after the first.
     *
     * @param milliseconds of each
     * @param megabytes what the backlog held on to, its client included
     */
    public record Next(List<Double> milliseconds, double megabytes) {}

    /**
     * Reports after ten thousand new records each.
     *
     * @param rounds how many
     * @return how long they took, and what the index takes
     * @throws IOException if the broker fails
     * @throws ExecutionException if the broker refuses
     * @throws InterruptedException if the thread was interrupted
     */
    public Next next(int rounds) throws IOException, ExecutionException, InterruptedException {
        List<Double> times = new ArrayList<>();
        long with;
        try (KafkaBacklog backlog = backlog()) {
            check(backlog.read("orders"));
            for (int round = 0; round < rounds; round++) {
                send(NEW_RECORDS);
                long start = System.nanoTime();
                BacklogReport report = backlog.read("orders");
                times.add((System.nanoTime() - start) / 1e6);
                check(report);
            }
            with = used();
        }
        return new Next(times, Math.max(0, with - used()) / 1e6);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void check(BacklogReport report) {
        require(report.coverage() instanceof Coverage.Exact);
        long all = 0;
        for (int version = 1; version <= VERSIONS; version++) {
            all += report.version(version).waiting() + report.version(version).retained();
        }
        require(all == sent);
    }

    private static void require(boolean truth) {
        if (!truth) {
            throw new IllegalStateException("The report is wrong");
        }
    }
}
