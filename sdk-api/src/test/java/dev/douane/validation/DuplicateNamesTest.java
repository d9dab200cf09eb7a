package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.generation.Dice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that stand twice in an object, where they may: only if it does not matter which of the values is taken. */
class DuplicateNamesTest {
    private static final List<String> SCHEMAS = List.of(
            "{\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"],\"maxProperties\":2}",
            "{\"additionalProperties\":{\"minimum\":2},\"minProperties\":2}",
            "{\"patternProperties\":{\"^[ab]$\":{\"type\":[\"integer\",\"object\"]}},\"propertyNames\":{\"maxLength\":1}}",
            "{\"anyOf\":[{\"properties\":{\"a\":{\"const\":1}}},{\"properties\":{\"a\":{\"const\":2}}}]}",
            "{\"not\":{\"properties\":{\"a\":{\"type\":\"string\"}}}}",
            "{\"properties\":{\"c\":{\"not\":{\"required\":[\"a\"]}}},\"dependentRequired\":{\"a\":[\"b\"]}}",
            "{\"not\":{\"const\":{\"a\":1}}}",
            "{\"properties\":{\"c\":{\"enum\":[{\"a\":1},3]}}}",
            "{\"oneOf\":[{\"required\":[\"a\"],\"properties\":{\"a\":{\"const\":\"x\"}}},"
                    + "{\"required\":[\"a\"],\"properties\":{\"a\":{\"const\":\"y\"}}}]}",
            "{\"$ref\":\"#/$defs/d\",\"unevaluatedProperties\":false,\"$defs\":{\"d\":{\"properties\":{\"a\":{},\"b\":{}}}}}",
            "{\"dependentSchemas\":{\"a\":{\"properties\":{\"b\":{\"minimum\":2}}}},\"properties\":{\"c\":{\"uniqueItems\":true}}}");

    private static PayloadValidator validator(String schema, Execution execution) {
        return PayloadValidator.builder(JsonSchema.parse(schema))
                .duplicateNames(DuplicateNames.ALLOWED)
                .execution(execution)
                .build();
    }

    private static ValidationReport check(String schema, String payload) {
        PayloadValidator validator = validator(schema, Execution.INTERPRETED);
        ValidationReport report = validator.validate(bytes(payload));
        assertThat(validator(schema, Execution.GENERATED).validate(bytes(payload)))
                .isEqualTo(report);
        for (int size : new int[] {1, 7}) {
            assertThat(Readings.stream(validator, bytes(payload), size)).isEqualTo(report);
        }
        return report;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {}                                            | {"a":1,"a":"x"}           | valid
            {}                                            | [{"b":{"a":1,"\\u0061":2}}] | valid
            {"properties":{"a":{"type":"integer"}}}       | {"a":1,"a":2}             | valid
            {"properties":{"a":{"type":"integer"}}}       | {"a":1,"a":"x"}           | type
            {"properties":{"a":{"type":"integer"}}}       | {"a":"x","a":1}           | type
            {"maxProperties":1}                           | {"a":1,"a":1,"a":1}       | valid
            {"properties":{"a":{}},"minProperties":2}     | {"a":1,"a":1}             | minProperties
            {"minProperties":2}                           | {"a":1,"a":1}             | minProperties
            {"required":["a","b"]}                        | {"a":1,"a":1}             | required
            {"anyOf":[{"minProperties":1},{}]}            | {"a":1,"a":1}             | valid
            {"anyOf":[{"minProperties":1},{"type":"null"}]} | {"a":1,"a":1}           | valid
            {"anyOf":[{"minProperties":1},{"required":["b"]}]} | {"a":1,"a":1}        | json
            {"items":{"const":{"a":1}}}                   | [{"a":1,"a":1}]           | json
            {"uniqueItems":true}                          | [1,{"a":1,"a":1}]         | json
            """)
    void areAcceptedWhereEveryValueIsChecked(String schema, String payload, String keyword) {
        ValidationReport report = check(schema, payload);

        assertThat(report.valid() ? "valid" : report.violations().get(0).keyword())
                .isEqualTo(keyword);
        if (keyword.equals("json")) {
            assertThat(report.violations().get(0).message()).contains("twice").contains("would decide");
        }
    }

    @Test
    void areRefusedUnlessTold() {
        PayloadValidator strict = PayloadValidator.of(JsonSchema.parse("{}"));

        assertThat(strict.validate(bytes("{\"a\":1,\"a\":1}")).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.keyword()).isEqualTo(Violation.JSON));
    }

    @Test
    void needNotBeRememberedWhereNobodyCountsThem() {
        String payload = "{" + "\"n\":1,".repeat(10) + "\"a\":1,\"b\":2,\"c\":3}";
        ValidationLimits few = ValidationLimits.DEFAULT.withMaxNames(2);
        PayloadValidator lenient = PayloadValidator.builder(JsonSchema.parse("{}"))
                .limits(few)
                .duplicateNames(DuplicateNames.ALLOWED)
                .build();

        assertThat(lenient.validate(bytes(payload)).valid()).isTrue();
        assertThat(PayloadValidator.of(JsonSchema.parse("{}"), few)
                        .validate(bytes("{\"a\":1,\"b\":2,\"c\":3}"))
                        .valid())
                .isFalse();
    }

    /** An object with duplicates, and all that readers may make of it. */
    private record Ambiguous(String text, List<String> readings) {}

    private static Ambiguous value(Dice dice, int depth) {
        return depth == 0 || dice.percent(60) ? scalar(dice) : object(dice, depth);
    }

    private static Ambiguous scalar(Dice dice) {
        String text = dice.pick(List.of("1", "2", "3", "\"x\"", "\"y\"", "null"));
        return new Ambiguous(text, List.of(text));
    }

    private static Ambiguous object(Dice dice, int depth) {
        List<String> names = List.of("a", "b", "c");
        StringBuilder text = new StringBuilder();
        List<List<String>> byName = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = dice.between(1, 4); i > 0; i--) {
            int name = dice.below(names.size());
            Ambiguous value = value(dice, depth - 1);
            text.append(text.isEmpty() ? "" : ",")
                    .append('"')
                    .append(names.get(name))
                    .append("\":")
                    .append(value.text);
            byName.get(name).addAll(value.readings);
        }
        List<String> readings = List.of("");
        for (int name = 0; name < names.size(); name++) {
            List<String> longer = new ArrayList<>();
            for (String before : readings) {
                for (String value : byName.get(name)) {
                    longer.add(before + (before.isEmpty() ? "" : ",") + "\"" + names.get(name) + "\":" + value);
                }
            }
            readings = longer.isEmpty() ? readings : longer;
        }
        return new Ambiguous(
                "{" + text + "}", readings.stream().map(one -> "{" + one + "}").toList());
    }

    @Test
    void areAcceptedOnlyIfWhateverAReaderTakesIsInOrder() {
        int twice = 0;
        for (String schema : SCHEMAS) {
            PayloadValidator strict = PayloadValidator.of(JsonSchema.parse(schema));
            Dice dice = new Dice(20_261_122L);
            PayloadValidator lenient = validator(schema, Execution.INTERPRETED);
            PayloadValidator generated = validator(schema, Execution.GENERATED);
            for (int i = 0; i < 2_000; i++) {
                Ambiguous payload = object(dice, 2);
                ValidationReport report = lenient.validate(bytes(payload.text));
                assertThat(generated.validate(bytes(payload.text))).isEqualTo(report);
                assertThat(Readings.stream(lenient, bytes(payload.text), 3)).isEqualTo(report);
                if (report.valid()) {
                    twice += payload.readings.size() > 1 ? 1 : 0;
                    for (String reading : payload.readings) {
                        assertThat(strict.validate(bytes(reading)).valid())
                                .as(schema + " accepts " + payload.text + ", which can be read as " + reading)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(twice).isGreaterThan(100);
    }
}
