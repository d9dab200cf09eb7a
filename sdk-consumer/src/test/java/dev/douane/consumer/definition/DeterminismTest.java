package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    @Test
    void theSchemaIsTheGoldenFile() throws IOException {
        assertThat(everything()).isEqualTo(golden());
    }

    @Test
    void theLocaleAndTheTimeZoneDoNotMatter() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // Turkish has two letters i, Arabic its own digits.
            for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab", "fr-FR"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
                assertThat(everything()).as(tag).isEqualTo(golden());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aFreshJvmMakesTheSameBytes() throws IOException, InterruptedException {
        Path out = Files.createTempFile("schema", ".json");
        try {
            Process jvm = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Duser.language=tr",
                            "-Dfile.encoding=ISO-8859-1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FreshJvm.class.getName(),
                            out.toString())
                    .inheritIO()
                    .start();
            assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).as("the JVM ends").isTrue();
            assertThat(jvm.exitValue()).isZero();
            assertThat(Files.readString(out)).isEqualTo(golden());
        } finally {
            Files.delete(out);
        }
    }

    /** What runs in the other JVM. */
    static final class FreshJvm {
        private FreshJvm() {}

        /** Writes the schema into the file that the argument names. */
        public static void main(String[] args) throws IOException {
            Files.writeString(Path.of(args[0]), everything());
        }
    }

    private static String everything() {
        Contract contract = ContractDefinition.contractOf(Everything.class);
        StringBuilder text = new StringBuilder(contract.schema().text());
        text.append(contract.fingerprint()).append('\n');
        contract.metadata()
                .fields()
                .forEach(field -> text.append(field.path())
                        .append(" | ")
                        .append(field.type())
                        .append(field.required() ? " | required | " : " | optional | ")
                        .append(String.join("; ", field.constraints()))
                        .append(" | ")
                        .append(field.definition())
                        .append('\n'));
        return text.append(ExamplePayload.of(contract)).append('\n').toString();
    }

    private static String golden() throws IOException {
        try (InputStream file = DeterminismTest.class.getResourceAsStream("everything.golden.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
