package dev.douane.validation;

import static dev.douane.validation.Checking.check;
import static dev.douane.validation.Checking.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class CostlyPatternTest {
    private static final String CATASTROPHE = "^(([a-z]+)*)*[0-9]$";

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

    @Test
    void doesNotApproveUnderANot() {
        assertThat(check("{\"not\":{\"pattern\":\"" + CATASTROPHE + "\"}}", "\"" + "a".repeat(60) + "\"")
                        .valid())
                .isFalse();
        assertThat(check(
                                "{\"anyOf\":[{\"pattern\":\"" + CATASTROPHE + "\"},{\"type\":\"string\"}]}",
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
        Violation violation = only("{\"pattern\":\"^(a|b)*$\"}", "\"" + "ab".repeat(500_000) + "\"");

        assertThat(violation.keyword()).isEqualTo("pattern");
        assertThat(violation.message()).contains("repeat a class such as [ab]* rather than a group");
    }

    @Test
    void isGivenMoreStackBeforeItIsRefused() {
        assertThat(check("{\"pattern\":\"^(a|b)*$\"}", "\"" + "ab".repeat(20_000) + "\"")
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
