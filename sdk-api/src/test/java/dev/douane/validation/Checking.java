package dev.douane.validation;

import dev.douane.schema.JsonSchema;
import java.nio.charset.StandardCharsets;

/** Schemas and payloads as text. */
final class Checking {
    private Checking() {}

    static PayloadValidator validator(String schema) {
        return PayloadValidator.of(JsonSchema.parse(schema));
    }

    static ValidationReport check(String schema, String payload) {
        return validator(schema).validate(bytes(payload));
    }

    static Violation only(String schema, String payload) {
        ValidationReport report = check(schema, payload);
        if (report.violations().size() != 1) {
            throw new AssertionError("Expected one violation, but was " + report.summary());
        }
        return report.violations().get(0);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
