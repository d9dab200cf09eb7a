package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of whatever there may be many, as many as fill a word, a table or a block, and one less, and one more. */
@Tag("slow")
class CountBoundariesTest {
    private static final int[] COUNTS = {
        1, 2, 6, 7, 8, 9, 14, 15, 16, 17, 18, 31, 32, 33, 39, 40, 41, 62, 63, 64, 65, 127, 128, 129, 255, 256, 257
    };

    private static final int DEEPEST = 90;

    /** What there is a number of, in a schema and in payloads that are nearly right. */
    private record Family(String name, IntFunction<String> schema, IntFunction<Stream<String>> payloads) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String some(int count, String separator, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(separator));
    }

    private static String array(int count, IntFunction<String> one) {
        return "[" + some(count, ",", one) + "]";
    }

    private static String object(int count, IntFunction<String> value) {
        return "{" + some(count, ",", i -> "\"p" + i + "\":" + value.apply(i)) + "}";
    }

    private static Stream<String> objects(int n) {
        String last = "\"p" + (n - 1) + "\":";
        return Stream.of(
                object(n, i -> "1"),
                object(n + 1, i -> "1"),
                object(n - 1, i -> "1"),
                object(n, i -> i == n - 1 ? "\"x\"" : "1"),
                object(n, i -> i == 0 ? "\"x\"" : "1"),
                "{" + last + "1}",
                "{" + last + "1,\"p0\":1}",
                "{" + last + "1," + last + "1}",
                "{}");
    }

    private static Stream<String> arrays(int n) {
        return Stream.of(
                array(n, String::valueOf),
                array(n + 1, String::valueOf),
                array(n - 1, String::valueOf),
                array(n, i -> i == n - 1 ? "0" : String.valueOf(i)),
                array(n, i -> i == n - 1 ? "\"x\"" : "1"),
                "[]");
    }

    private static Stream<String> texts(int n) {
        return IntStream.of(n - 1, n, n + 1, 2 * n, 2 * n + 2, n + 2)
                .boxed()
                .flatMap(length -> Stream.of(
                        "a".repeat(length),
                        "1".repeat(length),
                        "aa" + "1".repeat(Math.max(0, length - 2)),
                        "é".repeat(length),
                        "ab".repeat(length / 2),
                        "a".repeat(Math.max(0, length - 1)) + "\\n",
                        "a".repeat(Math.max(0, length - 1)) + "\\u0061",
                        "😀" + "a".repeat(Math.max(0, length - 1)),
                        "a".repeat(length) + "-"))
                .map(text -> "\"" + text + "\"");
    }

    private static Stream<String> values(int n) {
        return Stream.of("0", "1", "\"v0\"", String.valueOf(n - 1), String.valueOf(n), "\"v" + (n - 1) + "\"")
                .flatMap(value -> Stream.of(
                        value, "{\"kind\":" + value + "}", "{\"kind\":" + value + ",\"size\":" + (n - 1) + "}"));
    }

    private static Stream<String> numbers(int n) {
        return Stream.of("9", "1", "5")
                .flatMap(digit -> Stream.of(
                        digit.repeat(n),
                        "-" + digit.repeat(n),
                        digit.repeat(n + 1),
                        "1" + "0".repeat(n),
                        "0." + digit.repeat(n),
                        digit.repeat(n) + ".0",
                        digit + "." + "0".repeat(n),
                        digit + "e" + n,
                        "1" + "0".repeat(n) + "e-" + n));
    }

    static List<Family> families() {
        return List.of(
                new Family("required", n -> "{\"required\":" + array(n, i -> "\"p" + i + "\"") + "}", n -> objects(n)),
                new Family(
                        "properties",
                        n -> "{\"additionalProperties\":false,\"properties\":"
                                + object(n, i -> "{\"type\":\"integer\"}") + "}",
                        n -> objects(n)),
                new Family(
                        "open properties",
                        n -> "{\"minProperties\":" + n + ",\"maxProperties\":" + n + ",\"properties\":"
                                + object(n, i -> "{\"type\":\"integer\"}") + ",\"required\":[\"p" + (n - 1) + "\"]}",
                        n -> objects(n)),
                new Family(
                        "patternProperties",
                        n -> "{\"additionalProperties\":false,\"patternProperties\":{"
                                + some(n, ",", i -> "\"^p" + i + "$\":{\"type\":\"integer\"}") + "}}",
                        n -> objects(n)),
                new Family(
                        "dependentRequired",
                        n -> "{\"dependentRequired\":" + object(n, i -> "[\"p" + (i + 1) % n + "\"]") + "}",
                        n -> objects(n)),
                new Family(
                        "unevaluatedProperties",
                        n -> "{\"allOf\":" + array(n, i -> "{\"properties\":{\"p" + i + "\":{\"type\":\"integer\"}}}")
                                + ",\"unevaluatedProperties\":false}",
                        n -> objects(n)),
                new Family(
                        "anyOf of objects",
                        n -> "{\"anyOf\":" + array(n, i -> "{\"required\":[\"p" + i + "\"],\"maxProperties\":1}") + "}",
                        n -> objects(n)),
                new Family(
                        "names",
                        n -> "{\"additionalProperties\":false,\"properties\":{\"" + "a".repeat(n)
                                + "\":{\"type\":\"integer\"}}}",
                        n -> texts(n).map(name -> "{" + name + ":1}")),
                new Family(
                        "propertyNames",
                        n -> "{\"propertyNames\":{\"maxLength\":" + n + "}}",
                        n -> texts(n).map(name -> "{" + name + ":1}")),
                new Family(
                        "prefixItems",
                        n -> "{\"prefixItems\":" + array(n, i -> "{\"type\":\"integer\",\"maximum\":" + i + "}")
                                + ",\"items\":false}",
                        n -> arrays(n)),
                new Family(
                        "contains",
                        n -> "{\"contains\":{\"type\":\"integer\"},\"minContains\":" + n + ",\"maxContains\":" + n
                                + "}",
                        n -> arrays(n)),
                new Family(
                        "items",
                        n -> "{\"minItems\":" + n + ",\"maxItems\":" + n
                                + ",\"uniqueItems\":true,\"items\":{\"maximum\":" + (n - 1) + "}}",
                        n -> arrays(n)),
                new Family("enum of texts", n -> "{\"enum\":" + array(n, i -> "\"v" + i + "\"") + "}", n -> values(n)),
                new Family("enum of numbers", n -> "{\"enum\":" + array(n, String::valueOf) + "}", n -> values(n)),
                new Family(
                        "anyOf",
                        n -> "{\"anyOf\":" + array(n, i -> "{\"minimum\":" + i + ",\"maximum\":" + i + "}") + "}",
                        n -> values(n)),
                new Family(
                        "oneOf",
                        n -> "{\"oneOf\":" + array(n, i -> "{\"minimum\":" + i + ",\"type\":\"integer\"}") + "}",
                        n -> values(n)),
                new Family(
                        "oneOf of kinds",
                        n -> "{\"oneOf\":"
                                + array(
                                        n,
                                        i ->
                                                "{\"type\":\"object\",\"required\":[\"kind\"],\"properties\":{\"kind\":{\"const\":\"v"
                                                        + i + "\"},\"size\":{\"maximum\":" + i + "}}}")
                                + "}",
                        n -> values(n)),
                new Family(
                        "allOf",
                        n -> "{\"allOf\":" + array(n, i -> "{\"not\":{\"const\":" + i + "}}") + "}",
                        n -> values(n)),
                new Family(
                        "if",
                        n -> "{\"allOf\":" + array(n, i -> "{\"if\":{\"const\":" + i + "},\"then\":{\"const\":0}}")
                                + "}",
                        n -> values(n)),
                new Family("minLength", n -> "{\"type\":\"string\",\"minLength\":" + n + "}", n -> texts(n)),
                new Family("maxLength", n -> "{\"type\":\"string\",\"maxLength\":" + n + "}", n -> texts(n)),
                new Family("const text", n -> "{\"const\":\"" + "a".repeat(n) + "\"}", n -> texts(n)),
                new Family("pattern", n -> "{\"pattern\":\"^[a-z]{" + n + "}$\"}", n -> texts(n)),
                new Family("pattern up to", n -> "{\"pattern\":\"^[a-z]{0," + n + "}$\"}", n -> texts(n)),
                new Family("pattern from", n -> "{\"pattern\":\"[0-9a-z]{" + n + ",}\"}", n -> texts(n)),
                new Family(
                        "string by a pattern from",
                        n -> "{\"type\":\"string\",\"pattern\":\"^[0-9a-z]{" + n + ",}$\"}",
                        n -> texts(n)),
                new Family(
                        "string by a pattern of more",
                        n -> "{\"type\":\"string\",\"pattern\":\"^[a-z]{" + (n + 1) + "," + (n + 6) + "}$\"}",
                        n -> texts(n)),
                new Family("pattern of pairs", n -> "{\"pattern\":\"^(ab){" + n + "}-?$\"}", n -> texts(n)),
                new Family(
                        "pattern with an end", n -> "{\"pattern\":\"^[a-z]{2}([0-9]{" + n + "})?$\"}", n -> texts(n)),
                new Family(
                        "formats",
                        n -> "{\"anyOf\":[{\"format\":\"hostname\"},{\"format\":\"email\"},{\"format\":\"uri\"}]}",
                        n -> texts(n).flatMap(text -> Stream.of(
                                text,
                                text.substring(0, text.length() - 1) + "@" + text.substring(1),
                                text.substring(0, text.length() - 1) + ".b\"",
                                "\"x:" + text.substring(1)))),
                new Family("maximum", n -> "{\"maximum\":" + "9".repeat(n) + "}", n -> numbers(n)),
                new Family("multipleOf", n -> "{\"multipleOf\":1" + "0".repeat(n) + "}", n -> numbers(n)),
                new Family(
                        "multipleOf a fraction", n -> "{\"multipleOf\":0." + "0".repeat(n - 1) + "5}", n -> numbers(n)),
                new Family(
                        "integer", n -> "{\"type\":\"integer\",\"minimum\":-" + "9".repeat(n) + "}", n -> numbers(n)),
                new Family(
                        "nesting",
                        n -> "{\"items\":".repeat(nested(n)) + "{\"type\":\"integer\"}" + "}".repeat(nested(n)),
                        n -> Stream.of("1", "\"x\"", "[]")
                                .flatMap(value -> Stream.of(nested(n) - 1, nested(n), nested(n) + 1)
                                        .map(depth -> "[".repeat(depth) + value + "]".repeat(depth)))));
    }

    /** A schema itself may be nested no deeper. */
    private static int nested(int n) {
        return Math.min(n, DEEPEST);
    }

    @ParameterizedTest
    @MethodSource("families")
    void areJudgedAsByTheReference(Family family) {
        for (int count : COUNTS) {
            JsonSchema schema = JsonSchema.parse(family.schema.apply(count));
            PayloadValidator reference = PayloadValidator.reference(schema);
            List<PayloadValidator> all = Arrays.stream(Execution.values())
                    .map(execution -> PayloadValidator.of(schema, ValidationLimits.DEFAULT, execution))
                    .toList();
            Function<String, String> said = payload -> family + " of " + count + ": " + payload;
            // Spaces at the end give those that read by words room to do so.
            Set<String> payloads = family.payloads
                    .apply(count)
                    .flatMap(payload -> Stream.of(payload, payload + " ".repeat(40)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (String payload : payloads) {
                boolean expected = reference.validate(bytes(payload)).valid();
                for (PayloadValidator validator : all) {
                    assertThat(validator.validate(bytes(payload)).valid())
                            .as(said.apply(payload))
                            .isEqualTo(expected);
                }
                assertThat(Readings.stream(all.get(0), bytes(payload), 7).valid())
                        .as(said.apply(payload))
                        .isEqualTo(expected);
            }
        }
    }
}
