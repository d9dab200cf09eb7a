package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.douane.schema.SchemaDialect;
import dev.douane.testing.JsonSchemaTestSuite;
import dev.douane.validation.OfficialSuite.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The official JSON-Schema-Test-Suite through the public API, required and optional tests alike, on bytes, by
 * every execution, and in pieces. Where Douane's answer differs stands, case by case with the reason, in {@code official-suite-exceptions.txt};
 * a case that begins to pass fails this test until its line is gone. {@code json-schema-test-suite.md} has the counts;
 * {@code -Ddouane.golden.update=true} writes it anew.
 */
class OfficialSuiteTest {
    private static final Path PAGE = Path.of("json-schema-test-suite.md");

    private static final Map<SchemaDialect, List<Outcome>> OUTCOMES = new EnumMap<>(SchemaDialect.class);

    @BeforeAll
    static void runTheSuite() throws IOException {
        assumeTrue(JsonSchemaTestSuite.isPresent(), JsonSchemaTestSuite.absence());
        for (SchemaDialect dialect : SchemaDialect.values()) {
            OUTCOMES.put(dialect, new OfficialSuite(dialect).run());
        }
    }

    @ParameterizedTest
    @EnumSource(SchemaDialect.class)
    void answersAsTheSuiteDoesButForTheListedCases(SchemaDialect dialect) {
        List<Outcome> outcomes = OUTCOMES.getOrDefault(dialect, List.of());

        assertThat(outcomes.stream().mapToInt(Outcome::cases).sum())
                .as("cases looked at")
                .isGreaterThan(600);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.differing().stream()))
                .containsExactlyInAnyOrderElementsOf(exceptions().stream()
                        .filter(line -> line.startsWith(JsonSchemaTestSuite.draft(dialect) + "/"))
                        .toList());
    }

    @Test
    void thePageSaysWhatPasses() throws IOException {
        String page = SuitePage.of(OUTCOMES);
        if (Boolean.getBoolean("douane.golden.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private static List<String> exceptions() {
        try (InputStream file = OfficialSuiteTest.class.getResourceAsStream("official-suite-exceptions.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
