package dev.douane.payload.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import dev.douane.payload.ProducerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueDirectoryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:12:03.123Z");
    private static final ContractHeaders STAMP = new ContractHeaders(
            ContractId.of("communes", 3),
            Optional.of("ab".repeat(32)),
            Optional.of(ProducerId.parse("referentiel_geo/2.4.1+b_7")),
            Optional.of(NOW));

    @TempDir
    Path root;

    private QueueDirectory queue;

    @BeforeEach
    void open() throws IOException {
        queue = QueueDirectory.open(root);
    }

    @Test
    void bodyAndHeadersComeBackAsTheyWentIn() throws IOException {
        QueuedPayload queued = queue.append(Payload.of(bytes("{}"), STAMP), Instant.EPOCH);

        assertThat(queue.list().payloads()).containsExactly(queued);
        assertThat(queued.headers()).contains(STAMP);
        assertThat(queue.read(queued).body()).isEqualTo(bytes("{}"));
        assertThat(queue.read(queued).headers()).isEqualTo(STAMP.toMap());
        assertThat(queued.file())
                .hasFileName("0000000000000000001_20261121T081203123Z_referentiel_geo~2.4.1+b_7_" + "ab".repeat(32)
                        + ".json");
    }

    @Test
    void aPayloadWithoutHeadersKeepsItsPlaceAndItsTime() throws IOException {
        QueuedPayload first = queue.append(Payload.unstamped(bytes("1")), NOW);
        QueuedPayload second = queue.append(Payload.of(bytes("2"), STAMP), NOW);
        QueuedPayload third = queue.append(Payload.unstamped(bytes("3")), NOW);

        assertThat(queue.list().payloads()).containsExactly(first, second, third);
        assertThat(first.headers()).isEmpty();
        assertThat(first.enqueuedAt()).isEqualTo(NOW);
        assertThat(queue.read(first).headers()).isEmpty();
    }

    @Test
    void whatComesAfterAPositionIsListedAlone() throws IOException {
        QueuedPayload first = queue.append(Payload.unstamped(bytes("1")), NOW);
        QueuedPayload second = queue.append(Payload.of(bytes("2"), STAMP), NOW);

        assertThat(queue.listAfter(0).payloads()).containsExactly(first, second);
        assertThat(queue.listAfter(first.sequence()).payloads()).containsExactly(second);
        assertThat(queue.listAfter(second.sequence())).isEqualTo(QueueListing.EMPTY);
    }

    @Test
    void theLongestNamesFitIntoAFileName() throws IOException {
        ContractHeaders longest = new ContractHeaders(
                ContractId.of("c".repeat(ContractId.MAX_NAME_LENGTH), Integer.MAX_VALUE),
                STAMP.fingerprint(),
                Optional.of(new ProducerId("p".repeat(64), "1".repeat(32))),
                Optional.of(NOW));

        queue.append(Payload.of(bytes("1"), longest), NOW);

        assertThat(queue.list().payloads())
                .singleElement()
                .satisfies(queued -> assertThat(queued.headers()).contains(longest));
    }

    @Test
    void aHeaderThatHasNoRoomIsRefusedRatherThanLost() {
        Payload payload = Payload.of(bytes("1"), Map.of("correlation_id", "7"));

        assertThatThrownBy(() -> queue.append(payload, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'correlation_id' would be lost");
    }

    @Test
    void aFileThatNobodyNumberedIsAStranger() throws IOException {
        queue.append(Payload.of(bytes("1"), STAMP), NOW);
        Path dropped = Files.write(root.resolve("payloads/communes@3/75.json"), bytes("1"));
        Path beside = Files.write(root.resolve("payloads/75.json"), bytes("1"));

        assertThat(queue.list().payloads()).hasSize(1);
        assertThat(queue.list().strangers()).containsExactlyInAnyOrder(dropped, beside);
    }

    @Test
    void aLostSequenceIsFoundAgainFromWhatIsInPlace() throws IOException {
        queue.append(Payload.unstamped(bytes("1")), NOW);
        queue.append(Payload.unstamped(bytes("2")), NOW);
        Files.writeString(root.resolve("sequence"), "00000");

        assertThat(queue.append(Payload.unstamped(bytes("3")), NOW).sequence()).isEqualTo(3);
    }

    @Test
    void aLostSequenceNeverFallsBehindWhatAConsumerHasRead() throws IOException {
        queue.append(Payload.unstamped(bytes("1")), NOW.minusSeconds(100));
        QueuedPayload read = queue.append(Payload.unstamped(bytes("2")), NOW.minusSeconds(100));
        queue.position("integration").acknowledge(read.sequence());
        assertThat(queue.removeConsumed(NOW)).isEqualTo(2);
        Files.delete(root.resolve("sequence"));

        QueuedPayload next = queue.append(Payload.unstamped(bytes("3")), NOW);

        assertThat(queue.listAfter(queue.position("integration").read()).payloads())
                .containsExactly(next);
    }

    @Test
    void consumedPayloadsStayUntilEveryConsumerAndTheRetentionLetThemGo() throws IOException {
        QueuedPayload old = queue.append(Payload.unstamped(bytes("1")), NOW.minusSeconds(100));
        QueuedPayload oldToo = queue.append(Payload.unstamped(bytes("2")), NOW.minusSeconds(100));
        QueuedPayload recent = queue.append(Payload.unstamped(bytes("3")), NOW);

        assertThat(queue.removeConsumed(NOW)).isZero();
        queue.position("integration").acknowledge(recent.sequence());
        queue.position("audit").acknowledge(old.sequence());

        assertThat(queue.removeConsumed(NOW)).isEqualTo(1);
        assertThat(queue.list().payloads()).containsExactly(oldToo, recent);
    }

    @Test
    void aPositionHasOneOwner() throws IOException {
        try (QueuePosition.Claim claim = queue.position("integration").claim()) {
            assertThat(claim).isNotNull();
            assertThatThrownBy(() -> queue.position("integration").claim())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Another consumer named 'integration'");
        }
        queue.position("integration").claim().close();
    }

    @Test
    void aReaderNeverSeesAHoleThatIsFilledLater() throws Exception {
        int writers = 4;
        int each = 50;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                running.add(threads.submit((Callable<Void>) () -> {
                    QueueDirectory own = QueueDirectory.open(root);
                    for (int i = 0; i < each; i++) {
                        own.append(Payload.unstamped(bytes("1")), NOW);
                    }
                    return null;
                }));
            }
            Set<Long> seen = new HashSet<>();
            long position = 0;
            while (seen.size() < writers * each) {
                for (QueuedPayload queued : queue.list().payloads()) {
                    if (seen.add(queued.sequence())) {
                        assertThat(queued.sequence()).isGreaterThan(position);
                        position = queued.sequence();
                    }
                }
                if (running.stream().allMatch(Future::isDone)) {
                    for (Future<Void> writer : running) {
                        writer.get();
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
