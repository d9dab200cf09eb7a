package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.douane.schema.JsonSchema;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemas of many parts, each about properties of its own: a part is not asked about what it says nothing of. */
class ManyPartsTest {
    private static final Duration GUARD = Duration.ofSeconds(30);

    /** In each part that follows, {@code #} is its number, and {@code >} that of the next one. */
    private static String parts(String more, int count, String part) {
        return "{" + more + "\"allOf\":["
                + joined(count, i -> part.replace("#", "" + i).replace(">", "" + (i + 1))) + "]}";
    }

    private static String joined(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
    }

    private static PayloadValidator compiled(String schema, Execution execution) {
        return assertTimeoutPreemptively(
                GUARD, () -> PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution));
    }

    private static List<Tuple> violations(PayloadValidator validator, String payload) {
        return validator.validate(bytes(payload)).violations().stream()
                .map(one -> Tuple.tuple(one.pointer(), one.keyword(), one.schemaPointer()))
                .toList();
    }

    @Test
    void haveCodeHoweverManyRecordsThereAre() {
        String fields = joined(10, i -> "\"f" + i + "\":{\"type\":\"string\",\"maxLength\":" + i + "}");
        String schema = "{\"properties\":{"
                + joined(1_000, i -> "\"p" + i + "\":{\"title\":\"" + i + "\",\"properties\":{" + fields + "}}") + "}}";

        PayloadValidator validator = compiled(schema, Execution.GENERATED);

        assertThat(validator.describe()).startsWith("read by code that was generated for it");
        assertThat(violations(validator, "{\"p0\":{\"f1\":\"a\"},\"p999\":{\"f1\":\"a\"}}"))
                .isEmpty();
        assertThat(violations(validator, "{\"p0\":{\"f1\":\"a\"},\"p999\":{\"f1\":\"ab\"}}"))
                .containsExactly(Tuple.tuple("/p999/f1", "maxLength", "/properties/p999/properties/f1/maxLength"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERPRETED", "GENERATED"})
    void eachOfItsOwnProperty(Execution execution) {
        String schema = parts(
                        "\"$defs\":{\"text\":{\"type\":\"string\"}},",
                        100_000,
                        "{\"properties\":{\"p#\":{\"$ref\":\"~/$defs/text\"}}}")
                .replace('~', '#');

        PayloadValidator validator = compiled(schema, execution);

        assertThat(validator.describe()).contains("3 nodes");
        assertThat(violations(validator, "{\"p0\":\"a\",\"p99999\":\"z\",\"p100000\":1}"))
                .isEmpty();
        assertThat(violations(validator, "{\"p0\":\"a\",\"p99999\":2,\"p100000\":1}"))
                .containsExactly(Tuple.tuple("/p99999", "type", "/$defs/text/type"));
    }

    @Test
    void eachOfNoItem() {
        String items = "{\"type\":\"null\"},{\"items\":{\"type\":\"null\"}}," + joined(150_000, i -> "true");

        PayloadValidator validator = compiled(parts("\"prefixItems\":[" + items + "],", 150_000, "{}"), Execution.BEST);

        assertThat(violations(validator, "[null,[null],3]")).isEmpty();
        assertThat(violations(validator, "[null,[2],3]"))
                .containsExactly(Tuple.tuple("/1/0", "type", "/prefixItems/1/items/type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"properties":{"p#":{"type":"string"}}}                                 | {"p1":1,"p2":"b","p":3}
            {"properties":{"p#":{"type":"string"},"p>":{"maxLength":1}}}            | {"p1":1,"p2":"bb","p300":"ccc"}
            {"properties":{"p#":true},"additionalProperties":{"maxLength":2}}       | {"p1":"a","p2":"bb","p":"ccc"}
            {"properties":{"p#":{"type":"string"}},"additionalProperties":{"minLength":1}} | {"p1":"","p2":"b","p":""}
            {"properties":{"p#":{"type":"string"}},"additionalProperties":false}    | {"p1":"a"}
            {"properties":{"p#":{"type":"string"}},"additionalProperties":true}     | {"p1":1,"p2":"b","p":3}
            {"properties":{"p#":{"type":"string"}},"additionalProperties":{}}       | {"p1":1,"p2":"b","p":3}
            {"patternProperties":{"^p#$":{"type":"string"}}}                        | {"p1":1,"p2":"b","p":3}
            {"patternProperties":{"^q#":{"type":"string"}},"properties":{"q#":{"minLength":2}}} | {"q17":"a","q2":3,"q17x":4}
            {"patternProperties":{"#$":{"type":"string"}},"additionalProperties":{"maximum":9}} | {"p17":1,"p":10}
            {"patternProperties":{"#$":{}},"additionalProperties":{"maximum":9}}    | {"p17":12,"p":10}
            {"properties":{"p#":{"type":"string"}},"required":["p#"],"dependentRequired":{"p#":["p>"]}} | {"p1":1}
            {"dependentSchemas":{"p#":{"properties":{"p>":{"type":"string"}}}}}     | {"p1":1,"p2":2,"p3":"c"}
            {"properties":{"p#":{"type":"string"}},"unevaluatedProperties":{"maxLength":2}} | {"p1":"aa","p2":"bbb"}
            {"anyOf":[{"properties":{"p#":{"type":"string"}}},{"required":["z"]}]}  | {"p1":1,"p2":"b"}
            {"propertyNames":{"not":{"const":"p#"}}}                                | {"p1":1,"p":2}
            """)
    void areOfOneMindWithTheReference(String part, String wrong) {
        for (int count : new int[] {1, 2, 40, 250}) {
            String schema = parts("", count, part);
            PayloadValidator reference = PayloadValidator.reference(JsonSchema.parse(schema));
            for (Execution execution : Execution.values()) {
                PayloadValidator validator = compiled(schema, execution);

                for (String payload : List.of("{}", "{\"p1\":\"a\"}", "{\"p2\":\"x\",\"o\":null}", "[]", wrong)) {
                    assertThat(violations(validator, payload))
                            .as("%d in %s: %s", count, execution, payload)
                            .containsExactlyInAnyOrderElementsOf(violations(reference, payload));
                }
            }
        }
    }

    @Test
    void areLeftToTheReferenceWhereEachSaysSomethingOfAll() {
        String schema = parts("", 5_000, "{\"properties\":{\"p#\":true},\"additionalProperties\":{\"maxLength\":2}}");

        PayloadValidator validator = compiled(schema, Execution.BEST);

        assertThat(validator.describe()).contains("its parts are looked at more than");
        assertThat(violations(validator, "{\"p7\":\"aa\",\"o\":\"bb\"}")).isEmpty();
        assertThat(violations(validator, "{\"p7\":\"aaa\"}"))
                .hasSize(ValidationLimits.DEFAULT.maxViolations())
                .contains(Tuple.tuple("/p7", "maxLength", "/allOf/0/additionalProperties/maxLength"))
                .doesNotContain(Tuple.tuple("/p7", "maxLength", "/allOf/7/additionalProperties/maxLength"));
    }
}
