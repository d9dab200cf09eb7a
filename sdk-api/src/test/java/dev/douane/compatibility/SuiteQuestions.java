package dev.douane.compatibility;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.validation.PayloadValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Questions with known answers, made of the official JSON-Schema-Test-Suite: that an instance is valid means that the
 * schema of this instance alone is included; that it is not means that the schema is included in whatever is not this
 * instance.
 */
final class SuiteQuestions {
    static final Path FOLDER = Path.of("..", "..", "shared", "json-schema-test-suite", "tests");

    private static final ObjectMapper SUITE_JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(new JsonNodeFactory(true));

    private static final Map<SchemaDialect, String> DRAFTS = Map.of(
            SchemaDialect.DRAFT_04, "draft4",
            SchemaDialect.DRAFT_07, "draft7",
            SchemaDialect.DRAFT_2020_12, "draft2020-12");

    private SuiteQuestions() {}

    static String draft(SchemaDialect dialect) {
        return Objects.requireNonNull(DRAFTS.get(dialect));
    }

    /** One schema with an instance. */
    record Question(String name, JsonSchema schema, JsonNode instance, boolean valid) {}

    /** Those of whose schemas there are validators; what an instance is worth is what the validator says of it. */
    static List<Question> of(SchemaDialect dialect) throws IOException {
        Path folder = FOLDER.resolve(draft(dialect));
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Question> questions = new ArrayList<>();
        for (Path file : files) {
            for (JsonNode group : SUITE_JSON.readTree(Files.readString(file))) {
                add(folder.relativize(file).toString().replace('\\', '/'), group, dialect, questions);
            }
        }
        return questions;
    }

    private static void add(String file, JsonNode group, SchemaDialect dialect, List<Question> questions) {
        try {
            JsonSchema schema = JsonSchema.parse(inDialect(group.get("schema"), dialect));
            PayloadValidator validator = PayloadValidator.of(schema);
            for (JsonNode test : group.get("tests")) {
                String name = draft(dialect) + "/" + file + " | "
                        + group.get("description").asText() + " | "
                        + test.get("description").asText();
                byte[] body = test.get("data").toString().getBytes(StandardCharsets.UTF_8);
                boolean valid = validator.validate(body).valid();
                questions.add(new Question(name, schema, test.get("data"), valid));
            }
        } catch (InvalidSchemaException e) {
            // The validator's own test lists these.
        }
    }

    private static String inDialect(JsonNode schema, SchemaDialect dialect) {
        if (!schema.isObject() || schema.has("$schema")) {
            return schema.toString();
        }
        ObjectNode copy = SUITE_JSON.createObjectNode();
        copy.put("$schema", dialect.uri() + (dialect == SchemaDialect.DRAFT_2020_12 ? "" : "#"));
        copy.setAll((ObjectNode) schema);
        return copy.toString();
    }
}
