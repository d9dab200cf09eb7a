package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Few nodes that would take much memory or time: there is an answer, if not a decision. */
class HeavySchemasTest {
    private static final String NARROWED = ",\"maximum\":1,\"maxLength\":1}";

    @Test
    void textsOfOneHash() {
        String older = "{\"enum\":[" + each(512, HeavySchemasTest::ofOneHash) + "]";

        assertUndecided(older + "}", older + NARROWED, "the same hash");
    }

    @Test
    void fewTextsOfOneHashAreAsGoodAsAny() {
        String older = "{\"enum\":[" + each(64, HeavySchemasTest::ofOneHash) + "]";

        assertVerdict(older + "}", older + NARROWED, CompatibilityVerdict.INCOMPATIBLE);
    }

    @Test
    void namesThatAreLongWithinEachOther() {
        String older = "{}";
        for (int i = 0; i < 80; i++) {
            older = "{\"properties\":{\"" + "n".repeat(5_000) + "\":" + older + "}}";
        }

        assertUndecided(older, older.replace("{}", "{\"type\":\"string\"}"), "names are too long");
    }

    @Test
    void patternsOfWholeScripts() {
        String older = "{\"anyOf\":[" + each(1_001, i -> "{\"pattern\":\"\\\\p{L}{" + i + "}\"}") + "]";

        assertUndecided(older + "}", older + NARROWED, "properties of Unicode");
    }

    @Test
    void numbersThatADoubleDoesNotTellApart() {
        String older = "{\"enum\":[" + each(1_001, i -> "2.00000000000000000000" + (1_000 + i)) + "]";

        assertUndecided(older + "}", older + NARROWED, "too long");
    }

    @Test
    void fewNumbersThatADoubleDoesNotTellApartAreAsGoodAsAny() {
        String older = "{\"enum\":[" + each(100, i -> "2.00000000000000000000" + (1_000 + i)) + "]";

        assertVerdict(older + "}", older + NARROWED, CompatibilityVerdict.INCOMPATIBLE);
    }

    @Test
    void multiplesOfLongNumbersAreNoShorter() {
        String older = "{\"type\":\"number\",\"allOf\":["
                + each(60, i -> "{\"multipleOf\":" + "7".repeat(300) + (101 + 2 * i) + "}") + "]";

        // Nothing but 0 is small enough.
        assertVerdict(
                older + ",\"maximum\":1e600,\"minimum\":-1e600}", "{\"const\":0}", CompatibilityVerdict.COMPATIBLE);
        assertVerdict(older + "}", "{\"const\":1}", CompatibilityVerdict.INCOMPATIBLE);
    }

    @Test
    void oneMemberOfThousandsThatAreRequired() {
        String older = "{\"type\":\"object\",\"required\":[" + each(3_000, i -> "\"p" + i + "\"") + "]";

        assertVerdict(
                older + "}",
                older + ",\"additionalProperties\":{\"type\":\"array\"}}",
                CompatibilityVerdict.INCOMPATIBLE);
    }

    @Test
    void referencesThatLeadDeeperThanTheStackIs() {
        JsonSchema schema = JsonSchema.parse("{\"$ref\":\"#/$defs/d0\",\"$defs\":{"
                + each(1_600, i -> "\"d" + i + "\":{\"not\":{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}}")
                + ",\"d1600\":{\"type\":\"string\"}}}");

        SchemaInstances instances = SchemaInstances.of(schema);

        assertThat(instances.stream(1).limit(3)).allMatch(one -> one.json().length() < 1_000);
        assertThat(instances.example().orElse("")).hasSizeLessThan(1_000);
    }

    private static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    private static String ofOneHash(int number) {
        String bits = Integer.toBinaryString((1 << 9) + number).substring(1);
        return "\"" + bits.replace("0", "Aa").replace("1", "BB") + "\"";
    }

    private static void assertUndecided(String older, String newer, String reason) {
        JsonSchema schema = JsonSchema.parse(older);

        CompatibilityReport report = CompatibilityChecker.check(schema, JsonSchema.parse(newer));

        assertThat(report.verdict()).isEqualTo(CompatibilityVerdict.UNDECIDED);
        assertThat(report.reason()).contains(reason);
        assertThat(CompatibilityChecker.isSatisfiable(schema)).isTrue();
        assertThat(SchemaInstances.of(schema).example().orElse("")).hasSizeLessThan(1_000);
    }

    private static void assertVerdict(String older, String newer, CompatibilityVerdict verdict) {
        CompatibilityReport report = CompatibilityChecker.check(JsonSchema.parse(older), JsonSchema.parse(newer));

        assertThat(report.verdict()).as(report.reason()).isEqualTo(verdict);
    }
}
