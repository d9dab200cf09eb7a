package dev.douane.validation;

import static dev.douane.validation.Checking.check;
import static dev.douane.validation.Checking.only;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    private static final String DRAFT_04 = "\"$schema\":\"http://json-schema.org/draft-04/schema#\",";
    private static final String DRAFT_07 = "\"$schema\":\"http://json-schema.org/draft-07/schema#\",";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {"type":"integer"}                     | "x"           | expected an integer but was a string
                    {"type":"integer"}                     | 1.5           | expected an integer but was a number
                    {"type":["string","null"]}             | 3             | expected a string or null but was an integer
                    {"type":"object"}                      | []            | expected an object but was an array
                    {"type":"boolean"}                     | null          | expected a boolean but was null
                    {"enum":["metro","drom","com"]}        | "x"           | expected one of ["metro", "drom", "com"]
                    {"enum":[1.50,null]}                   | true          | expected one of [1.5,null]
                    {"const":3}                            | 4             | expected 3
                    {"required":["population"]}            | {"a":1}       | `population` is required and missing
                    {"additionalProperties":false}         | {"zone":1}    | `zone` is not a property of this object
                    {"unevaluatedProperties":false}        | {"zone":1}    | `zone` is not a property of this object
                    {"dependentRequired":{"a":["b","c"]}}  | {"a":1}       | `b` and `c` are required beside `a` and missing
                    {"propertyNames":{"maxLength":2}}      | {"abc":1}     | the name `abc` must satisfy maxLength 2
                    {"propertyNames":{"pattern":"^[a-z]$"}}| {"A":1}       | the name `A` must satisfy pattern "^[a-z]$"
                    {"propertyNames":false}                | {"A":1}       | the name `A` is not allowed by `propertyNames`
                    {"prefixItems":[{}],"unevaluatedItems":false} | [1,2] | the array holds more items than the schema describes
                    {"contains":{"type":"integer"}}        | ["x"]         | must hold at least 1 item of the kind that `contains` describes
                    {"contains":{},"maxContains":1}        | [1,2]         | must hold at most 1 item of the kind that `contains` describes
                    {"uniqueItems":true}                   | [1,2,1]       | the items must differ from each other, and two are equal
                    {"pattern":"^[0-9]{5}$"}               | "7500A"       | must match the pattern `^[0-9]{5}$`
                    {"format":"date"}                      | "31/12/2026"  | must be a valid `date` (format)
                    {"minimum":5}                          | 4             | must be at least 5
                    {"maximum":1e2}                        | 101           | must be at most 100
                    {"exclusiveMinimum":5}                 | 5             | must be greater than 5
                    {"exclusiveMaximum":5}                 | 5             | must be less than 5
                    {"multipleOf":0.01}                    | 0.001         | must be a multiple of 0.01
                    {"minLength":2}                        | "a"           | must have at least 2 characters
                    {"maxLength":1}                        | "aa"          | must have at most 1 character
                    {"minItems":1}                         | []            | must hold at least 1 item
                    {"maxItems":2}                         | [1,2,3]       | must hold at most 2 items
                    {"minProperties":2}                    | {}            | must hold at least 2 properties
                    {"maxProperties":1}                    | {"a":1,"b":2} | must hold at most 1 property
                    {"not":{"type":"null"}}                | null          | must not satisfy the schema that stands under `not`
                    {"properties":{"a":false}}             | {"a":1}       | nothing is allowed here
                    """)
    void nameWhatTheSchemaAsks(String schema, String payload, String sentence) {
        assertThat(only(schema, payload).message()).isEqualTo(sentence);
    }

    @Test
    void knowTheKeywordsOfOlderDrafts() {
        assertThat(only("{" + DRAFT_04 + "\"minimum\":5,\"exclusiveMinimum\":true}", "5")
                        .message())
                .isEqualTo("must be greater than 5");
        assertThat(only("{" + DRAFT_04 + "\"maximum\":5,\"exclusiveMaximum\":true}", "5")
                        .message())
                .isEqualTo("must be less than 5");
        assertThat(only("{" + DRAFT_07 + "\"dependencies\":{\"a\":[\"b\"]}}", "{\"a\":1}")
                        .message())
                .isEqualTo("`b` is required beside `a` and missing");
        assertThat(only("{" + DRAFT_07 + "\"items\":[{}],\"additionalItems\":false}", "[1,2]")
                        .message())
                .isEqualTo("the array holds more items than the schema describes");
        assertThat(only("{" + DRAFT_07 + "\"contentEncoding\":\"base64\"}", "\"é\"")
                        .message())
                .isEqualTo("must hold `base64` (contentEncoding)");
    }

    @Test
    void cutWhatIsLong() {
        String name = "x".repeat(10_000);
        assertThat(only("{\"additionalProperties\":false}", "{\"" + name + "\":1}")
                        .message())
                .hasSizeLessThan(200)
                .endsWith("…` is not a property of this object");
    }

    @Test
    void keepToOneLine() {
        assertThat(only("{\"additionalProperties\":false}", "{\"a\\nFATAL b\":1}")
                        .message())
                .isEqualTo("`a\uFFFDFATAL b` is not a property of this object");
    }

    @Test
    void areNotRepeatedWhenTwoWaysLeadToTheSameKeyword() {
        String schema = """
                {"$defs":{"code":{"type":"string"}},"allOf":[{"$ref":"#/$defs/code"},{"$ref":"#/$defs/code"}]}""";
        assertThat(check(schema, "1").violations()).hasSize(1);
    }
}
