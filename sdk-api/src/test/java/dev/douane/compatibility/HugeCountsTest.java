package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts that no document in memory can meet are no proof that there is none, and no reason to look for ever. */
class HugeCountsTest {
    private static final JsonSchema NOTHING = JsonSchema.parse("false");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"contains":{"const":1},"minContains":1e15}
                    {"contains":{"const":1},"minContains":1e30}
                    {"minItems":1e15}
                    {"minItems":1e15,"uniqueItems":true}
                    {"items":{"type":"array","minItems":1e15},"minItems":1}
                    {"not":{"maxItems":1e15}}
                    {"items":{"items":{"type":"array","minItems":300},"type":"array","minItems":300},"minItems":300}
                    {"minItems":1000000,"items":{"type":"array","minItems":100}}
                    {"minItems":1000,"items":{"type":"array","minItems":1000,"items":{"type":"string","minLength":9000}}}
                    {"allOf":[{"contains":{"const":1},"minContains":1e30},{"contains":{"const":2},"minContains":1e30},{"contains":{"const":3},"minContains":1e30},{"contains":{"const":4},"minContains":1e30},{"contains":{"const":5},"minContains":1e30}]}
                    """)
    void areNotTakenForImpossible(String keywords) {
        JsonSchema longArrays = JsonSchema.parse("{\"type\":\"array\"," + keywords.substring(1));
        CompatibilityReport report = CompatibilityChecker.check(longArrays, NOTHING);

        assertThat(report.verdict()).isEqualTo(CompatibilityVerdict.UNDECIDED);
        assertThat(report.steps()).isLessThan(CompatibilityOptions.DEFAULT.maxSteps() / 10);
    }

    @Test
    void manyDifferentItemsOfWhichOneIsOfAFewAreFound() {
        String items =
                "{\"type\":\"array\",\"uniqueItems\":true,\"minItems\":1500,\"items\":{\"type\":\"integer\",\"minimum\":%d}}";

        assertThat(CompatibilityChecker.check(
                                JsonSchema.parse(items.formatted(0)), JsonSchema.parse(items.formatted(1)))
                        .verdict())
                .isEqualTo(CompatibilityVerdict.INCOMPATIBLE);
    }
}
