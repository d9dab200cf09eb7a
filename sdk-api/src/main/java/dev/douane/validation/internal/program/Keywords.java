package dev.douane.validation.internal.program;

import static dev.douane.validation.internal.program.Form.ANY;
import static dev.douane.validation.internal.program.Form.ARRAY;
import static dev.douane.validation.internal.program.Form.BOOLEAN;
import static dev.douane.validation.internal.program.Form.COUNT;
import static dev.douane.validation.internal.program.Form.DEPENDENCIES;
import static dev.douane.validation.internal.program.Form.ITEMS;
import static dev.douane.validation.internal.program.Form.NUMBER;
import static dev.douane.validation.internal.program.Form.PATTERN;
import static dev.douane.validation.internal.program.Form.PATTERN_SCHEMAS;
import static dev.douane.validation.internal.program.Form.POSITIVE;
import static dev.douane.validation.internal.program.Form.SCHEMA;
import static dev.douane.validation.internal.program.Form.SCHEMAS;
import static dev.douane.validation.internal.program.Form.SCHEMAS_BY_NAME;
import static dev.douane.validation.internal.program.Form.STRING;
import static dev.douane.validation.internal.program.Form.STRINGS;
import static dev.douane.validation.internal.program.Form.STRINGS_BY_NAME;
import static dev.douane.validation.internal.program.Form.TYPES;

import dev.douane.schema.SchemaDialect;
import java.util.HashMap;
import java.util.Map;

/** The keywords of a dialect, each with the form that the dialect's meta-schema gives its value. */
final class Keywords {
    private Keywords() {}

    static Map<String, Form> of(SchemaDialect dialect) {
        return switch (dialect) {
            case DRAFT_04 -> Draft04.KEYWORDS;
            case DRAFT_07 -> Draft07.KEYWORDS;
            case DRAFT_2020_12 -> Draft202012.KEYWORDS;
        };
    }

    private static Map<String, Form> common() {
        Map<String, Form> forms = new HashMap<>();
        put(forms, STRING, "$schema", "title", "description", "format", "$ref");
        put(forms, ANY, "default");
        put(forms, NUMBER, "minimum", "maximum");
        put(forms, POSITIVE, "multipleOf");
        put(forms, COUNT, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
        put(forms, PATTERN, "pattern");
        put(forms, BOOLEAN, "uniqueItems");
        put(forms, TYPES, "type");
        put(forms, ARRAY, "enum");
        put(forms, STRINGS, "required");
        put(forms, SCHEMA, "additionalProperties", "not");
        put(forms, SCHEMAS, "allOf", "anyOf", "oneOf");
        put(forms, SCHEMAS_BY_NAME, "properties", "definitions");
        put(forms, PATTERN_SCHEMAS, "patternProperties");
        put(forms, DEPENDENCIES, "dependencies");
        return forms;
    }

    private static Map<String, Form> draft04() {
        Map<String, Form> forms = common();
        put(forms, STRING, "id");
        put(forms, BOOLEAN, "exclusiveMinimum", "exclusiveMaximum");
        put(forms, ITEMS, "items");
        put(forms, SCHEMA, "additionalItems");
        return forms;
    }

    private static Map<String, Form> since06() {
        Map<String, Form> forms = common();
        put(forms, STRING, "$id", "$comment", "contentMediaType", "contentEncoding");
        put(forms, BOOLEAN, "readOnly", "writeOnly");
        put(forms, ARRAY, "examples");
        put(forms, ANY, "const");
        put(forms, NUMBER, "exclusiveMinimum", "exclusiveMaximum");
        put(forms, SCHEMA, "contains", "propertyNames", "if", "then", "else");
        return forms;
    }

    private static Map<String, Form> draft07() {
        Map<String, Form> forms = since06();
        put(forms, ITEMS, "items");
        put(forms, SCHEMA, "additionalItems");
        return forms;
    }

    private static Map<String, Form> draft202012() {
        Map<String, Form> forms = since06();
        put(forms, STRING, "$anchor", "$dynamicRef", "$dynamicAnchor");
        put(forms, BOOLEAN, "deprecated");
        put(forms, COUNT, "minContains", "maxContains");
        put(forms, SCHEMA, "items", "contentSchema", "unevaluatedItems", "unevaluatedProperties");
        put(forms, SCHEMAS, "prefixItems");
        put(forms, SCHEMAS_BY_NAME, "$defs", "dependentSchemas");
        put(forms, STRINGS_BY_NAME, "dependentRequired");
        return forms;
    }

    /** Each dialect's are made when a schema of it is read first. */
    private static final class Draft04 {
        static final Map<String, Form> KEYWORDS = draft04();
    }

    private static final class Draft07 {
        static final Map<String, Form> KEYWORDS = draft07();
    }

    private static final class Draft202012 {
        static final Map<String, Form> KEYWORDS = draft202012();
    }

    private static void put(Map<String, Form> forms, Form form, String... keywords) {
        for (String keyword : keywords) {
            forms.put(keyword, form);
        }
    }
}
