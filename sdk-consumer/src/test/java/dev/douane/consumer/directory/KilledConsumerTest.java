package dev.douane.consumer.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.DirectoryQueueFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("crash")
class KilledConsumerTest {
    private static final int PAYLOADS = 10;

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "4, true", "4, false", "10, false"})
    void aConsumerKilledInTheMiddleLosesNothing(int dieAt, boolean beforeItIsWritten) throws Exception {
        DirectoryQueueFixture fixture = new DirectoryQueueFixture(root);
        for (int i = 1; i <= PAYLOADS; i++) {
            fixture.enqueue(
                    "towns@2", "geo/1", DirectoryQueueFixture.NOW, "{\"code\": \"75056\", \"inhabitants\": " + i + "}");
        }
        // Broken, and last: it must reach the quarantine in the second life.
        fixture.enqueue("towns@2", "geo/1", DirectoryQueueFixture.NOW, "{\"code\"");

        assertThat(runReader(dieAt, beforeItIsWritten)).isEqualTo(ReadingProcess.KILLED);
        assertThat(fixture.backlog().read("towns").version(2).waiting()).isEqualTo(PAYLOADS + 1 - (dieAt - 1));
        assertThat(runReader(-1, false)).isZero();

        List<String> written = Files.readAllLines(root.resolve("warehouse.txt"));
        List<String> once =
                IntStream.rangeClosed(1, PAYLOADS).mapToObj(Integer::toString).toList();
        assertThat(new TreeSet<>(written)).isEqualTo(new TreeSet<>(once));
        // At least once: the payload at which it died may come twice, no other, and never out of order.
        assertThat(written).hasSize(PAYLOADS + (beforeItIsWritten ? 0 : 1));
        assertThat(written.stream().mapToInt(Integer::parseInt)).isSorted();
        assertThat(fixture.quarantine().list()).hasSize(1);
        assertThat(fixture.backlog().read("towns").version(2).waiting()).isZero();
    }

    private int runReader(int dieAt, boolean beforeItIsWritten) throws Exception {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingProcess.class.getName(),
                        root.toString(),
                        Integer.toString(dieAt),
                        Boolean.toString(beforeItIsWritten))
                .inheritIO()
                .start();
        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return reader.exitValue();
    }
}
