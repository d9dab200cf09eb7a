package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.compatibility.CompatibilityChecker;
import dev.douane.compatibility.CompatibilityOptions;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.compatibility.CompatibilityVerdict;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.program.UndecidedValueException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** networknt's validator fails on a schema whose parts bear its own name: that is never taken for approval. */
class ReferenceFailureTest {
    private static final String NAMED_TWICE = """
            {"$schema": "http://json-schema.org/draft-04/schema#", "id": "https://example.org/r",
             "additionalProperties": false, "patternProperties": {"^a": {"id": "https://example.org/r", "$ref": "https://example.org/r#"}}}
            """;

    private static final byte[] PAYLOAD = "{\"a\":{\"secret\":1}}".getBytes(StandardCharsets.UTF_8);

    private final JsonSchema schema = JsonSchema.parse(NAMED_TWICE);

    @Test
    void isToldAsAViolationThatEchoesNothing() {
        ValidationReport report = PayloadValidator.reference(schema).validate(PAYLOAD);

        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.keyword()).isEqualTo(Violation.JSON);
            assertThat(violation.message())
                    .startsWith("whether the payload is valid cannot be told")
                    .contains("NullPointerException", "please report it")
                    .doesNotContain("secret");
        });
    }

    @Test
    void leavesAPartOfASchemaUndecided() {
        NetworkntEngine engine = new NetworkntEngine(schema, ValidationLimits.DEFAULT);

        assertThatThrownBy(() -> engine.accepts(PAYLOAD))
                .isInstanceOf(UndecidedValueException.class)
                .hasMessageContaining("networknt's validator, which decides about this schema, failed");
    }

    @Test
    void leavesAWitnessUnconfirmed() {
        JsonSchema nothing = JsonSchema.parse(
                "{\"$schema\": \"http://json-schema.org/draft-04/schema#\", \"maxProperties\": 0, \"type\": \"object\"}");
        CompatibilityOptions one = CompatibilityOptions.DEFAULT.withMaxBreakingChanges(1);
        CompatibilityReport report = CompatibilityChecker.check(schema, nothing, one);

        assertThat(report.verdict()).isNotEqualTo(CompatibilityVerdict.COMPATIBLE);
    }
}
