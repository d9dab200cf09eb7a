package dev.douane.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.testing.JsonSchemaTestSuite;
import dev.douane.validation.PayloadValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions with known answers, made of the official JSON-Schema-Test-Suite: that an instance is valid means that the
 * schema of this instance alone is included; that it is not means that the schema is included in whatever is not this
 * instance.
 */
final class SuiteQuestions {
    private SuiteQuestions() {}

    /** One schema with an instance. */
    record Question(String name, JsonSchema schema, JsonNode instance, boolean valid) {}

    /** Those of whose schemas there are validators; what an instance is worth is what the validator says of it. */
    static List<Question> of(SchemaDialect dialect) throws IOException {
        List<Question> questions = new ArrayList<>();
        JsonSchemaTestSuite.groups(dialect)
                .forEach((file, groups) -> groups.forEach(group -> add(file, group, dialect, questions)));
        return questions;
    }

    private static void add(String file, JsonNode group, SchemaDialect dialect, List<Question> questions) {
        try {
            JsonSchema schema = JsonSchema.parse(JsonSchemaTestSuite.inDialect(group.get("schema"), dialect));
            PayloadValidator validator = PayloadValidator.of(schema);
            for (JsonNode test : group.get("tests")) {
                String name = file + " | "
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
}
