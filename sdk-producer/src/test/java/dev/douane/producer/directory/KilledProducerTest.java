package dev.douane.producer.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.payload.directory.QueueDirectory;
import dev.douane.payload.directory.QueueListing;
import dev.douane.payload.directory.QueuedPayload;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("crash")
class KilledProducerTest {
    @TempDir
    Path root;

    @RepeatedTest(5)
    void killMinusNineLosesNothingThatWasSentAndLeavesNothingHalf(RepetitionInfo repetition) throws Exception {
        int killAfter = 1 + new Random(repetition.getCurrentRepetition()).nextInt(20);
        Process provider = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingProcess.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int confirmed = 0;
        try (BufferedReader lines = provider.inputReader(StandardCharsets.US_ASCII)) {
            while (confirmed < killAfter) {
                confirmed = Integer.parseInt(lines.readLine());
            }
            // By its handle: Process.destroyForcibly would close what we still want to read.
            assertThat(provider.toHandle().destroyForcibly()).isTrue();
            // What it said before it died, and nobody had read yet.
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                confirmed = Integer.parseInt(line);
            }
        }
        assertThat(provider.waitFor(30, TimeUnit.SECONDS)).isTrue();

        QueueDirectory queue = QueueDirectory.open(root);
        QueueListing listing = queue.list();
        assertThat(listing.strangers()).isEmpty();
        assertThat(listing.payloads()).hasSizeGreaterThanOrEqualTo(confirmed).hasSizeLessThanOrEqualTo(confirmed + 1);
        int number = 0;
        for (QueuedPayload queued : listing.payloads()) {
            byte[] body = queue.read(queued).body();
            number++;
            assertThat(body).hasSize(200_000 + String.valueOf(number).length());
            assertThat(new String(body, StandardCharsets.US_ASCII).trim()).isEqualTo(String.valueOf(number));
        }
    }
}
