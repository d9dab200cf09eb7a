package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.douane.schema.JsonSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that may be one of several things, told apart by their names, by constants, by their items, or by trying. */
class UnionsTest {
    private static final int PAYLOADS = 600;
    private static final String CLOSED = ",\"additionalProperties\":false}";
    private static final String A = record("\"a\"", "\"a\":{\"type\":\"integer\"},\"v\":{\"type\":\"string\"}");
    private static final String B = record("\"b\"", "\"b\":{\"type\":\"integer\"},\"v\":{\"type\":\"string\"}");
    private static final String NUMBERED = record("\"t\"", "\"t\":{\"const\":1},\"v\":{\"type\":\"string\"}") + "}";
    private static final String FLAGGED =
            record("\"t\"", "\"t\":{\"enum\":[true,\"x\"]},\"a\":{\"type\":\"integer\"}") + "}";
    private static final List<String> SCALARS =
            List.of("1", "1.0", "10e-1", "2", "true", "null", "\"x\"", "\"y\"", "\"\\u0078\"", "\"y-1\"", "-0.5");

    private static String record(String required, String properties) {
        return "{\"type\":\"object\",\"required\":[" + required + "],\"properties\":{" + properties + "}";
    }

    private static String list(String items) {
        return "{\"type\":\"array\",\"items\":" + items + "}";
    }

    static Stream<String> unions() {
        String text = "{\"type\":\"string\"}";
        String itself = "{\"$ref\":\"#/$defs/v\"}";
        return Stream.of(
                        List.of(A + CLOSED, B + CLOSED),
                        List.of(A + "}", B + "}"),
                        List.of(A + "}", B + CLOSED, text, "{\"type\":\"null\"}"),
                        List.of(NUMBERED, FLAGGED),
                        List.of(NUMBERED, FLAGGED, A + CLOSED, list(text)),
                        List.of(list(A + CLOSED), list(B + CLOSED), text),
                        List.of(list(text), list("{\"type\":[\"number\",\"null\"]}")),
                        List.of("{\"enum\":[\"x\",1]}", "{\"enum\":[\"y\",true]}"),
                        List.of("{\"const\":\"x\"}", "{\"type\":\"string\",\"pattern\":\"^y\"}", list("{}")),
                        List.of(
                                record("\"a\"", "\"a\":" + itself) + CLOSED,
                                record("\"b\"", "\"b\":" + list(itself)) + CLOSED,
                                text),
                        List.of(
                                "{\"anyOf\":[" + A + CLOSED + "," + text + "]}",
                                "{\"anyOf\":[" + B + CLOSED + "," + list(itself) + "]}"),
                        List.of(
                                A.replace("\"v\"", "\"t\"") + CLOSED,
                                A + "}",
                                record("", "\"v\":{\"const\":\"y\"}") + "}"))
                .flatMap(all -> Stream.of("anyOf", "oneOf")
                        .map(keyword -> "{\"type\":\"array\",\"items\":" + itself + ",\"$defs\":{\"v\":{\"" + keyword
                                + "\":[" + String.join(",", all) + "]}}}"));
    }

    @ParameterizedTest
    @MethodSource("unions")
    void areDecidedByTheQuickLook(String schema) {
        SplittableRandom random = new SplittableRandom(5);
        Agreement.agree(
                schema,
                Stream.generate(() -> "[" + value(random, 3) + "]")
                        .limit(PAYLOADS)
                        .toList());
    }

    private static String doubled(int levels, String last) {
        StringBuilder definitions = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            String next = "{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}";
            definitions.append(
                    "\"d" + i + "\":{\"anyOf\":[" + next + ",{\"minProperties\":0,\"anyOf\":[" + next + "]}]},");
        }
        return "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + definitions + "\"d" + levels + "\":" + last + "}}";
    }

    /** None of them would end if each alternative were asked as often as it is referred to. */
    @ParameterizedTest
    @EnumSource
    void doNotDoubleWhereAlternativesLeadToTheSame(Execution execution) {
        Map<String, List<String>> rightAndWrong = Map.of(
                "{\"type\":\"string\",\"pattern\":\"^a\"}", List.of("\"ab\"", "\"b\""),
                "{\"type\":\"integer\",\"minimum\":3}", List.of("3", "2"),
                "{\"const\":true}", List.of("true", "false"),
                "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}", List.of("[1]", "[\"a\"]"),
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}",
                        List.of("{\"a\":1}", "{\"a\":\"\"}"));
        rightAndWrong.forEach((schema, payloads) -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            PayloadValidator validator =
                    PayloadValidator.of(JsonSchema.parse(doubled(100, schema)), ValidationLimits.DEFAULT, execution);
            assertThat(validator.validate(bytes(payloads.get(0))).valid()).isTrue();
            assertThat(validator.validate(bytes(payloads.get(1))).valid()).isFalse();
        }));
    }

    @ParameterizedTest
    @EnumSource
    void conditionsDoNotDoubleEither(Execution execution) {
        StringBuilder definitions = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            String next = "{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}";
            definitions.append("\"d" + i + "\":{\"anyOf\":[{\"properties\":{\"x\":{\"const\":" + i + "}},\"not\":"
                    + next + "}," + next + "]},");
        }
        String schema =
                "{\"properties\":{\"x\":{},\"y\":{}},\"if\":{\"$ref\":\"#/$defs/d0\"},\"then\":{\"required\":[\"y\"]},"
                        + "\"$defs\":{" + definitions + "\"d100\":{\"required\":[\"x\"]}}}";
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            PayloadValidator validator =
                    PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution);
            assertThat(validator.validate(bytes("{\"x\":1,\"y\":1}")).valid()).isTrue();
            assertThat(validator.validate(bytes("{\"x\":1}")).valid()).isFalse();
        });
    }

    private static String value(SplittableRandom random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 0, 1 -> SCALARS.get(random.nextInt(SCALARS.size()));
            case 2 -> {
                StringBuilder array = new StringBuilder("[");
                for (int items = random.nextInt(3); items > 0; items--) {
                    array.append(array.length() > 1 ? " ," : "").append(value(random, depth - 1));
                }
                yield array.append(']').toString();
            }
            default -> object(random, depth);
        };
    }

    private static String object(SplittableRandom random, int depth) {
        StringBuilder object = new StringBuilder("{");
        for (String name : List.of("t", "v", "a", "b", "\\u0061", "other")) {
            if (random.nextInt(name.length() > 1 ? 12 : 2) == 0) {
                String value = random.nextInt(4) > 0 ? name.equals("v") ? "\"y\"" : "1" : value(random, depth - 1);
                object.append(object.length() > 1 ? "," : "")
                        .append('"')
                        .append(name)
                        .append("\" :")
                        .append(value);
            }
        }
        return object.append('}').toString();
    }
}
