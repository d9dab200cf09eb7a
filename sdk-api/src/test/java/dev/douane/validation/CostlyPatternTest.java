package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static dev.douane.validation.Checking.check;
import static dev.douane.validation.Checking.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class CostlyPatternTest {
    /** No automaton looks behind, so that every way through the text is tried. */
    private static final String CATASTROPHE = "^(?<![0-9])(([a-z]+)*)*[0-9]$";

    /** The same without the look behind, which an automaton decides. */
    private static final String NO_CATASTROPHE = "^(([a-z]+)*)*[0-9]$";

    @Test
    void endsInAViolationRatherThanInAHang() {
        String schema = "{\"items\":{\"pattern\":\"" + CATASTROPHE + "\"}}";

        Violation violation = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> only(schema, "[\"aa1\", \"" + "a".repeat(60) + "\"]"));

        assertThat(violation.pointer()).isEqualTo("/1");
        assertThat(violation.keyword()).isEqualTo("pattern");
        assertThat(violation.schemaPointer()).isEqualTo("/items/pattern");
        assertThat(violation.position()).contains(new PayloadPosition(1, 9, 8));
        assertThat(violation.message())
                .startsWith(
                        "whether the pattern matches cannot be told: deciding it takes more than the limit of 10000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":{\"pattern\":\"" + CATASTROPHE + "\"}}",
                "{\"items\":{\"type\":\"string\",\"pattern\":\"" + CATASTROPHE + "\"}}",
                "{\"items\":{\"type\":[\"string\",\"null\"],\"not\":{\"pattern\":\"" + CATASTROPHE + "\"}}}",
                "{\"items\":{\"additionalProperties\":false,\"patternProperties\":{\"" + CATASTROPHE + "\":true}}}",
            })
    void isGivenUpInTheSameWayHoweverPayloadsAreRead(String schema) {
        ValidationLimits limits = new ValidationLimits(1 << 20, 100, 1 << 20, 1_000, 100, 10_000, 10);
        JsonSchema parsed = JsonSchema.parse(schema);
        for (String item : List.of("\"" + "a".repeat(60) + "\"", "{\"" + "a".repeat(60) + "\":1}")) {
            byte[] payload = bytes("[" + item + "]");
            ValidationReport expected =
                    PayloadValidator.of(parsed, limits, Execution.INTERPRETED).validate(payload);
            for (Execution execution : Execution.values()) {
                assertThat(PayloadValidator.of(parsed, limits, execution).validate(payload))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void doesNotApproveUnderANot() {
        assertThat(check("{\"not\":{\"pattern\":\"" + CATASTROPHE + "\"}}", "\"" + "a".repeat(60) + "\"")
                        .valid())
                .isFalse();
        assertThat(check(
                                "{\"anyOf\":[{\"pattern\":\"" + CATASTROPHE + "\"},{\"maxLength\":100}]}",
                                "\"" + "a".repeat(60) + "\"")
                        .valid())
                .isFalse();
    }

    @Test
    void isBoundedOnNamesToo() {
        Violation violation =
                only("{\"patternProperties\":{\"" + CATASTROPHE + "\":true}}", "{\"" + "a".repeat(60) + "\":1}");

        assertThat(violation.keyword()).isEqualTo("patternProperties");
        assertThat(violation.pointer()).isEmpty();
    }

    @Test
    void isRefusedWhenTheStackIsTooShortForIt() {
        Violation violation = only("{\"pattern\":\"^(?<!b)(a|b)*$\"}", "\"" + "ab".repeat(500_000) + "\"");

        assertThat(violation.keyword()).isEqualTo("pattern");
        assertThat(violation.message()).contains("repeat a class such as [ab]* rather than a group");
    }

    @Test
    void isGivenMoreStackBeforeItIsRefused() {
        assertThat(check("{\"pattern\":\"^(?<!b)(a|b)*$\"}", "\"" + "ab".repeat(20_000) + "\"")
                        .summary())
                .isEqualTo("valid");
    }

    @Test
    void isSimplyDecidedWhereAnAutomatonCan() {
        String schema = "{\"items\":{\"pattern\":\"" + NO_CATASTROPHE + "\"}}";
        String letters = "a".repeat(100_000);

        assertThat(check(schema, "[\"" + letters + "1\"]").summary()).isEqualTo("valid");
        Violation violation = only(schema, "[\"aa1\", \"" + letters + "\"]");
        assertThat(violation.keyword()).isEqualTo("pattern");
        assertThat(violation.pointer()).isEqualTo("/1");
        assertThat(violation.message()).doesNotContain("cannot be told");
    }

    @Test
    void isSimplyDecidedUnderANotAndOnNames() {
        String letters = "a".repeat(60);

        assertThat(check("{\"not\":{\"pattern\":\"" + NO_CATASTROPHE + "\"}}", "\"" + letters + "\"")
                        .summary())
                .isEqualTo("valid");
        assertThat(check("{\"patternProperties\":{\"" + NO_CATASTROPHE + "\":false}}", "{\"" + letters + "\":1}")
                        .summary())
                .isEqualTo("valid");
        assertThat(only("{\"patternProperties\":{\"" + NO_CATASTROPHE + "\":false}}", "{\"" + letters + "1\":1}")
                        .pointer())
                .isEqualTo("/" + letters + "1");
    }

    @Test
    void needsNoStackWhereAnAutomatonCan() {
        assertThat(check("{\"pattern\":\"^(a|b)*$\"}", "\"" + "ab".repeat(500_000) + "\"")
                        .summary())
                .isEqualTo("valid");
    }

    @Test
    void letsALongStringThroughAnHonestPattern() {
        assertThat(check("{\"pattern\":\"^[ab]*$\"}", "\"" + "ab".repeat(500_000) + "\"")
                        .valid())
                .isTrue();
    }
}
