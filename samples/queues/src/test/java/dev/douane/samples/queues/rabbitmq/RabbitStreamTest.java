package dev.douane.samples.queues.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.stream.Consumer;
import com.rabbitmq.stream.OffsetSpecification;
import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.RetirementCheck;
import dev.douane.consumer.backlog.RetirementVerdict;
import dev.douane.consumer.rabbitmq.stream.StreamBacklog;
import dev.douane.consumer.rabbitmq.stream.StreamMessage;
import dev.douane.consumer.rabbitmq.stream.StreamSource;
import dev.douane.payload.Payload;
import dev.douane.samples.queues.kit.Parcels;
import dev.douane.samples.queues.kit.QueueFixture;
import dev.douane.samples.queues.kit.QueueKit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit on a stream, and what only a stream can do. */
@Tag("streams")
class RabbitStreamTest extends QueueKit {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger STREAMS = new AtomicInteger();

    @TempDir
    static Path brokersFolder;

    private static RabbitBroker broker;

    @BeforeAll
    static void start() throws IOException {
        broker = RabbitBroker.start(brokersFolder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (broker != null) {
            broker.close();
        }
    }

    @Override
    protected QueueFixture open(Path temporary) {
        return RabbitStream.create(broker, "parcels" + STREAMS.incrementAndGet());
    }

    private RabbitStream stream() {
        return (RabbitStream) queue;
    }

    @Test
    void aChunkIsGoneOnWithInItsMidst() throws Exception {
        stream().sendTogether(parcels(0, 100));
        try (QueueSource source = queue.source()) {
            for (int i = 0; i <= 37; i++) {
                Delivery delivery = source.next(PATIENCE).orElseThrow();
                if (i % 10 == 7) {
                    delivery.acknowledge();
                }
            }
        }

        BacklogReport report = backlog.read("parcels");
        assertThat(report.version(1).waiting()).isEqualTo(62);
        assertThat(report.version(1).retained()).isEqualTo(38);
        assertThat(report.version(1).oldestWaiting().orElseThrow().position())
                .startsWith(stream().name() + "-38-");
        try (QueueSource source = queue.source()) {
            assertThat(source.next(PATIENCE).orElseThrow().payload().body()).isEqualTo(Parcels.old(38));
        }
    }

    @Test
    void anEarlierAcknowledgementDoesNotTakeBackALaterOne() throws Exception {
        stream().sendTogether(parcels(0, 3));
        try (QueueSource source = queue.source()) {
            Delivery first = source.next(PATIENCE).orElseThrow();
            source.next(PATIENCE).orElseThrow().acknowledge();
            first.acknowledge();
        }
        assertThat(backlog.read("parcels").version(1).waiting()).isEqualTo(1);
    }

    @Test
    void aConsumerOfYoursIsSeenByItsStoredOffset() throws Exception {
        stream().sendTogether(parcels(0, 5));
        BlockingQueue<Payload> received = new LinkedBlockingQueue<>();
        try (Consumer yours = stream().environment().consumerBuilder().stream(
                        stream().name())
                .name(RabbitStream.CONSUMER)
                .offset(OffsetSpecification.first())
                .manualTrackingStrategy()
                .builder()
                .messageHandler((context, message) -> received.add(StreamMessage.payload(message)))
                .build()) {
            for (int i = 0; i < 5; i++) {
                Payload payload = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assertThat(payload.body()).isEqualTo(Parcels.old(i));
                assertThat(payload.headers()).containsEntry("contract_version", "1");
            }
            yours.store(2);
            awaitWaiting(2);
        }
        try (QueueSource source = queue.source()) {
            assertThat(source.next(PATIENCE).orElseThrow().payload().body()).isEqualTo(Parcels.old(3));
        }
    }

    @Test
    void aMessageThatComesWhileSomebodyWaitsIsHandedOver() throws Exception {
        try (QueueSource source = queue.source()) {
            assertThat(source.next(Duration.ZERO)).isEmpty();
            assertThat(source.next(Duration.ofMillis(20))).isEmpty();
            stream().sendTogether(parcels(0, 1));
            assertThat(source.next(PATIENCE).orElseThrow().payload().body()).isEqualTo(Parcels.old(0));
        }
    }

    @Test
    void aReportOnAStreamThatGrowsComesToAnEnd() throws Exception {
        stream().sendTogether(parcels(0, 500));
        AtomicBoolean enough = new AtomicBoolean();
        Thread sending = new Thread(() -> {
            try {
                while (!enough.get()) {
                    stream().sendTogether(parcels(0, 200));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        sending.start();
        try {
            long before = backlog.read("parcels").version(1).waiting();
            BacklogReport after = backlog.read("parcels");
            assertThat(before).isGreaterThanOrEqualTo(500);
            assertThat(after.version(1).waiting()).isGreaterThanOrEqualTo(before);
            assertThat(after.coverage()).isEqualTo(new Coverage.Exact());
        } finally {
            enough.set(true);
            sending.join();
        }
    }

    @Test
    void retentionThatPassesTheConsumerIsNoticed() throws Exception {
        try (RabbitStream brief = RabbitStream.createShort(broker, "brief" + STREAMS.incrementAndGet())) {
            brief.sendTogether(parcels(0, 2));
            try (QueueSource source = brief.source()) {
                source.next(PATIENCE).orElseThrow().acknowledge();
            }
            StreamBacklog looking = StreamBacklog.of(
                    brief.connection(), brief.name(), RabbitStream.CONSUMER, quarantine, Clock.systemUTC());
            assertThat(looking.read("parcels").coverage()).isEqualTo(new Coverage.Exact());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            BacklogReport report = looking.read("parcels");
            while (report.coverage() instanceof Coverage.Exact && System.nanoTime() < deadline) {
                brief.sendTogether(parcels(2, 500));
                report = looking.read("parcels");
            }

            assertThat(report.coverage().toString()).contains("retention deleted");
            assertThat(RetirementCheck.of(report, 3)).isInstanceOf(RetirementVerdict.MustStay.class);
        }
    }

    @Test
    void anOffsetBehindTheEndIsNoticed() throws Exception {
        stream().sendTogether(parcels(0, 3));
        stream().environment().storeOffset(RabbitStream.CONSUMER, stream().name(), 1_000);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (backlog.read("parcels").coverage() instanceof Coverage.Exact && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(backlog.read("parcels").coverage().toString()).contains("lies behind the last message 2");
    }

    @Test
    void aStreamThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> StreamSource.open(stream().connection(), "no-such-stream", "integration"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no stream no-such-stream");
    }

    private void awaitWaiting(long waiting) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (backlog.read("parcels").version(1).waiting() != waiting) {
            assertThat(System.nanoTime()).as("still not " + waiting).isLessThan(deadline);
        }
        assertThat(backlog.read("parcels").coverage()).isEqualTo(new Coverage.Exact());
    }

    private static List<Payload> parcels(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> Payload.of(Parcels.old(i), Map.of("contract_name", "parcels", "contract_version", "1")))
                .toList();
    }
}
