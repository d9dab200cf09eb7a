package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects of so many properties that what was seen of them is not noted in one word, within each other. */
class LargeObjectsTest {
    private static final String PROPERTIES = IntStream.range(0, 70)
            .mapToObj(i -> "\"p" + i + "\":{\"type\":\"integer\"},")
            .collect(Collectors.joining());

    private static PayloadValidator validator(String inner, Execution execution) {
        String schema =
                "{\"$ref\":\"#/$defs/large\",\"$defs\":{\"large\":{\"type\":\"object\",\"additionalProperties\":false,"
                        + "\"required\":[\"kind\",\"p69\"],\"properties\":{" + PROPERTIES
                        + "\"kind\":{\"const\":\"large\"},\"inner\":" + inner + "}},"
                        + "\"small\":{\"type\":\"object\",\"required\":[\"kind\"],\"properties\":{\"kind\":{\"const\":\"small\"}}}}}";
        return PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void doNotTakeWhatAnInnerOneHasForTheirs(Execution execution) {
        for (String inner : new String[] {
            "{\"$ref\":\"#/$defs/large\"}",
            "{\"anyOf\":[{\"$ref\":\"#/$defs/large\"},{\"$ref\":\"#/$defs/small\"}]}",
            "{\"type\":\"array\",\"items\":{\"oneOf\":[{\"$ref\":\"#/$defs/small\"},{\"$ref\":\"#/$defs/large\"}]}}"
        }) {
            PayloadValidator validator = validator(inner, execution);
            String open = inner.contains("array") ? "[" : "";
            String close = inner.contains("array") ? "]" : "";
            String whole = "{\"p1\":1,\"p69\":2,\"kind\":\"large\"}";
            String before = "{\"p1\":1,\"p69\":3,\"inner\":" + open + whole + close + ",\"kind\":\"large\"}";
            String missing = "{\"kind\":\"large\",\"p1\":1,\"inner\":" + open + whole + close + "}";
            String twice = "{\"p69\":1,\"inner\":" + open + "{\"kind\":\"large\",\"p69\":1}" + close
                    + ",\"kind\":\"large\",\"p69\":1}";
            for (String start : new String[] {"", "{\"kind\":\"large\",\"p69\":4,\"inner\":" + open}) {
                String end = start.isEmpty() ? "" : close + "}";
                assertThat(validator.validate(bytes(start + before + end)).summary())
                        .as(inner)
                        .isEqualTo("valid");
                assertThat(validator.validate(bytes(start + missing + end)).valid())
                        .as(inner)
                        .isFalse();
                assertThat(validator.validate(bytes(start + twice + end)).valid())
                        .as(inner)
                        .isFalse();
            }
        }
    }

    /** Code is written in other ways for some dozen properties, for hundreds, and for more. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void areReadInAnyOrder(Execution execution) {
        for (int size : new int[] {1, 32, 33, 63, 64, 65, 127, 128, 129, 300, 301, 700}) {
            assertIsReadInAnyOrder(schema("p", size), size, execution);
            String either = "{\"oneOf\":[" + schema("p", size) + "," + schema("q", size) + "]}";
            assertIsReadInAnyOrder(either, size, execution);
        }
    }

    private static String schema(String name, int size) {
        String properties = IntStream.range(0, size)
                .mapToObj(i -> "\"" + name + i + "\":{\"type\":\"integer\",\"maximum\":" + i + "}")
                .collect(Collectors.joining(","));
        return "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"" + name + (size - 1)
                + "\"],\"properties\":{" + properties + "}}";
    }

    private static void assertIsReadInAnyOrder(String schema, int size, Execution execution) {
        PayloadValidator validator = PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution);
        List<Integer> order = IntStream.range(0, size).boxed().collect(Collectors.toCollection(ArrayList::new));
        Random random = new Random(size);
        for (int tries = 0; tries < 20; tries++) {
            Collections.shuffle(order, random);
            assertThat(validator.validate(object(order, -1)).summary()).isEqualTo("valid");
            assertThat(validator.validate(object(order, random.nextInt(size))).valid())
                    .isFalse();
            int last = size - 1;
            List<Integer> others = order.stream().filter(i -> i != last).toList();
            assertThat(validator.validate(object(others, -1)).valid()).isFalse();
        }
    }

    private static byte[] object(List<Integer> order, int wrong) {
        return bytes(order.stream()
                .map(i -> "\"p" + i + "\":" + (i == wrong ? i + 1 : i))
                .collect(Collectors.joining(",", "{", "}")));
    }
}
