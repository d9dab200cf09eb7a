package dev.douane.validation;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.generated.GeneratedChecker;
import dev.douane.validation.internal.machine.Bounds;
import dev.douane.validation.internal.program.Program;
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

    /** The quick look alone, by the plans; with few names and short numbers, so that both can be too many. */
    static GeneratedChecker quick(JsonSchema schema) {
        ValidationLimits limits = ValidationLimits.DEFAULT;
        ReferenceParts parts = new ReferenceParts(schema, Settings.of(limits));
        Program program = Program.compile(schema, parts, limits.maxPatternSteps());
        return GeneratedChecker.planned(program, new Bounds(1 << 20, 100, 1 << 20, 1_000, 100, 100, false));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
