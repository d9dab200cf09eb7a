package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.douane.schema.JsonSchema;
import dev.douane.testing.RepeatedInput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to cost much: each is decided in bounded time, and the report says why without a word of the text. */
@Tag("slow")
class HostileTextTest {
    private static final Duration GUARD = Duration.ofSeconds(60);
    private static final int MILLION = 1_000_000;
    private static final ValidationLimits DEEP = ValidationLimits.DEFAULT.withMaxDepth(100_000);
    private static final byte[] NESTED = bytes("[".repeat(100_000) + "]".repeat(100_000));
    private static final String SECRET = "S3CR3T";

    private static ValidationReport check(String schema, ValidationLimits limits, byte[] payload) {
        PayloadValidator validator = PayloadValidator.of(JsonSchema.parse(schema), limits);
        return assertTimeoutPreemptively(GUARD, () -> {
            ValidationReport report = validator.validate(payload);
            assertThat(validator.validate(new ByteArrayInputStream(payload))).isEqualTo(report);
            return report;
        });
    }

    private static ValidationReport check(String schema, String payload) {
        return check(schema, ValidationLimits.DEFAULT, bytes(payload));
    }

    private static ValidationReport stream(String schema, ValidationLimits limits, InputStream payload) {
        PayloadValidator validator = PayloadValidator.of(JsonSchema.parse(schema), limits);
        return assertTimeoutPreemptively(GUARD, () -> validator.validate(payload));
    }

    private static void refused(ValidationReport report, String keyword, String word) {
        assertThat(report.violations()).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.keyword()).isEqualTo(keyword);
            assertThat(violation.message()).contains(word).doesNotContain(SECRET);
            assertThat(violation.message().length()).isLessThan(500);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "^(a|a)*$",
                "^(a|aa)+$",
                "^(a*)*$",
                "^([a-z]+)*[0-9]$",
                "(a+)+!",
                "^(a?){40}a{40}$",
                "(.*)(.*)(.*)(.*)(.*)!",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "(?=(a+)+$)b",
                "^(a+)+\\\\1$"
            })
    void aPatternWithManyWaysThroughIsDecidedOrGivenUp(String pattern) {
        for (int length : new int[] {40, 100_000}) {
            ValidationReport report = check("{\"pattern\":\"" + pattern + "\"}", "\"" + "a".repeat(length) + "?\"");

            refused(report, "pattern", "pattern");
        }
    }

    @Test
    void nestingBeyondTheLimitIsRefused() {
        String deep = "[".repeat(100_000);

        refused(check("{}", deep + "]".repeat(100_000)), Violation.JSON, "deeper");
        refused(check("{\"items\":{\"$ref\":\"#\"}}", deep + "]".repeat(100_000)), Violation.JSON, "deeper");
        refused(check("{}", deep), Violation.JSON, "deeper");
        refused(check("{}", "{\"a\":".repeat(100_000)), Violation.JSON, "deeper");
    }

    /** Which of the two depends on what the JVM has compiled by then, for an engine that works on the stack. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\":{\"$ref\":\"#\"}}"})
    void nestingWithinARaisedLimitIsDecidedOrRefusedForTheStack(String schema) {
        assertThat(stream(schema, DEEP, new ByteArrayInputStream(NESTED)).violations())
                .allSatisfy(violation -> assertThat(violation.message()).contains("stack"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\":{\"$ref\":\"#\"}}"})
    void nestingWithinARaisedLimitIsAnsweredTheSameEveryTime(String schema) {
        ValidationReport first = check(schema, DEEP, NESTED);

        for (int i = 0; i < 20; i++) {
            assertThat(check(schema, DEEP, NESTED)).isEqualTo(first);
        }
    }

    @Test
    void aStringOf200MegabytesIsRefusedAtTheLimit() {
        String part = SECRET.repeat(1_000);
        long parts = 200L * MILLION / part.length();

        refused(
                stream("{}", ValidationLimits.DEFAULT, new RepeatedInput("[\"", parts, i -> part, "\"]")),
                Violation.JSON,
                "limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0.", "1e", "[", "{\"a\":"})
    void aNumberOfAMillionDigitsIsRefused(String before) {
        for (String schema : List.of("{}", "{\"type\":\"integer\",\"multipleOf\":0.01,\"maximum\":10}")) {
            refused(check(schema, before + "7".repeat(MILLION)), Violation.JSON, "number");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e99999999999999999999", "0e999999999", "1E+2147483648"})
    void aHugeExponentIsRefused(String number) {
        for (String schema : List.of("{}", "{\"multipleOf\":0.01}", "{\"enum\":[1e3]}", "{\"type\":\"integer\"}")) {
            refused(check(schema, number), Violation.JSON, "exponent");
        }
    }

    @Test
    void aMillionUnknownPropertiesAreReportedUpToTheCapOrRefused() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < MILLION; i++) {
            text.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(i)
                    .append("\":\"")
                    .append(SECRET)
                    .append('"');
        }
        String object = text.append('}').toString();

        ValidationReport report = check("{\"properties\":{\"a\":{}},\"additionalProperties\":false}", object);

        assertThat(report.truncated()).isTrue();
        assertThat(report.violations()).hasSize(100);
        refused(report, "additionalProperties", "");
        refused(check("{}", object), Violation.JSON, "more names than the limit");
    }

    @Test
    void aMillionNamesWithOneHashAreReadInTimeThatTheirLengthAllows() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 1 << 16; i++) {
            text.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 16; bit++) {
                // The two have the same String.hashCode.
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("\":0");
        }

        assertThat(check("{}", text.append('}').toString()).valid()).isTrue();
    }

    @Test
    void aMillionItemsAreToldApart() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < MILLION; i++) {
            text.append(i).append(',');
        }

        assertThat(check("{\"uniqueItems\":true}", text + "-1]").valid()).isTrue();
        refused(check("{\"uniqueItems\":true}", text + "999999.0]"), "uniqueItems", "equal");
    }

    @Test
    void longItemsThatDifferAtTheirEndsAreToldApart() {
        String common = "a".repeat(10_000);
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 2_000; i++) {
            text.append("[\"").append(common).append("\",").append(i).append("],");
        }

        assertThat(check("{\"uniqueItems\":true}", text + "0]").valid()).isTrue();
    }
}
