package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.internal.JsonLimits;
import dev.douane.internal.MalformedJsonException;
import dev.douane.internal.StrictJson;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The example that somebody gave for a field: the text itself for strings, JSON for everything else. */
final class FieldExample {
    private FieldExample() {}

    static Optional<JsonNode> of(Property property) {
        if (property.example().isEmpty()) {
            return Optional.empty();
        }
        if (property.shape().core().textual()) {
            return Optional.of(Json.text(property.example()));
        }
        try {
            return Optional.of(
                    StrictJson.read(property.example().getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULT));
        } catch (MalformedJsonException e) {
            throw property.site()
                    .refuse("its example is not JSON: " + e.getMessage(), "Write JSON, as the field is no string.");
        }
    }

    /** Refuses an example that the field itself would refuse. */
    static void check(Property property) {
        of(property).ifPresent(example -> {
            String schema = new Definitions().document(property.shape()).toString();
            ValidationReport report = PayloadValidator.of(JsonSchema.parse(schema))
                    .validate(example.toString().getBytes(StandardCharsets.UTF_8));
            if (!report.valid()) {
                throw property.site()
                        .refuse(
                                "its example is not valid: " + report.summary(),
                                "Give an example that the field accepts.");
            }
        });
    }
}
