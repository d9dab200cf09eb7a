package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.kafka.KafkaBacklog;
import dev.douane.consumer.kafka.KafkaSource;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.kafka.KafkaSink;
import dev.douane.samples.queues.kit.Parcels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker of its own process that is killed, or whose answers do not come. */
@Tag("crash")
class KilledBrokerTest {
    private static final String TOPIC = "parcels";

    @TempDir
    Path folder;

    private BrokerProcess broker;
    private Parcels parcels;
    private DirectoryQuarantine quarantine;

    @BeforeEach
    void start() throws Exception {
        parcels = new Parcels(folder.resolve("published"));
        quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        broker = BrokerProcess.start(folder.resolve("broker"));
        try (Admin admin = Admin.create(broker.connection())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(2), Optional.of((short) 1))))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void stop() throws IOException {
        broker.close();
        parcels.close();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(broker.connection());
        settings.putAll(Map.of(
                "acks", "all",
                "linger.ms", 0,
                "request.timeout.ms", 1_000,
                "delivery.timeout.ms", 2_000,
                "max.block.ms", 2_000));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(broker.connection());
        settings.putAll(Map.of(
                "group.id", "integration",
                "group.instance.id", "one",
                "enable.auto.commit", false,
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed",
                "default.api.timeout.ms", 5_000,
                "request.timeout.ms", 4_000));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaBacklog backlog() {
        return KafkaBacklog.builder(broker.connection())
                .topic(TOPIC)
                .group("integration")
                .quarantine(quarantine)
                .build();
    }

    @Test
    void aBrokerKilledWhileSendingAndReadingLosesNothing() throws Exception {
        int payloads = 400;
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger sentAgain = new AtomicInteger();
        Queue<Integer> handled = new ConcurrentLinkedQueue<>();
        AtomicBoolean allSent = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (KafkaProducer<byte[], byte[]> yours = producer()) {
            ContractProducer producer = parcels.newProducer(KafkaSink.of(yours, TOPIC));
            Future<?> sending = threads.submit(() -> {
                for (int i = 0; i < payloads; i++) {
                    sentAgain.addAndGet(sendUntilTaken(producer, i));
                    sent.incrementAndGet();
                }
                allSent.set(true);
            });
            Future<?> reading = threads.submit(() -> {
                while (!allSent.get() || handled.stream().distinct().count() < payloads) {
                    readUntilItFails(handled);
                }
                return null;
            });
            Await.that("a part is sent and read", () -> sent.get() >= 100 && handled.size() >= 50);

            broker.kill();
            broker.startAgain();

            sending.get(90, TimeUnit.SECONDS);
            reading.get(90, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        // The invariant: everything that was sent is acknowledged, waits or lies in quarantine; what is there twice was
        // sent twice, or handled and not acknowledged in time.
        Set<Integer> once = new HashSet<>(handled);
        assertThat(once)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, payloads).boxed().toList());
        try (KafkaBacklog backlog = backlog()) {
            BacklogReport report = backlog.read("parcels");
            assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
            assertThat(report.version(2).waiting()).isZero();
            assertThat(report.version(2).retained()).isBetween((long) payloads, (long) payloads + sentAgain.get());
            assertThat(quarantine.list()).isEmpty();
        }
    }

    private static int sendUntilTaken(ContractProducer producer, int number) {
        for (int again = 0; ; again++) {
            try {
                producer.send(Parcels.current(number));
                return again;
            } catch (EnqueueFailedException e) {
                // As the exception says: send it again, and expect it twice if nobody knows.
            }
        }
    }

    private void readUntilItFails(Queue<Integer> handled) {
        try (KafkaConsumer<byte[], byte[]> yours = consumer()) {
            yours.subscribe(List.of(TOPIC));
            try (ContractConsumer consumer = ContractConsumer.builder(KafkaSource.of(yours), quarantine)
                    .read(
                            Parcels.reader(),
                            (reading, position) -> handled.add(reading.value().number()))
                    .build()) {
                consumer.drain();
            }
        } catch (IOException | InterruptedException e) {
            // The broker is away: the next turn begins where the acknowledgements end.
            return;
        }
    }

    @Test
    void anAnswerThatDoesNotComeIsAnOutcomeThatIsNotKnown() throws Exception {
        try (KafkaProducer<byte[], byte[]> yours = producer();
                KafkaBacklog backlog = backlog()) {
            ContractProducer producer = parcels.newProducer(KafkaSink.of(yours, TOPIC));
            producer.send(Parcels.current(1));

            broker.proxy().holdAnswers();
            EnqueueFailedException unknown =
                    catchThrowableOfType(EnqueueFailedException.class, () -> producer.send(Parcels.current(2)));
            broker.proxy().letGo();

            assertThat(unknown).isNotNull();
            assertThat(unknown.outcomeUnknown()).isTrue();
            assertThat(unknown).hasMessageContaining("may be enqueued").hasMessageContaining("expect it twice");
            // It did land: had the sender taken this for a failure, the payload would be there without anybody's
            // knowing.
            assertThat(backlog.read("parcels").version(2).waiting()).isEqualTo(2);
            sendUntilTaken(producer, 2);
            assertThat(backlog.read("parcels").version(2).waiting()).isEqualTo(3);
        }
    }

    @Test
    void whatNeverLeftIsKnownNotToHaveLanded() throws Exception {
        // The topic's whereabouts are not even known, so there is nobody to whom the record could have been sent.
        broker.proxy().holdAnswers();
        try (KafkaProducer<byte[], byte[]> yours = producer()) {
            EnqueueFailedException failed = catchThrowableOfType(
                    EnqueueFailedException.class,
                    () -> parcels.newProducer(KafkaSink.of(yours, TOPIC)).send(Parcels.current(1)));

            assertThat(failed).isNotNull();
            assertThat(failed.outcomeUnknown()).isFalse();
        }
        broker.proxy().letGo();
        try (KafkaBacklog backlog = backlog()) {
            assertThat(backlog.read("parcels").version(2).waiting()).isZero();
        }
    }
}
