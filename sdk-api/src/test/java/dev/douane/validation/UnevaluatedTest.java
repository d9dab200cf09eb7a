package dev.douane.validation;

import static dev.douane.validation.Checking.check;
import static dev.douane.validation.Checking.validator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code unevaluatedProperties} and {@code unevaluatedItems}, which depend on what other schemas look at. */
class UnevaluatedTest {
    private static final String SHAPES = """
            {"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}},
             "oneOf":[{"properties":{"kind":{"const":"circle"},"radius":{"type":"number"}}},
                      {"properties":{"kind":{"const":"square"},"side":{"type":"number"}}}],
             "unevaluatedProperties":false}""";

    private static String found(String schema, String payload) {
        return check(schema, payload).violations().stream()
                .map(one -> one.pointer() + " " + one.keyword() + " " + one.schemaPointer())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', nullValues = "-", textBlock = """
            {"kind":"circle","radius":1} | ^^
            {"kind":"square","side":1}   | ^^
            {"kind":"circle","side":1}   | /side unevaluatedProperties /unevaluatedProperties
            {"kind":"square","x":1,"radius":[1],"side":2} | /x unevaluatedProperties /unevaluatedProperties; /radius unevaluatedProperties /unevaluatedProperties
            """)
    void nameWhatOnlyAnAlternativeThatDoesNotHoldWouldLookAt(String payload, String expected) {
        assertThat(found(SHAPES, payload)).isEqualTo(expected);
    }

    @Test
    void sayNothingOfTheRestWhereNoAlternativeHolds() {
        assertThat(found(SHAPES, "{\"kind\":\"line\",\"length\":1}")).isEqualTo(" oneOf /oneOf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"allOf":[{"properties":{"a":true}},{"patternProperties":{"^x":true}}],"unevaluatedProperties":false}
            {"$ref":"#/$defs/d","unevaluatedProperties":{"type":"integer"},"$defs":{"d":{"properties":{"a":true}}}}
            {"if":true,"then":{"properties":{"a":true}},"unevaluatedProperties":false}
            {"type":"array","prefixItems":[true],"allOf":[{"prefixItems":[true,true]}],"unevaluatedItems":false}
            """)
    void areDecidedInOneStateWhereNothingDepends(String schema) {
        assertThat(validator(schema).describe())
                .contains("everything is decided in one pass")
                .doesNotContain("noted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"anyOf":[{"required":["b"],"properties":{"a":true}},{"minProperties":2}],"unevaluatedProperties":false}
            {"if":{"minProperties":1},"then":{"properties":{"a":true}},"unevaluatedProperties":false}
            {"dependentSchemas":{"a":{"properties":{"b":true}}},"unevaluatedProperties":false}
            {"contains":{"type":"null"},"unevaluatedItems":false}
            """)
    void areDecidedInOnePassWhereTheyDepend(String schema) {
        assertThat(validator(schema).describe())
                .contains("everything is decided in one pass")
                .contains("/unevaluated")
                .contains("noted");
    }

    @Test
    void handWhatDependsOnTooMuchToTheReferenceValidator() {
        String branches = java.util.stream.IntStream.range(0, 70)
                .mapToObj(
                        i -> "{\"required\":[\"r" + i + "\"],\"properties\":{\"p" + i + "\":true,\"r" + i + "\":true}}")
                .collect(Collectors.joining(","));
        String schema = "{\"anyOf\":[" + branches + "],\"unevaluatedProperties\":false}";

        assertThat(validator(schema).describe()).contains("depends on more schemas than are followed at once");
        assertThat(check(schema, "{\"r7\":1,\"p7\":1,\"p8\":1,\"r8\":2}").valid())
                .isTrue();
        assertThat(found(schema, "{\"r7\":1,\"p8\":1}")).isEqualTo("/p8 unevaluatedProperties /unevaluatedProperties");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"not":{"not":{"properties":{"a":true}}},"unevaluatedProperties":false}               | {"a":1} | false
            {"allOf":[{"properties":{"a":true}},{"unevaluatedProperties":false}]}                 | {"a":1} | false
            {"anyOf":[{"properties":{"a":true}},true],"unevaluatedProperties":false}              | {"a":1} | true
            {"oneOf":[{"properties":{"a":{"type":"null"}}},{"required":["a"]}],"unevaluatedProperties":false} | {"a":1} | false
            {"if":{"properties":{"a":{"const":1}}},"unevaluatedProperties":false}                 | {"a":1} | true
            {"if":{"properties":{"a":{"const":2}}},"unevaluatedProperties":false}                 | {"a":1} | false
            {"if":{"required":["b"]},"else":{"properties":{"a":true}},"unevaluatedProperties":false} | {"a":1} | true
            {"anyOf":[{"required":["b"],"unevaluatedProperties":true},true],"unevaluatedProperties":false} | {"a":1} | false
            {"anyOf":[{"required":["b"],"unevaluatedProperties":true},true],"unevaluatedProperties":false} | {"b":1} | true
            {"dependentSchemas":{"a":{"properties":{"b":true}}},"properties":{"a":true},"unevaluatedProperties":false} | {"a":1,"b":1} | true
            {"dependentSchemas":{"a":{"properties":{"b":true}}},"properties":{"a":true},"unevaluatedProperties":false} | {"b":1} | false
            {"contains":{"const":1},"minContains":0,"unevaluatedItems":{"const":2}}               | [1,2,1] | true
            {"contains":{"const":1},"minContains":0,"unevaluatedItems":{"const":2}}               | [1,2,3] | false
            {"anyOf":[{"contains":{"const":1},"maxContains":1},true],"unevaluatedItems":false}    | [1]     | true
            {"anyOf":[{"contains":{"const":1},"maxContains":1},true],"unevaluatedItems":false}    | [1,1]   | false
            {"anyOf":[{"prefixItems":[{"const":1}]},{"prefixItems":[true,{"const":2}]}],"unevaluatedItems":false} | [1,2] | true
            {"anyOf":[{"prefixItems":[{"const":1}]},{"prefixItems":[true,{"const":2}]}],"unevaluatedItems":false} | [1,3] | false
            {"anyOf":[{"patternProperties":{"^a":{"type":"string"}}},true],"unevaluatedProperties":false} | {"ab":"x"} | true
            {"anyOf":[{"patternProperties":{"^a":{"type":"string"}}},true],"unevaluatedProperties":false} | {"ab":1} | false
            """)
    void countOnlyWhatSchemasLookAtThatHold(String schema, String payload, boolean valid) {
        assertThat(Opponents.of(schema)
                        .difference(Checking.bytes(payload), new dev.douane.validation.generation.Dice(1)))
                .isEmpty();
        assertThat(check(schema, payload).valid()).isEqualTo(valid);
    }
}
