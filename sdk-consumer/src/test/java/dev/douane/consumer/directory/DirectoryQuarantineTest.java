package dev.douane.consumer.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.DirectoryQueueFixture;
import dev.douane.consumer.quarantine.QuarantineCounts;
import dev.douane.consumer.quarantine.QuarantineReason;
import dev.douane.consumer.quarantine.QuarantinedPayload;
import dev.douane.contract.ContractId;
import dev.douane.payload.Payload;
import dev.douane.validation.ValidationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryQuarantineTest {
    private static final byte[] BODY = {(byte) 0xFF, 0, '{', (byte) 0xC3};

    @TempDir
    Path root;

    private DirectoryQuarantine quarantine;

    @BeforeEach
    void open() throws IOException {
        quarantine = DirectoryQuarantine.open(root);
    }

    @Test
    void bytesThatAreNoTextAndHeadersThatAreNoContractComeBackAsTheyWere() throws IOException {
        Map<String, String> headers = Map.of("contract_version", "x", "correlation_id", "é\n\"");
        quarantine.put(payload("7", Payload.of(BODY, headers)));

        Payload kept = quarantine.read(quarantine.list().get(0));

        assertThat(kept.body()).isEqualTo(BODY);
        assertThat(kept.headers()).isEqualTo(headers);
    }

    @Test
    void thePayloadThatIsDeliveredAgainIsKeptOnce() throws IOException {
        quarantine.put(payload("7", Payload.unstamped(BODY)));
        quarantine.put(payload("7", Payload.unstamped(BODY)));

        assertThat(quarantine.list()).hasSize(1);
    }

    @Test
    void whatACrashLeftHalfWrittenIsReplacedWhenThePayloadComesAgain() throws IOException {
        Path half = Files.createDirectory(root.resolve(".staging/towns@2~7"));
        Files.write(half.resolve("body"), new byte[] {1});
        assertThat(quarantine.list()).isEmpty();

        quarantine.put(payload("7", Payload.unstamped(BODY)));

        assertThat(quarantine.read(quarantine.list().get(0)).body()).isEqualTo(BODY);
        assertThat(root.resolve(".staging")).isEmptyDirectory();
    }

    @Test
    void aPositionCannotLeadOutOfTheFolder() throws IOException {
        quarantine.put(payload("../../etc/passwd", Payload.unstamped(BODY)));
        quarantine.put(payload("topic-0:7", Payload.unstamped(BODY)));
        quarantine.put(payload("a..b", Payload.unstamped(BODY)));

        assertThat(quarantine.list())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.folder()).hasParent(root.resolve("towns@2")));
    }

    @Test
    void whatIsDiscardedIsGone() throws IOException {
        quarantine.put(payload("7", Payload.unstamped(BODY)));

        quarantine.discard(quarantine.list().get(0));

        assertThat(quarantine.list()).isEmpty();
        assertThat(quarantine.counts()).isEqualTo(new QuarantineCounts(Map.of(), 0));
    }

    private static QuarantinedPayload payload(String position, Payload payload) {
        return new QuarantinedPayload(
                position,
                payload,
                Optional.of(ContractId.of("towns", 2)),
                QuarantineReason.INVALID_PAYLOAD,
                "Not text: " + StandardCharsets.UTF_8,
                ValidationReport.VALID,
                DirectoryQueueFixture.NOW);
    }
}
