package dev.douane.benchmarks.payloads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The violations are of many kinds: a report of ten times the same would be cheaper than real ones. */
class BrokenOrderTest {
    @Test
    void manyKeywordsAreViolated() {
        PayloadValidator validator = PayloadValidator.of(JsonSchema.parse(PayloadKind.BROKEN_50K.contract()));
        List<Violation> violations = validator
                .validate(
                        PayloadKind.BROKEN_50K.payloads(PropertyOrder.SCHEMA, 1).get(0))
                .violations();

        assertThat(violations.stream().map(Violation::keyword).distinct())
                .containsExactlyInAnyOrder(
                        "format", "pattern", "enum", "maximum", "type", "required", "additionalProperties");
        assertThat(violations).allMatch(violation -> violation.pointer().startsWith("/orders/24"));
        assertThat(Stream.of(PayloadKind.values()).filter(kind -> !kind.valid()))
                .hasSize(2);
    }
}
