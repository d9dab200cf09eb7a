package dev.douane.payload.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.payload.Payload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("crash")
class QueueCrashTest {
    private static final List<Steps.Step> IN_PLACE = List.of(Steps.Step.RENAMED, Steps.Step.DONE);

    @TempDir
    Path root;

    static byte[] body() {
        byte[] body = new byte[3 << 20];
        Arrays.fill(body, (byte) ' ');
        body[0] = '1';
        return body;
    }

    @ParameterizedTest
    @EnumSource(Steps.Step.class)
    void aProcessKilledAtAnyStepLeavesTheWholePayloadOrNothing(Steps.Step step) throws Exception {
        QueueDirectory queue = QueueDirectory.open(root);
        QueuedPayload before = queue.append(Payload.unstamped(new byte[] {'0'}), Instant.EPOCH);

        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        root.toString(),
                        step.name())
                .inheritIO()
                .start();
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).isEqualTo(CrashingWriter.KILLED);

        QueueListing listing = queue.list();
        assertThat(listing.strangers()).isEmpty();
        assertThat(listing.payloads()).hasSize(IN_PLACE.contains(step) ? 2 : 1).startsWith(before);
        for (QueuedPayload survivor : listing.payloads().stream().skip(1).toList()) {
            assertThat(queue.read(survivor).body()).isEqualTo(body());
        }
        QueuedPayload after = queue.append(Payload.unstamped(new byte[] {'2'}), Instant.EPOCH);
        assertThat(queue.list().payloads()).endsWith(after);
        assertThat(after.sequence())
                .isGreaterThan(
                        listing.payloads().get(listing.payloads().size() - 1).sequence());
    }

    @ParameterizedTest
    @EnumSource(
            value = Steps.Step.class,
            names = {"STAGED", "NUMBERED"})
    void whatADeadProcessStagedIsSweptWithTheRetention(Steps.Step step) throws Exception {
        aProcessKilledAtAnyStepLeavesTheWholePayloadOrNothing(step);
        assertThat(staged()).isEqualTo(1);

        QueueDirectory.open(root).removeConsumed(Instant.now().plusSeconds(60));

        assertThat(staged()).isZero();
    }

    private long staged() throws Exception {
        try (Stream<Path> files = Files.list(root.resolve("staging"))) {
            return files.count();
        }
    }
}
