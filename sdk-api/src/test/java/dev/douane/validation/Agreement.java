package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.generated.GeneratedChecker;
import java.util.List;
import java.util.stream.Stream;

/** All executions agree with the reference, and the quick look decides most of what is valid itself. */
final class Agreement {
    private Agreement() {}

    static void agree(String schema, List<String> payloads) {
        JsonSchema parsed = JsonSchema.parse(schema);
        PayloadValidator reference = PayloadValidator.reference(parsed);
        List<PayloadValidator> ours = Stream.of(Execution.values())
                .map(execution -> PayloadValidator.of(parsed, ValidationLimits.DEFAULT, execution))
                .toList();
        GeneratedChecker quick = Checking.quick(parsed);
        int accepted = 0;
        int valid = 0;
        for (String payload : payloads) {
            boolean expected = reference.validate(bytes(payload)).valid();
            for (PayloadValidator validator : ours) {
                assertThat(validator.validate(bytes(payload)).valid())
                        .as(payload + " under " + schema)
                        .isEqualTo(expected);
            }
            valid += expected ? 1 : 0;
            accepted += quick.accepts(bytes(payload)) ? 1 : 0;
        }
        assertThat(valid).as("valid under " + schema).isBetween(1, payloads.size() - 1);
        assertThat(accepted).as("accepted by the quick look under " + schema).isGreaterThan(valid / 2);
    }
}
