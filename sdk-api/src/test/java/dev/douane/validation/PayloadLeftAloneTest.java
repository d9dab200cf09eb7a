package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A payload that was checked may be collected: nothing that waits for the next one holds on to it. */
class PayloadLeftAloneTest {
    private static final int COLLECTIONS = 20;

    private static final String UNEVALUATED = """
            {"type": "object", "required": ["id"], "minProperties": 1, "properties": {
              "id": {"type": "string", "pattern": "^[a-z]+\\\\u00e9?$"},
              "text": {"type": "string", "pattern": "(.)\\\\1"},
              "amount": {"type": "number", "maximum": 123456789012345678901234567890, "multipleOf": 0.01},
              "count": {"type": "integer", "minimum": 1},
              "tags": {"type": "array", "uniqueItems": true, "items": {"type": "string"}},
              "things": {"type": "array", "uniqueItems": true, "items": {"type": "object"}},
              "either": {"oneOf": [{"type": "object", "required": ["a"]}, {"type": "object", "required": ["b"]},
                {"type": "string", "format": "uri"}]},
              "tree": {"$ref": "#/$defs/tree"}},
             "unevaluatedProperties": {"type": "integer"}, "$defs": {"tree": {"type": "object",
               "properties": {"left": {"$ref": "#/$defs/tree"}}, "unevaluatedProperties": false}}}
            """;

    private static final String CONDITIONS = """
            {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string", "maxLength": 5},
              "amount": {"type": "number", "maximum": 123456789012345678901234567890},
              "count": {"type": "integer", "minimum": 1},
              "tags": {"type": "array", "contains": {"type": "string", "minLength": 3}, "minContains": 2},
              "things": {"type": "array", "maxItems": 2}},
             "if": {"properties": {"id": {"pattern": "^a"}}}, "then": {"required": ["amount"]},
             "dependentRequired": {"count": ["text"]}}
            """;

    private static final List<String> BODIES = List.of(
            "{'id':'abc','text':'aa','amount':1.25,'count':3}",
            "{'id':'caf\\u00e9','amount':12345678901234567890.125,'count':123456789012345678901}",
            "{'id':'caf\\u00e9','amount':12345678901234567890123456.25,'count':1e400}",
            "{'id':'a','tags':['a','b','\\u0063','d','e','f','g','h','i','j','a'],'either':{'a':1,'b':2}}",
            "{'id':'a','things':[{'a':1},{'a':1.0},{'b':[{}]}],'either':{'b':2},'tree':{'left':{'left':{}}}}",
            "{'id':'a','things':[{'a':1},{'b':1}],'either':'http://a.example/','other':'text','tree':{'left':{'up':{}}}}",
            "{'other':1,'\\u0069d':'b','\\u0074ext':'ab'}",
            "{'id':'abc','text':",
            "['a']",
            "'caf\\u00e9'",
            "12345678901234567890.5e4");

    @ParameterizedTest
    @EnumSource(Execution.class)
    void isNotHeld(Execution execution) {
        Map<String, WeakReference<byte[]>> checked = new LinkedHashMap<>();
        List<PayloadValidator> validators = new ArrayList<>();
        for (String schema : List.of(UNEVALUATED, CONDITIONS)) {
            for (String text : BODIES) {
                PayloadValidator validator =
                        PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution);
                checked.put(schema + text, checked(validator, text));
                validators.add(validator);
            }
        }
        for (int i = 0; i < COLLECTIONS && !checked.isEmpty(); i++) {
            System.gc();
            checked.values().removeIf(body -> body.get() == null);
        }
        assertThat(checked.keySet())
                .as("held by one of " + validators.size() + " validators")
                .isEmpty();
    }

    private static WeakReference<byte[]> checked(PayloadValidator validator, String text) {
        byte[] body = bytes(text.replace('\'', '"'));
        validator.validate(body);
        return new WeakReference<>(body);
    }
}
