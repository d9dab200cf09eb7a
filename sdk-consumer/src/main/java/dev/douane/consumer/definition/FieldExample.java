package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.consumer.definition.internal.Definitions;
import dev.douane.consumer.definition.internal.Property;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationReport;
import java.nio.charset.StandardCharsets;

/** The example that somebody gave for a field has to satisfy the field. */
final class FieldExample {
    private FieldExample() {}

    static void check(Property property) {
        property.exampleValue().ifPresent(example -> check(property, example));
    }

    private static void check(Property property, JsonNode example) {
        String schema = new Definitions().document(property.shape()).toString();
        ValidationReport report = PayloadValidator.of(JsonSchema.parse(schema))
                .validate(example.toString().getBytes(StandardCharsets.UTF_8));
        if (!report.valid()) {
            throw new Site(property.component())
                    .refuse(
                            "its example is not valid: " + report.summary(),
                            "Give an example that the field accepts: the text itself for a string, JSON for everything "
                                    + "else.");
        }
    }
}
