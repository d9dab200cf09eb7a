package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
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
}
