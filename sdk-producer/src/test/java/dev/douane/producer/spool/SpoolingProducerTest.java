package dev.douane.producer.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.RegistryUnavailableException;
import dev.douane.payload.directory.QueueDirectory;
import dev.douane.producer.Admission;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.InMemoryRegistry;
import dev.douane.producer.PayloadGate;
import dev.douane.producer.PayloadRejectedException;
import dev.douane.producer.QueueSink;
import dev.douane.producer.directory.DirectorySink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolingProducerTest {
    private final InMemoryRegistry registry = new InMemoryRegistry().publish("numbers@1", "{\"type\": \"integer\"}");
    private final List<Path> refused = new ArrayList<>();

    @TempDir
    Path root;

    private QueueDirectory queue;
    private QueueSink sink;

    @BeforeEach
    void open() throws IOException {
        queue = QueueDirectory.open(root.resolve("queue"));
        sink = DirectorySink.open(root.resolve("queue"));
    }

    @Test
    void whatCannotBeCheckedIsParkedAndSentInItsOrderWhenTheRegistryAnswers() throws IOException {
        try (SpoolingProducer producer = producer().open()) {
            registry.down(true);
            assertThat(producer.send(bytes("1"))).isEmpty();
            assertThat(producer.send(bytes("2"))).isEmpty();
            assertThat(producer.drain()).isZero();
            assertThat(producer.waiting()).isEqualTo(2);
            assertThat(queued()).isEmpty();

            registry.down(false);
            assertThat(producer.send(bytes("3"))).isEmpty();
            assertThat(producer.drain()).isEqualTo(3);
            assertThat(producer.send(bytes("4"))).isPresent();
            assertThat(producer.waiting()).isZero();
        }
        assertThat(queued()).containsExactly("1", "2", "3", "4");
        assertThat(queue.list().payloads())
                .allSatisfy(
                        payload -> assertThat(payload.headers().orElseThrow().fingerprint())
                                .isPresent());
    }

    @Test
    void whatIsParkedSurvivesTheProcess() throws IOException {
        registry.down(true);
        try (SpoolingProducer first = producer().open()) {
            first.send(bytes("1"));
        }
        registry.down(false);
        try (SpoolingProducer second = producer().open()) {
            assertThat(second.waiting()).isEqualTo(1);
            assertThat(second.drain()).isEqualTo(1);
        }
        try (SpoolingProducer third = producer().open()) {
            assertThat(third.waiting()).isZero();
        }
        assertThat(queued()).containsExactly("1");
    }

    @Test
    void aParkedPayloadThatIsRefusedIsKeptAndHoldsNobodyUp() throws IOException {
        try (SpoolingProducer producer = producer().open()) {
            registry.down(true);
            producer.send(bytes("\"one\""));
            producer.send(bytes("2"));
            registry.down(false);
            assertThat(producer.drain()).isEqualTo(2);
        }
        assertThat(queued()).containsExactly("2");
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0)).hasContent("\"one\"");
    }

    @Test
    void aQueueThatDoesNotTakeItLeavesItParked() throws IOException {
        QueueSink broken = payload -> {
            throw new IOException("full");
        };
        try (SpoolingProducer producer = SpoolingProducer.builder(gate(), broken, root.resolve("spool"))
                .every(Duration.ofHours(1))
                .open()) {
            registry.down(true);
            producer.send(bytes("1"));
            registry.down(false);
            assertThatThrownBy(producer::drain).isInstanceOf(EnqueueFailedException.class);
            assertThat(producer.waiting()).isEqualTo(1);
        }
    }

    @Test
    void aFullSpoolFailsClosed() throws IOException {
        try (SpoolingProducer producer = producer().mostPayloads(1).open()) {
            registry.down(true);
            producer.send(bytes("1"));
            assertThatThrownBy(() -> producer.send(bytes("2")))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("1 are parked already");
        }
    }

    @Test
    void whatCanBeCheckedIsRefusedAtOnce() throws IOException {
        try (SpoolingProducer producer = producer().open()) {
            assertThatThrownBy(() -> producer.send(bytes("\"one\""))).isInstanceOf(PayloadRejectedException.class);
        }
    }

    @Test
    void theBackgroundSendsWithoutBeingAsked() throws IOException {
        try (SpoolingProducer producer = producer().every(Duration.ofMillis(5)).open()) {
            registry.down(true);
            producer.send(bytes("1"));
            registry.down(false);
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (producer.waiting() > 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(1_000_000);
            }
        }
        assertThat(queued()).containsExactly("1");
    }

    @Test
    void aFolderIsOneProcesssAlone() throws IOException {
        try (SpoolingProducer first = producer().open()) {
            assertThat(first.waiting()).isZero();
            assertThatThrownBy(() -> producer().open()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatAProcessHadSentAndNotRemovedWhenItDiedIsNotSentAgain() throws IOException {
        registry.down(true);
        Path kept = root.resolve("kept");
        Path parked;
        try (SpoolingProducer producer = producer().open()) {
            producer.send(bytes("1"));
            parked = QueueDirectory.open(root.resolve("spool/numbers@1"))
                    .list()
                    .payloads()
                    .get(0)
                    .file();
            Files.copy(parked, kept);
            registry.down(false);
            producer.drain();
        }
        Files.move(kept, parked);
        try (SpoolingProducer next = producer().open()) {
            assertThat(next.waiting()).isZero();
            assertThat(parked).doesNotExist();
        }
    }

    private SpoolingProducer.Builder producer() {
        return SpoolingProducer.builder(gate(), sink, root.resolve("spool"))
                .every(Duration.ofHours(1))
                .listener((Admission.Rejected rejection, Path file) -> refused.add(file));
    }

    private PayloadGate gate() {
        return PayloadGate.builder(registry)
                .contract("numbers@1")
                .producedBy("test/1.0")
                .build();
    }

    private List<String> queued() throws IOException {
        List<String> bodies = new ArrayList<>();
        for (var payload : queue.list().payloads()) {
            bodies.add(new String(queue.read(payload).body(), StandardCharsets.UTF_8));
        }
        return bodies;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
