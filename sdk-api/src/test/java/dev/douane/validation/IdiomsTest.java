package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.generated.GeneratedChecker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What contracts of others are full of: maps, values of which nothing is asked, values of several kinds, long enumerations,
 * exponents, looks ahead. The quick look reads them all, and every execution says what the reference says.
 */
class IdiomsTest {
    private static final String CODES =
            IntStream.range(0, 300).mapToObj(i -> "\"CODE-" + i + "\"").collect(Collectors.joining(","));

    private static final String CLOSED_A = "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"},\"n\":"
            + "{\"type\":\"string\"}},\"required\":[\"a\"],\"additionalProperties\":false}";

    private static final String CLOSED_B =
            "{\"type\":\"object\",\"properties\":{\"b\":{\"type\":[\"integer\",\"array\"],"
                    + "\"items\":{\"anyOf\":[" + CLOSED_A
                    + ",{\"type\":\"object\",\"required\":[\"b\"]}]}},\"n\":{}},\"required\":[\"b\"],"
                    + "\"additionalProperties\":false}";

    static Stream<Arguments> idioms() {
        return Stream.of(
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"anyOf\":[" + CLOSED_A + "," + CLOSED_B + "]}}",
                        List.of(
                                "[{\"a\":1},{\"b\":2,\"n\":\"x\"},{\"n\":\"y\",\"a\":3}]",
                                "[{\"b\":[{\"b\":[{\"b\":2}]}]}]")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"oneOf\":[" + CLOSED_A + "," + CLOSED_B + "]}}",
                        List.of(
                                "[{\"a\":1},{\"b\":2,\"n\":\"x\"}]",
                                "[{\"b\":[{\"a\":1},{\"b\":[]}]}]",
                                "[{\"a\":1,\"b\":2}]")),
                Arguments.of(
                        "{\"$defs\":{\"v\":{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"l\":{\"$ref\":\"#/$defs/v\"}},\"required\":[\"l\"],"
                                + "\"additionalProperties\":false},{\"type\":\"object\",\"properties\":{\"l\":{\"$ref\":\"#/$defs/v\"},\"r\":{}},"
                                + "\"additionalProperties\":false}]}},\"$ref\":\"#/$defs/v\"}",
                        List.of(
                                "{\"l\":{}}",
                                "{\"l\":{\"l\":{\"l\":{\"l\":{\"l\":{},\"r\":1},\"r\":1},\"r\":1},\"r\":1},\"r\":1}")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"maximum\":9223372036854775806}}",
                        List.of(
                                "[1234567890123456789,9223372036854775806,-9223372036854775807]",
                                "[9223372036854775807]")),
                Arguments.of(
                        "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\",\"maximum\":9}}",
                        List.of("{\"a\":1,\"b\":2.5,\"c\":{\"a\":3}}", "{\"x\":1,\"y\":1,\"z\":8,\"é\":0}", "{}")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":{\"type\":"
                                + "\"object\",\"additionalProperties\":{\"type\":\"integer\"}}}}",
                        List.of(
                                "[{\"a\":{\"a\":1,\"b\":2},\"b\":{\"a\":1}},{\"a\":{\"b\":1,\"a\":1}}]",
                                "[{\"a\":{\"x\":1,\"x\":2}}]",
                                "[{\"a\":{},\"b\":{},\"a\":{}}]")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"minimum\":0}}",
                        List.of("[12345678901234567890,99999999999999999999999]", "[-12345678901234567890]")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"oneOf\":[" + tagged("card", "integer") + ","
                                + tagged("bank transfer to an account abroad", "string") + ","
                                + tagged("chèque", "boolean") + "]}}",
                        List.of(
                                "[{\"means\":\"card\",\"value\":1},{\"value\":true,\"means\":\"chèque\"},"
                                        + "{\"means\":\"bank transfer to an account abroad\",\"value\":\"x\"}]",
                                "[{\"value\":\"\",\"means\":\"card\"}]",
                                "[{\"mean\":{\"means\":[\"card\"]},\"means\" : \"card\",\"value\":1}]",
                                "[{\"means\":\"c\\u0061rd\",\"value\":1}]",
                                "[{\"value\":1,\"means\":\"card\"}]")),
                Arguments.of(
                        "{\"type\":\"object\",\"additionalProperties\":" + CLOSED_A + "}",
                        List.of(
                                "{\"x\":{\"a\":1},\"y\":{\"n\":\"\",\"a\":2}}",
                                "{\"x\":{\"a\":1,\"a\":1},\"x\":{\"a\":1}}")),
                Arguments.of(
                        "{\"type\":\"object\",\"patternProperties\":{\"^x\":" + CLOSED_A + ",\"y$\":{\"type\":"
                                + "\"array\",\"items\":{\"type\":\"integer\"}}},\"additionalProperties\":{\"type\":\"object\"}}",
                        List.of("{\"xa\":{\"a\":1},\"ay\":[1,2],\"z\":{\"a\":[{}]}}", "{\"xy\":{\"a\":1},\"y\":[]}")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"oneOf\":[" + CLOSED_A + ",{\"type\":\"array\",\"items\":"
                                + CLOSED_A + ",\"maxItems\":2},{\"type\":\"string\",\"maxLength\":2}]}}",
                        List.of(
                                "[{\"a\":1},[{\"a\":2},{\"n\":\"\",\"a\":3}],\"ab\",[]]",
                                "[[{\"a\":1}],[{\"a\":1},{\"a\":2}]]")),
                Arguments.of(
                        "{\"$defs\":{\"j\":{\"anyOf\":[{\"type\":[\"string\",\"number\",\"null\"]},{\"type\":\"array\","
                                + "\"items\":{\"$ref\":\"#/$defs/j\"}},{\"type\":\"object\",\"additionalProperties\":"
                                + "{\"$ref\":\"#/$defs/j\"}}]}},\"$ref\":\"#/$defs/j\"}",
                        List.of("{\"a\":[1,{\"b\":[null,\"c\"]}],\"d\":{}}", "[[[[{\"a\":{\"a\":[{\"a\":1}]}}]]],1]")),
                Arguments.of(
                        "{\"type\":\"object\",\"properties\":{\"data\":{}},\"required\":[\"data\"]}",
                        List.of(
                                "{\"data\":{\"a\":[{\"k\":\"v\",\"n\":[1,2e3,-0.5]},{\"k\":null}],\"b\":{\"a\":true}}}",
                                "{\"data\":{\"a\":1,\"\\u0061\":2}}",
                                "{\"data\":[{\"a\":[{\"a\":{}}]},[],{}]}")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"number\",\"null\"],\"maxLength\":4,"
                                + "\"minimum\":-2,\"multipleOf\":0.5}}",
                        List.of("[\"a\",1,null,2.5,\"abcd\",-1e0,15e-1]", "[\"\\u00e9\",0.50,1E2]", "[true]")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"anyOf\":[{\"type\":\"string\",\"format\":\"date\"},"
                                + "{\"type\":\"string\",\"format\":\"date-time\"}]}}",
                        List.of("[\"2026-11-22\",\"2026-11-22T10:11:12Z\"]", "[\"2026-02-28\"]")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"oneOf\":[{\"type\":\"string\",\"maxLength\":3},"
                                + "{\"type\":\"string\",\"pattern\":\"^[0-9]+$\"}]}}",
                        List.of("[\"a\",\"1234\",\"éé\"]", "[\"12345\"]")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"enum\":[" + CODES + "]}}",
                        List.of("[\"CODE-0\",\"CODE-17\",\"CODE-299\"]", "[\"CODE-1\",\"\\u0043ODE-12\"]")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"type\":\"number\",\"minimum\":-1e3,\"exclusiveMaximum\":1e20}}",
                        List.of("[1.2345678901234567e-5,9.9e19,-1E+3,0e0,5e-324]", "[1e19,0.00000001,12345678.875]")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"type\":\"string\",\"pattern\":"
                                + "\"^(?=.*[0-9])(?!.*-)[a-z0-9-]{2,9}$\"}}",
                        List.of("[\"abc1\",\"0z\"]", "[\"a1\",\"9a9a9a9a9\"]")),
                Arguments.of(
                        "{\"type\":\"array\",\"items\":{\"type\":\"integer\"},\"uniqueItems\":true}",
                        List.of("[1,2,3,40,50,60,7]", "[10,9,8,7]", "[]")));
    }

    private static String tagged(String means, String type) {
        return "{\"type\":\"object\",\"properties\":{\"means\":{\"const\":\"" + means + "\"},\"value\":{\"type\":\""
                + type + "\"}},\"required\":[\"means\",\"value\"]}";
    }

    @ParameterizedTest
    @MethodSource("idioms")
    void areReadAtAGlanceAndRight(String schema, List<String> payloads) {
        JsonSchema parsed = JsonSchema.parse(schema);
        PayloadValidator reference = PayloadValidator.reference(parsed);
        List<PayloadValidator> ours = Stream.of(Execution.values())
                .map(execution -> PayloadValidator.of(parsed, ValidationLimits.DEFAULT, execution))
                .toList();
        GeneratedChecker quick = Checking.quick(parsed);
        assertThat(quick.accepts(bytes(payloads.get(0) + " ")))
                .as("at a glance: " + schema)
                .isEqualTo(reference.validate(bytes(payloads.get(0))).valid());
        SplittableRandom random = new SplittableRandom(2);
        for (String payload : payloads) {
            for (int i = 0; i < 300; i++) {
                byte[] body = i == 0 ? bytes(payload) : changed(payload, random);
                ValidationReport expected = ours.get(0).validate(body);
                assertThat(expected.valid())
                        .as(new String(body, StandardCharsets.UTF_8) + " under " + schema)
                        .isEqualTo(reference.validate(body).valid());
                for (PayloadValidator validator : ours) {
                    assertThat(validator.validate(body)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void namesAreCountedAcrossAllWhoRead() {
        JsonSchema schema =
                JsonSchema.parse("{\"type\":\"object\",\"additionalProperties\":{\"type\":\"array\",\"items\":"
                        + "{\"anyOf\":[{\"type\":\"object\"},{\"type\":\"string\"}]}}}");
        String few = object(60, "[" + object(30, "1") + "," + object(39, "1") + "]");
        String many = object(60, "[" + object(30, "1") + "," + object(41, "1") + "]");
        ValidationLimits limits = new ValidationLimits(1 << 20, 100, 1 << 20, 1_000, 100, 1_000, 10);

        assertThat(Checking.quick(schema).accepts(bytes(few))).isTrue();
        for (Execution execution : Execution.values()) {
            PayloadValidator validator = PayloadValidator.of(schema, limits, execution);
            assertThat(validator.validate(bytes(few)).valid()).isTrue();
            assertThat(validator.validate(bytes(many)).summary()).contains("names");
        }
    }

    private static String object(int names, String value) {
        return IntStream.range(0, names)
                .mapToObj(i -> "\"name" + i + "\":" + value)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** One byte left out, doubled, or another one in its place. */
    private static byte[] changed(String payload, SplittableRandom random) {
        StringBuilder text = new StringBuilder(payload);
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, text.charAt(at));
            default -> text.setCharAt(at, "019ab\"-{}[],: eE.\\".charAt(random.nextInt(18)));
        }
        return bytes(text.toString());
    }
}
