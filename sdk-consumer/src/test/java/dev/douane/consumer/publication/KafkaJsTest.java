package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static dev.douane.consumer.publication.Samples.COMMUNES_3;
import static dev.douane.consumer.publication.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client that we did not write, in a language that is not ours: npm's @kafkajs/confluent-schema-registry. */
@Tag("slow")
final class KafkaJsTest {
    private static final Path FOLDER = Path.of("target", "kafkajs").toAbsolutePath();

    @Test
    void reads_what_is_published_and_understands_what_is_refused() throws Exception {
        install();
        Publication publication = published(COMMUNES_1, COMMUNES_2, COMMUNES_3);
        SchemaIds ids = new SchemaIds(publication.contracts());
        try (RegistryServer server = RegistryServer.builder(publication).start()) {
            List<String> said = run(
                    60,
                    "node",
                    "read.js",
                    server.uri().toString().replaceAll("/$", ""),
                    Integer.toString(ids.of(COMMUNES_1)));
            assertThat(said)
                    .startsWith(
                            "latest " + id(ids, COMMUNES_3),
                            "second " + id(ids, COMMUNES_2),
                            "encoded " + id(ids, COMMUNES_3) + " {\"nom\":\"Ajaccio\",\"code\":2004}",
                            "decoded {\"nom\":\"Ajaccio\",\"code\":2004}")
                    .anySatisfy(line -> assertThat(line).startsWith("refused ").contains("invalid payload"))
                    .contains("retired {\"nom\":\"Ajaccio\",\"code\":\"2A004\"}")
                    .contains("found " + id(ids, COMMUNES_2))
                    .anySatisfy(line -> assertThat(line).startsWith("other ").contains("Schema not found"))
                    .anySatisfy(line -> assertThat(line).startsWith("subject ").contains("404", "Subject not found"))
                    .anySatisfy(line -> assertThat(line).startsWith("version ").contains("404", "Version not found"))
                    .anySatisfy(line -> assertThat(line).startsWith("schema ").contains("404", "Schema not found"));
        }
    }

    private static String id(SchemaIds ids, Contract contract) {
        return Integer.toString(ids.of(contract));
    }

    /** Once for a checkout: npm asks the network. */
    private static void install() throws Exception {
        Assumptions.assumeTrue(
                onPath("node") && onPath("npm"), "Node and npm are not on this machine; install them to run this test");
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "read.js")) {
            try (InputStream in =
                    Objects.requireNonNull(KafkaJsTest.class.getResourceAsStream("/kafkajs/" + file), file)) {
                Files.copy(in, FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(FOLDER.resolve("package-lock.json"))) {
            List<String> said = run(120, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
            Assumptions.assumeTrue(
                    Files.exists(FOLDER.resolve("package-lock.json")), "npm cannot reach its registry: " + said);
        }
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static List<String> run(int seconds, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(FOLDER, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
                    .as(command[0])
                    .isTrue();
            return Files.readAllLines(output);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
