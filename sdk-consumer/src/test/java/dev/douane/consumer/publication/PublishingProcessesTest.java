package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.ContractVersion;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.source.FolderSource;
import dev.douane.schema.JsonSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of a CI as they are: processes that publish into one folder at once, and are killed. */
@Tag("crash")
final class PublishingProcessesTest {
    static final int VERSIONS = 12;

    @TempDir
    Path temp;

    @Test
    void two_that_publish_at_once_leave_what_one_would_and_readers_see_whole_versions() throws Exception {
        Process one = start();
        Process other = start();
        int seen = 0;
        while (one.isAlive() || other.isAlive()) {
            seen += readWhole();
        }
        assertThat(seen).isPositive();
        assertThat(said(one)).endsWith("written " + VERSIONS + "\n");
        assertThat(said(other)).endsWith("written " + VERSIONS + "\n");
        assertComplete();
    }

    @RepeatedTest(3)
    void one_that_is_killed_leaves_whole_versions_and_is_run_again(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        Process process = start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (int i = random.nextInt(VERSIONS - 2); i >= 0; i--) {
                assertThat(lines.readLine()).startsWith("version ");
            }
            busyFor(random.nextInt(20_000_000));
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(readWhole()).isPositive();
        assertThat(said(start())).endsWith("written " + VERSIONS + "\n");
        assertComplete();
    }

    /** Each publication says in its schema which one it is, and accepts what those before it accept. */
    static Publication upTo(int newest) {
        PublicationBuilder builder = Publication.builder();
        for (int version = 1; version <= newest; version++) {
            builder.contract(new Contract(
                    ContractId.of("numbers", version),
                    new ContractMetadata("numbers", "test", Optional.empty(), Optional.empty(), List.of()),
                    JsonSchema.parse("{\"type\": \"integer\", \"maximum\": " + version + "}")));
        }
        return builder.build();
    }

    /** Whatever a history names is there, with the fingerprint that it promises. */
    private int readWhole() {
        try (RegistryClient client = RegistryClient.builder(FolderSource.of(folder()))
                .executor(Runnable::run)
                .build()) {
            if (!Files.exists(folder().resolve("contracts.json"))) {
                return 0;
            }
            ContractHistory history = client.history("numbers").orElseThrow();
            for (ContractVersion version : history.versions()) {
                assertThat(client.contract(ContractId.of("numbers", version.version()))
                                .orElseThrow()
                                .fingerprint())
                        .isEqualTo(version.fingerprint());
            }
            return history.versions().size();
        }
    }

    private void assertComplete() throws IOException {
        assertThat(StaticPublication.read(folder()).contracts())
                .containsExactlyElementsOf(upTo(VERSIONS).contracts());
        assertThat(StaticPublication.plan(upTo(VERSIONS), folder())).isEmpty();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingProcess.class.getName(),
                        folder().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String said(Process process) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private Path folder() {
        return temp.resolve("published");
    }

    private static void busyFor(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
