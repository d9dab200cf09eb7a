package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is asked of objects and arrays as a whole: the quick look decides it itself, for the plans as for the code, and as
 * the reference does.
 */
class ConditionsTest {
    private static final int PAYLOADS = 400;
    private static final List<String> VALUES = List.of(
            "1",
            "2",
            "7",
            "-3",
            "1.0",
            "1.50",
            "\"a\"",
            "\"bb\"",
            "\"\\u0061\"",
            "true",
            "null",
            "[]",
            "[1]",
            "{}",
            "{\"a\":1}",
            "{\"b\":2,\"a\":1}");
    private static final List<String> ITEMS = List.of(
            "{\"a\":1,\"b\":2}",
            "{\"b\":2,\"a\":1}",
            "{\"a\":1.0,\"b\":2}",
            "{\"a\":1}",
            "[1,2]",
            "[2,1]",
            "[1, 2.00]",
            "\"a\"",
            "\"\\u0061\"",
            "1",
            "1.0",
            "-0",
            "0",
            "[]",
            "{}",
            "{\"a\":[{\"b\":null}]}");

    private static final String OBJECT = "{\"type\":\"object\",\"properties\":{\"a\":{},\"b\":{},\"c\":{},\"d\":{}},";

    static Stream<String> objects() {
        return Stream.of(
                        "\"if\":{\"properties\":{\"a\":{\"const\":1}},\"required\":[\"a\"]},\"then\":{\"required\":[\"b\"]}",
                        "\"if\":{\"required\":[\"a\"]},\"then\":{\"properties\":{\"b\":{\"type\":\"integer\"}}},"
                                + "\"else\":{\"not\":{\"required\":[\"c\"]}}",
                        "\"if\":{\"properties\":{\"a\":{\"type\":\"string\"}}},\"else\":{\"required\":[\"d\"]}",
                        "\"dependentRequired\":{\"a\":[\"b\",\"c\"],\"d\":[\"a\"]}",
                        "\"dependentSchemas\":{\"a\":{\"properties\":{\"b\":{\"minimum\":2}}}}",
                        "\"anyOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\",\"c\"]}]",
                        "\"oneOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]},"
                                + "{\"required\":[\"c\"],\"properties\":{\"d\":{\"minLength\":2}}}]",
                        "\"oneOf\":[{\"properties\":{\"a\":{\"minimum\":2}}},{\"properties\":{\"a\":{\"maximum\":5}}}]",
                        "\"not\":{\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"]}",
                        "\"not\":{\"anyOf\":[{\"required\":[\"a\",\"b\"]},{\"required\":[\"c\",\"d\"]}]}",
                        "\"required\":[\"a\"],\"minProperties\":1",
                        "\"if\":{\"properties\":{\"a\":{\"const\":1}},\"required\":[\"a\"]},"
                                + "\"then\":{\"properties\":{\"e\":{}}},\"unevaluatedProperties\":false",
                        "\"anyOf\":[{\"required\":[\"a\"],\"properties\":{\"e\":{\"type\":\"integer\"}}},"
                                + "{\"required\":[\"b\"]}],\"unevaluatedProperties\":{\"type\":\"string\"}",
                        "\"dependentSchemas\":{\"a\":{\"properties\":{\"e\":{\"minimum\":2}}}},"
                                + "\"unevaluatedProperties\":false",
                        "\"oneOf\":[{\"properties\":{\"e\":{\"type\":\"integer\"}},\"required\":[\"a\"]},"
                                + "{\"properties\":{\"x1\":{}},\"required\":[\"b\"]}],\"unevaluatedProperties\":false",
                        "\"additionalProperties\":false,\"maxProperties\":4",
                        "\"propertyNames\":{\"maxLength\":1},\"additionalProperties\":{\"type\":\"integer\"}",
                        "\"propertyNames\":{\"pattern\":\"^[a-d]$|^x\"}",
                        "\"allOf\":[{\"if\":{\"required\":[\"a\"]},\"then\":{\"required\":[\"b\"]}},"
                                + "{\"if\":{\"required\":[\"c\"]},\"then\":{\"required\":[\"d\"]}}]",
                        "\"anyOf\":[{\"oneOf\":[{\"required\":[\"a\"],\"properties\":{\"e\":{\"type\":\"integer\"}}},"
                                + "{\"required\":[\"b\"],\"properties\":{\"x1\":{}}}]},{\"not\":{\"required\":[\"c\"]},"
                                + "\"properties\":{\"e\":{\"type\":\"string\"}}}],\"unevaluatedProperties\":false",
                        "\"allOf\":[" + "{\"if\":{\"required\":[\"a\"]},\"then\":{\"required\":[\"b\"]}},".repeat(60)
                                + "{\"if\":{\"properties\":{\"c\":{\"const\":1}}},\"then\":{\"required\":[\"d\"]}}]")
                .map(conditions -> OBJECT + conditions + "}");
    }

    static Stream<String> arrays() {
        return Stream.of(
                "{\"type\":\"array\",\"contains\":{\"type\":\"integer\"}}",
                "{\"type\":\"array\",\"contains\":{\"type\":\"object\",\"required\":[\"a\"]},\"minContains\":2,"
                        + "\"maxContains\":2}",
                "{\"type\":\"array\",\"contains\":{\"type\":\"string\"},\"minContains\":0,\"maxContains\":1}",
                "{\"type\":\"array\",\"uniqueItems\":true}",
                "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"a\":{},\"b\":{}}},"
                        + "\"uniqueItems\":true}",
                "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"object\"},{\"type\":[\"integer\",\"string\"]}],"
                        + "\"items\":{\"type\":[\"object\",\"array\"]}}",
                "{\"type\":\"array\",\"prefixItems\":[{},{\"type\":\"integer\"}],\"items\":false}",
                "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"object\"}],\"contains\":{\"const\":1},"
                        + "\"uniqueItems\":true,\"minItems\":1,\"maxItems\":3}");
    }

    @ParameterizedTest
    @MethodSource("objects")
    void ofObjectsAreDecidedByTheQuickLook(String schema) {
        SplittableRandom random = new SplittableRandom(3);
        agree(schema, Stream.generate(() -> object(random)).limit(PAYLOADS).toList());
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void ofArraysAreDecidedByTheQuickLook(String schema) {
        SplittableRandom random = new SplittableRandom(4);
        agree(schema, Stream.generate(() -> array(random)).limit(PAYLOADS).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000", "1e-1000000", "1e400", "1E5", "-0.5", "123456789012345678901", "1e", "01"})
    void valuesOfWhichNothingIsAskedAreWithinTheLimitsAllTheSame(String number) {
        JsonSchema schema = JsonSchema.parse("{\"type\":\"object\",\"properties\":{\"a\":{}}}");
        for (String name : List.of("a", "b")) {
            byte[] payload = bytes("{\"" + name + "\":" + number + "}");
            ValidationReport expected = PayloadValidator.of(schema, ValidationLimits.DEFAULT, Execution.INTERPRETED)
                    .validate(payload);
            for (Execution execution : Execution.values()) {
                assertThat(PayloadValidator.of(schema, ValidationLimits.DEFAULT, execution)
                                .validate(payload))
                        .isEqualTo(expected);
            }
        }
    }

    /** In an object of their own, between others of their kind, and in one of so many properties that words are kept. */
    private static void agree(String schema, List<String> values) {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 70; i++) {
            many.append("\"p").append(i).append("\":{\"type\":\"integer\"},");
        }
        Agreement.agree(schema, values);
        Agreement.agree(
                "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/v\"},\"$defs\":{\"v\":" + schema + "}}",
                values.stream().map(value -> "[" + value + " , " + value + "]").toList());
        Agreement.agree(
                schema.replace("\"a\":{},\"b\":{},\"c\"", many + "\"a\":{},\"b\":{},\"c\""),
                values.stream()
                        .map(value -> value.replace("{\"d\"", "{\"p65\":1,\"d\""))
                        .toList());
    }

    private static String object(SplittableRandom random) {
        StringBuilder object = new StringBuilder("{");
        for (String name : List.of("d", "c", "a", "b", "x1", "e")) {
            if (random.nextInt(name.length() == 1 && name.charAt(0) < 'e' ? 2 : 8) == 0) {
                String value = VALUES.get(random.nextInt(VALUES.size()));
                object.append(object.length() > 1 ? "," : "")
                        .append('"')
                        .append(name)
                        .append("\":")
                        .append(value);
            }
        }
        return object.append("}").toString();
    }

    private static String array(SplittableRandom random) {
        StringBuilder array = new StringBuilder("[");
        for (int items = random.nextInt(5); items > 0; items--) {
            array.append(array.length() > 1 ? " , " : "").append(ITEMS.get(random.nextInt(ITEMS.size())));
        }
        return array.append("]").toString();
    }
}
