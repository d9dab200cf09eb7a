package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading an HTTP client takes longer than reading a snapshot, so a start from one does without. */
final class StartWithoutNetworkTest {
    private static final Contract COMMUNES = Contracts.contract("communes@3");

    @TempDir
    Path folder;

    @Test
    void a_process_starts_from_the_snapshot_without_an_http_client() throws Exception {
        URI address = keep();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        withoutHttpClient(),
                        StartWithoutNetwork.class.getName(),
                        address.toString(),
                        folder.toString(),
                        COMMUNES.id().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEqualTo("true SNAPSHOT" + System.lineSeparator());
    }

    private URI keep() throws IOException {
        try (TestRegistry test = new TestRegistry();
                RegistryClient client = RegistryClient.builder(test.address())
                        .snapshot(folder)
                        .executor(Runnable::run)
                        .build()) {
            test.registry.publish(COMMUNES);
            test.registry.publish(Contracts.history("communes@3"));
            assertThat(client.standing(COMMUNES.id())).isPresent();
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
            return test.address();
        }
    }

    private static String withoutHttpClient() {
        String all = System.getProperty("java.class.path");
        String rest = Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("okhttp") && !entry.contains("okio") && !entry.contains("kotlin"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(rest).isNotEqualTo(all);
        return rest;
    }
}
