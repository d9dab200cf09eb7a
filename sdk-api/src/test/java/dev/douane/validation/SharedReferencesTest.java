package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static dev.douane.validation.Checking.validator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who refers to a schema and asks nothing else has no copy of it. */
class SharedReferencesTest {
    private static String properties(int count, IntFunction<String> schema) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"p" + i + "\":" + schema.apply(i))
                .collect(Collectors.joining(",", "\"properties\":{", "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"object",@}                              | {"$ref":"#"}
            {"type":"object",@}                              | {"title":"A part","$ref":"#","default":{}}
            {"type":"object","$dynamicAnchor":"part",@}      | {"$dynamicRef":"#part"}
            {"$schema":"http://json-schema.org/draft-07/schema#","type":"object",@} | {"$ref":"#","minimum":3}
            """)
    void makeOneNodeHoweverManyThereAre(String root, String reference) {
        PayloadValidator validator = validator(root.replace("@", properties(3_000, i -> reference)));

        assertThat(validator.describe()).contains("2 nodes");
        assertThat(validator.validate(bytes("{\"p1\":{\"p2\":{\"p2999\":{}}}}")).valid())
                .isTrue();
        assertThat(validator.validate(bytes("{\"p1\":{\"p2\":{\"p2999\":1}}}")).violations())
                .extracting(Violation::pointer, Violation::schemaPointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/p1/p2/p2999", "/type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"$ref":"#/$defs/number","minimum":3}             | 3 | 2
            {"$ref":"#/$defs/number","enum":[1]}              | 1 | 2
            {"$ref":"#/$defs/number","$dynamicRef":"#little"} | 4 | 11
            {"$ref":"#/$defs/number","unknown":3}             | 3 | "x"
            """)
    void loseNothingThatStandsBeside(String schema, String right, String wrong) {
        PayloadValidator validator = validator("""
                {"properties":{"a":@},"$defs":{"number":{"type":"number"},"other":{"$dynamicAnchor":"little","maximum":9}}}""".replace("@", schema));

        assertThat(validator.validate(bytes("{\"a\":" + right + "}")).valid()).isTrue();
        assertThat(validator.validate(bytes("{\"a\":" + wrong + "}")).valid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"oneOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"},{"type":"null"}]}          | null      | {"k":"v"}
            {"oneOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/b"},{"type":"null"}]}          | {"k":"v"} | {"k":"w"}
            {"items":{"oneOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"}]}}                | []        | [{"k":"v"}]
            {"items":{"oneOf":[{"$ref":"#/$defs/s"},{"$ref":"#/$defs/s"}]}}                | []        | ["abc"]
            {"anyOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"}]}                          | {"k":"v"} | {"k":"w"}
            {"oneOf":[{"$ref":"#/$defs/s"},{"not":{"$ref":"#/$defs/s"}}]}                  | "abc"     | -
            {"allOf":[{"$ref":"#/$defs/a"},{"not":{"$ref":"#/$defs/a"}}]}                  | -         | {"k":"v"}
            {"if":{"$ref":"#/$defs/a"},"then":{"$ref":"#/$defs/a"},"else":{"$ref":"#/$defs/s"}} | {"k":"v"} | "x"
            {"contains":{"$ref":"#/$defs/a"},"items":{"$ref":"#/$defs/a"}}                 | [{"k":"v"}] | [{"k":"w"}]
            {"oneOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"}],"unevaluatedProperties":false} | - | {"k":"v"}
            {"anyOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"}],"unevaluatedProperties":false} | {"k":"v"} | {"k":"v","l":1}
            """)
    void areCountedOnceForEachThatRefers(String schema, String right, String wrong) {
        String definitions = """
                "$defs":{"a":{"type":"object","required":["k"],"properties":{"k":{"const":"v"}}},"b":{"required":["z"]},
                         "s":{"type":["string","integer"],"minLength":2,"maximum":1}}""";
        String whole = "{" + definitions + "," + schema.substring(1);

        for (Execution execution : Execution.values()) {
            PayloadValidator validator =
                    PayloadValidator.of(JsonSchema.parse(whole), ValidationLimits.DEFAULT, execution);

            assertThat(right.equals("-") || validator.validate(bytes(right)).valid())
                    .isTrue();
            assertThat(!wrong.equals("-") && validator.validate(bytes(wrong)).valid())
                    .isFalse();
        }
    }

    /** A name that two patterns match has a value of which both ask, also where one asks what is asked of all others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":{"$ref":"#/$defs/s"},"b":{}}                           | {"$ref":"#/$defs/s"} | {"ab":"x","a":"x","b":3} | {"ab":3}
            {"a":{"$ref":"#/$defs/s"},"b":true}                         | {"$ref":"#/$defs/s"} | {"ab":"x","c":"x"}       | {"xab":3}
            {"a":{"$ref":"#/$defs/s"},"b":{"minLength":2}}              | {"$ref":"#/$defs/s"} | {"ab":"xx","a":"x"}      | {"ab":33}
            {"b":{"minLength":2},"a":{"$ref":"#/$defs/s"}}              | {"$ref":"#/$defs/s"} | {"ab":"xx","a":"x"}      | {"ab":"x"}
            {"a":{"$ref":"#/$defs/s"},"b":{},"c":{"$ref":"#/$defs/s"}}  | {"$ref":"#/$defs/s"} | {"abc":"x","b":1}        | {"bc":3}
            {"a":{"$ref":"#/$defs/s"},"b":{}}                           | true                 | {"ab":"x","c":3,"b":3}   | {"ab":3}
            """)
    void areAskedBesideOthersOfTheSameName(String patterns, String additional, String right, String wrong) {
        String schema = "{\"$defs\":{\"s\":{\"type\":\"string\"}},\"patternProperties\":" + patterns
                + ",\"additionalProperties\":" + additional + "}";

        for (Execution execution : Execution.values()) {
            PayloadValidator validator =
                    PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution);

            assertThat(validator.validate(bytes(right)).violations()).isEmpty();
            assertThat(validator.validate(bytes(wrong)).violations()).hasSize(1);
        }
    }

    @Test
    void thatAskForMoreAreNotMultipliedBeyondMemory() {
        String schema =
                "{\"type\":\"object\"," + properties(3_000, i -> "{\"$ref\":\"#\",\"maxProperties\":" + i + "}") + "}";

        PayloadValidator validator = validator(schema);

        assertThat(validator.describe()).contains("more than 500000 properties");
        assertThat(validator.validate(bytes("{\"p1\":{\"p2\":{}}}")).valid()).isTrue();
        assertThat(validator.validate(bytes("{\"p1\":{\"p2\":{},\"p3\":{}}}")).valid())
                .isFalse();
    }
}
