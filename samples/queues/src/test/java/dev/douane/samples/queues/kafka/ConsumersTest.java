package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.kafka.KafkaBacklog;
import dev.douane.consumer.kafka.KafkaSource;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.kafka.KafkaSink;
import dev.douane.samples.queues.kit.Parcels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consumers that come, go, and die, on a real broker. */
@Tag("crash")
class ConsumersTest {
    private static final int PAYLOADS = 600;

    private static Brokers brokers;

    @TempDir
    Path folder;

    private Parcels parcels;
    private DirectoryQuarantine quarantine;
    private String topic;

    @BeforeAll
    static void start() throws Exception {
        brokers = Brokers.start(1);
    }

    @AfterAll
    static void stop() throws Exception {
        brokers.close();
    }

    @BeforeEach
    void open() throws Exception {
        parcels = new Parcels(folder.resolve("published"));
        quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        topic = brokers.topic(4, Map.of());
        try (KafkaProducer<byte[], byte[]> yours = brokers.producer(Map.of())) {
            // Keys spread the payloads over the partitions.
            ContractProducer producer = parcels.newProducer(KafkaSink.of(
                    yours,
                    topic,
                    payload -> Integer.toString(Arrays.hashCode(payload.body())).getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < PAYLOADS; i++) {
                producer.send(Parcels.current(i));
            }
        }
    }

    @AfterEach
    void close() {
        parcels.close();
    }

    @Test
    @SuppressWarnings("try") // Closing in the middle is what the test is about; whatever fails before closes them, too.
    void twoOfOneGroupShareThePartitionsAndOneLeavesInTheMiddle() throws Exception {
        Queue<Integer> first = new ConcurrentLinkedQueue<>();
        Queue<Integer> second = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (KafkaConsumer<byte[], byte[]> one = brokers.consumer(topic, Map.of("max.poll.records", 10));
                KafkaConsumer<byte[], byte[]> other = brokers.consumer(topic, Map.of("max.poll.records", 10));
                ContractConsumer leaving = consumer(one, first);
                ContractConsumer staying = consumer(other, second)) {
            Future<?> leaves = threads.submit(leaving::run);
            Await.that("the first has begun", () -> first.size() >= 20);
            Future<?> stays = threads.submit(staying::run);
            Await.that("both work, or the first has done it all", () -> !second.isEmpty() || first.size() >= PAYLOADS);
            leaving.close();
            leaves.get(30, TimeUnit.SECONDS);
            one.close();
            Await.that("the second takes over", () -> waiting() == 0);
            staying.close();
            stays.get(30, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        TreeSet<Integer> once = new TreeSet<>(first);
        once.addAll(second);
        assertThat(once)
                .containsExactlyElementsOf(IntStream.range(0, PAYLOADS).boxed().toList());
    }

    private ContractConsumer consumer(KafkaConsumer<byte[], byte[]> yours, Queue<Integer> handled) {
        yours.subscribe(List.of(topic));
        return ContractConsumer.builder(KafkaSource.of(yours), quarantine)
                .read(
                        Parcels.reader(),
                        (reading, position) -> handled.add(reading.value().number()))
                .build();
    }

    private long waiting() throws IOException {
        try (KafkaBacklog backlog = backlog()) {
            BacklogReport report = backlog.read("parcels");
            assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
            assertThat(report.version(2).waiting() + report.version(2).retained())
                    .isEqualTo(PAYLOADS);
            return report.version(2).waiting();
        }
    }

    private KafkaBacklog backlog() {
        return KafkaBacklog.builder(brokers.connection())
                .topic(topic)
                .group(topic)
                .quarantine(quarantine)
                .build();
    }

    @Test
    void oneKilledBetweenHandlingAndAcknowledgingHandlesThatOneTwice() throws Exception {
        int dieAt = 250;
        assertThat(run(dieAt)).isEqualTo(DyingReader.KILLED);
        assertThat(waiting()).isEqualTo(PAYLOADS - dieAt + 1);
        assertThat(run(-1)).isZero();

        assertThat(waiting()).isZero();
        List<Integer> handled = Files.readAllLines(folder.resolve("warehouse.txt")).stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(new TreeSet<>(handled))
                .containsExactlyElementsOf(IntStream.range(0, PAYLOADS).boxed().toList());
        assertThat(handled).hasSize(PAYLOADS + 1);
    }

    private int run(int dieAt) throws Exception {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                        DyingReader.class.getName(),
                        String.valueOf(brokers.connection().get("bootstrap.servers")),
                        topic,
                        folder.toString(),
                        Integer.toString(dieAt))
                .inheritIO()
                .start();
        assertThat(reader.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return reader.exitValue();
    }

    @Test
    void manyAcknowledgementsAreCommittedAtOnceAndNoneOfThemAheadOfItsPayload() throws Exception {
        try (KafkaConsumer<byte[], byte[]> yours = brokers.consumer(topic, Map.of("max.poll.records", 50))) {
            yours.subscribe(List.of(topic));
            try (QueueSource source = KafkaSource.builder(yours).commitEvery(20).build()) {
                for (int i = 0; i < 39; i++) {
                    next(source).acknowledge();
                }
                assertThat(waiting()).isEqualTo(PAYLOADS - 20);
                next(source);
            }
            assertThat(waiting()).isEqualTo(PAYLOADS - 39);
            // The consumer stays yours, and goes on at what was handed over and not acknowledged.
            try (QueueSource again = KafkaSource.of(yours)) {
                for (int i = 0; i < PAYLOADS - 39; i++) {
                    next(again).acknowledge();
                }
                assertThat(again.next(Duration.ZERO)).isEmpty();
            }
        }
        assertThat(waiting()).isZero();
    }

    private static Delivery next(QueueSource source) throws Exception {
        return source.next(Duration.ofSeconds(30)).orElseThrow();
    }
}
