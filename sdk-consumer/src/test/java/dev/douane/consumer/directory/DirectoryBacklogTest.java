package dev.douane.consumer.directory;

import static dev.douane.consumer.DirectoryQueueFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.DirectoryQueueFixture;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.ProducerActivity;
import dev.douane.consumer.backlog.UnidentifiedBacklog;
import dev.douane.consumer.backlog.WaitingPayload;
import dev.douane.consumer.quarantine.QuarantineReason;
import dev.douane.consumer.quarantine.QuarantinedPayload;
import dev.douane.contract.ContractId;
import dev.douane.payload.Payload;
import dev.douane.payload.ProducerId;
import dev.douane.payload.directory.QueuedPayload;
import dev.douane.validation.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBacklogTest {
    @TempDir
    Path root;

    private DirectoryQueueFixture fixture;

    @BeforeEach
    void open() throws IOException {
        fixture = new DirectoryQueueFixture(root);
    }

    @Test
    void waitingAndRetainedAreDividedByThePosition() throws IOException {
        fixture.enqueue("towns@2", "old/1", NOW.minusSeconds(300), "{}");
        fixture.enqueue("towns@2", "geo/2", NOW.minusSeconds(200), "{}");
        fixture.enqueue("towns@3", "new/1", NOW.minusSeconds(100), "{}");
        fixture.enqueue("towns@2", "geo/2", NOW.minusSeconds(50), "{}");
        fixture.queue().position("integration").acknowledge(1);

        BacklogReport report = fixture.backlog().read("towns");

        assertThat(report.version(2).waiting()).isEqualTo(2);
        assertThat(report.version(2).retained()).isEqualTo(1);
        assertThat(report.version(2).oldestWaiting())
                .contains(new WaitingPayload("2", NOW.minusSeconds(200), Optional.of(ProducerId.parse("geo/2"))));
        assertThat(report.version(2).oldestWaiting().orElseThrow().age(report.asOf()))
                .isEqualTo(Duration.ofSeconds(200));
        assertThat(report.version(2).producers())
                .containsExactly(
                        new ProducerActivity(ProducerId.parse("geo/2"), 2, NOW.minusSeconds(50)),
                        new ProducerActivity(ProducerId.parse("old/1"), 1, NOW.minusSeconds(300)));
        assertThat(report.version(3).waiting()).isEqualTo(1);
        assertThat(report.version(4).waiting()).isZero();
        assertThat(report.oldestWaitingVersion().orElseThrow().contract()).isEqualTo(ContractId.of("towns", 2));
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
    }

    @Test
    void otherContractsAreNotCountedAndUnstampedPayloadsCountForAll() throws IOException {
        fixture.enqueue("rivers@1", "geo/1", NOW, "[]");
        fixture.enqueueUnstamped("{}");

        BacklogReport report = fixture.backlog().read("towns");

        assertThat(report.versions()).isEmpty();
        assertThat(report.unidentified()).isEqualTo(new UnidentifiedBacklog(1, 0));
    }

    @Test
    void theQuarantineCounts() throws IOException {
        quarantine("1", Optional.of(ContractId.of("towns", 2)));
        quarantine("2", Optional.empty());
        quarantine("3", Optional.of(ContractId.of("rivers", 1)));

        BacklogReport report = fixture.backlog().read("towns");

        assertThat(report.version(2).quarantined()).isEqualTo(1);
        assertThat(report.versions()).hasSize(1);
        assertThat(report.unidentified()).isEqualTo(new UnidentifiedBacklog(0, 1));
    }

    @Test
    void aFileThatNobodyNumberedMakesTheAnswerLessThanExact() throws IOException {
        fixture.enqueue("towns@2", "geo/1", NOW, "{}");
        Files.writeString(fixture.queueRoot().resolve("payloads/towns@2/by-hand.json"), "{}");

        assertThat(fixture.backlog().read("towns").coverage())
                .isInstanceOfSatisfying(
                        Coverage.Sampled.class,
                        sampled ->
                                assertThat(sampled.why()).contains("1 entries").contains("by-hand.json"));
    }

    @Test
    void noBodyIsOpenedAndNothingIsMoved() throws IOException {
        fixture.enqueue("towns@2", "geo/1", NOW, "{}");
        QueuedPayload queued = fixture.queue().list().payloads().get(0);
        Files.delete(queued.file());
        // A folder cannot be read as a body, so a report that opened it would fail.
        Files.createDirectory(
                queued.file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));

        BacklogReport report = fixture.backlog().read("towns");

        assertThat(report.version(2).waiting()).isEqualTo(1);
        assertThat(fixture.queue().position("integration").read()).isZero();
    }

    private void quarantine(String position, Optional<ContractId> contract) throws IOException {
        fixture.quarantine()
                .put(new QuarantinedPayload(
                        position,
                        Payload.unstamped(new byte[] {'x'}),
                        contract,
                        QuarantineReason.INVALID_PAYLOAD,
                        "test",
                        ValidationReport.VALID,
                        NOW));
    }
}
