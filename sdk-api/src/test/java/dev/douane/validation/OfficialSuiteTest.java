package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The official JSON-Schema-Test-Suite through the public API, required and optional tests alike. Where Douane's answer
 * differs stands, case by case with the reason, in {@code official-suite-exceptions.txt}; a case that begins to pass
 * fails this test until its line is gone.
 */
class OfficialSuiteTest {
    private static final Path SUITE = Path.of("..", "..", "shared", "json-schema-test-suite", "tests");

    /** Numbers as they are written: 1.0 stays 1.0, and 1e400 is no infinity. */
    private static final ObjectMapper SUITE_JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(new JsonNodeFactory(true));

    private static final Map<SchemaDialect, String> FOLDERS = Map.of(
            SchemaDialect.DRAFT_04, "draft4",
            SchemaDialect.DRAFT_07, "draft7",
            SchemaDialect.DRAFT_2020_12, "draft2020-12");

    private int cases;

    /** Surefire counts what is skipped and keeps the reason to itself, so it is printed as well. */
    private static void assumeThere(Path folder) {
        if (!Files.isDirectory(folder)) {
            String word = "Skipped: the JSON-Schema-Test-Suite is not at "
                    + SUITE.toAbsolutePath().normalize() + "; nothing was checked";
            System.out.println(word);
            assumeTrue(false, word);
        }
    }

    @ParameterizedTest
    @EnumSource(SchemaDialect.class)
    void answersAsTheSuiteDoesButForTheListedCases(SchemaDialect dialect) throws IOException {
        String draft = Objects.requireNonNull(FOLDERS.get(dialect));
        Path folder = SUITE.resolve(draft);
        assumeThere(folder);
        List<String> differing = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = draft + "/" + folder.relativize(file).toString().replace('\\', '/');
            for (JsonNode group : SUITE_JSON.readTree(Files.readString(file))) {
                differing.addAll(differing(dialect, name, group));
            }
        }
        assertThat(cases).as("cases looked at").isGreaterThan(600);
        assertThat(differing)
                .containsExactlyInAnyOrderElementsOf(exceptions().stream()
                        .filter(line -> line.startsWith(draft + "/"))
                        .toList());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> differing(SchemaDialect dialect, String file, JsonNode group) {
        String name = file + " | " + group.get("description").asText();
        PayloadValidator validator;
        try {
            validator = PayloadValidator.of(JsonSchema.parse(inDialect(dialect, group.get("schema"))));
        } catch (InvalidSchemaException e) {
            return List.of(name + " | refused");
        }
        List<String> differing = new ArrayList<>();
        for (JsonNode test : group.get("tests")) {
            cases++;
            byte[] payload = test.get("data").toString().getBytes(StandardCharsets.UTF_8);
            if (validator.validate(payload).valid() != test.get("valid").asBoolean()) {
                differing.add(name + " | " + test.get("description").asText());
            }
        }
        return differing;
    }

    private static String inDialect(SchemaDialect dialect, JsonNode schema) {
        if (schema.isObject() && !schema.has("$schema")) {
            ObjectNode copy = SUITE_JSON.createObjectNode();
            copy.put("$schema", dialect.uri() + (dialect == SchemaDialect.DRAFT_2020_12 ? "" : "#"));
            copy.setAll((ObjectNode) schema);
            return copy.toString();
        }
        return schema.toString();
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
