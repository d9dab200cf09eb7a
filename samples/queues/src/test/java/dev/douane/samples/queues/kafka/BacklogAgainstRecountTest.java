package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.kafka.KafkaBacklog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that lives through a random history against a recount of the whole topic by a plain consumer. */
class BacklogAgainstRecountTest extends BacklogOnBrokers {
    private static final int PARTITIONS = 3;
    private static final int STEPS = 12;

    /** What a recount finds: records by version, and the first that waits of each. */
    private record Recount(Map<Integer, Long> waiting, Map<Integer, Long> retained, Map<Integer, Long> firstWaits) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyReportIsWhatARecountFinds(int seed) throws Exception {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        String topic = brokers.topic(PARTITIONS, Map.of());
        long[] committed = new long[PARTITIONS];
        long[] starts = new long[PARTITIONS];
        KafkaBacklog backlog = backlog(topic);
        try (Traffic plain = new Traffic(brokers, topic, Map.of());
                Traffic transactional = new Traffic(brokers, topic, Map.of("transactional.id", topic))) {
            transactional.producer().initTransactions();
            for (int step = 0; step < STEPS; step++) {
                send(plain, transactional, random);
                long[] ends = ends(topic);
                for (int p = 0; p < PARTITIONS; p++) {
                    committed[p] += (long) (random.nextDouble() * (ends[p] - committed[p]));
                    plain.commit(p, committed[p]);
                }
                if (random.nextInt(3) == 0) {
                    int p = random.nextInt(PARTITIONS);
                    starts[p] += (long) (random.nextDouble() * (committed[p] - starts[p]));
                    brokers.admin()
                            .deleteRecords(
                                    Map.of(new TopicPartition(topic, p), RecordsToDelete.beforeOffset(starts[p])))
                            .all()
                            .get();
                }
                if (random.nextInt(4) == 0) {
                    backlog.close();
                    backlog = backlog(topic);
                }
                assertSame(backlog.read("parcels"), recount(topic, committed), "seed " + seed + ", step " + step);
            }
        } finally {
            backlog.close();
        }
    }

    private static void send(Traffic plain, Traffic transactional, Random random) throws Exception {
        int partition = random.nextInt(PARTITIONS);
        int count = 1 + random.nextInt(1_500);
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = 0; i < count; i++) {
                    plain.send(partition, 1);
                }
            }
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    plain.send(random.nextInt(PARTITIONS), 1 + random.nextInt(3));
                }
            }
            default -> {
                transactional.producer().beginTransaction();
                for (int i = 0; i < count; i++) {
                    transactional.send(partition, 1 + i % 2);
                }
                transactional.landed();
                if (random.nextBoolean()) {
                    transactional.producer().commitTransaction();
                } else {
                    transactional.producer().abortTransaction();
                }
            }
        }
        plain.landed();
    }

    private static List<TopicPartition> partitions(String topic) {
        List<TopicPartition> all = new ArrayList<>();
        for (int p = 0; p < PARTITIONS; p++) {
            all.add(new TopicPartition(topic, p));
        }
        return all;
    }

    private static long[] ends(String topic) {
        long[] ends = new long[PARTITIONS];
        try (KafkaConsumer<byte[], byte[]> consumer = brokers.consumer("recount", Map.of())) {
            consumer.endOffsets(partitions(topic)).forEach((partition, end) -> ends[partition.partition()] = end);
        }
        return ends;
    }

    private static Recount recount(String topic, long[] committed) {
        Recount recount = new Recount(new TreeMap<>(), new TreeMap<>(), new HashMap<>());
        Map<String, Long> firstOfPartition = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = brokers.consumer("recount", Map.of())) {
            List<TopicPartition> all = partitions(topic);
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    int version = Integer.parseInt(text(record, "contract_version"));
                    boolean waits = record.offset() >= committed[record.partition()];
                    (waits ? recount.waiting() : recount.retained()).merge(version, 1L, Long::sum);
                    if (waits) {
                        long time = Instant.parse(text(record, "contract_enqueued_at"))
                                .toEpochMilli();
                        firstOfPartition.putIfAbsent(version + "/" + record.partition(), time);
                    }
                }
            }
        }
        firstOfPartition.forEach((key, time) ->
                recount.firstWaits().merge(Integer.valueOf(key.substring(0, key.indexOf('/'))), time, Math::min));
        return recount;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private static void assertSame(BacklogReport report, Recount recount, String when) {
        assertThat(report.coverage()).as(when).isEqualTo(new Coverage.Exact());
        for (int version = 1; version <= 3; version++) {
            String what = when + ", version " + version;
            assertThat(report.version(version).waiting())
                    .as(what)
                    .isEqualTo(recount.waiting().getOrDefault(version, 0L));
            assertThat(report.version(version).retained())
                    .as(what)
                    .isEqualTo(recount.retained().getOrDefault(version, 0L));
            assertThat(report.version(version)
                            .oldestWaiting()
                            .map(oldest -> oldest.enqueuedAt().toEpochMilli()))
                    .as(what)
                    .isEqualTo(Optional.ofNullable(recount.firstWaits().get(version)));
        }
    }
}
