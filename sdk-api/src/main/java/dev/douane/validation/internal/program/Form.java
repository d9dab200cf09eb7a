package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the value of a keyword looks like. Schemas inside are looked at when they are reached themselves. */
enum Form {
    ANY,
    STRING,
    BOOLEAN,
    NUMBER,
    /** A number above zero. */
    POSITIVE,
    /** An integer from zero. */
    COUNT,
    ARRAY,
    STRINGS,
    TYPES,
    PATTERN,
    SCHEMA,
    SCHEMAS,
    /** One schema for all, or a list of them. */
    ITEMS,
    SCHEMAS_BY_NAME,
    PATTERN_SCHEMAS,
    STRINGS_BY_NAME,
    /** By name, a schema or names. */
    DEPENDENCIES;

    private static final Set<String> TYPE_NAMES =
            Set.of("null", "boolean", "object", "array", "number", "integer", "string");

    boolean fits(Json value) {
        return switch (this) {
            case ANY, SCHEMA -> true;
            case STRING, PATTERN -> value instanceof Json.Text;
            case BOOLEAN -> value instanceof Json.Bool;
            case NUMBER -> value instanceof Json.Num;
            case POSITIVE -> value instanceof Json.Num number && number.value().signum() > 0;
            case COUNT ->
                value instanceof Json.Num number
                        && number.isInteger()
                        && number.value().signum() >= 0;
            case ARRAY -> value instanceof Json.Arr;
            case STRINGS -> isNames(value);
            case TYPES -> isType(value) || (isNames(value) && !items(value).isEmpty() && areTypes(items(value)));
            case SCHEMAS -> !items(value).isEmpty();
            case ITEMS -> !(value instanceof Json.Arr) || !items(value).isEmpty();
            case SCHEMAS_BY_NAME, PATTERN_SCHEMAS -> value instanceof Json.Obj;
            case STRINGS_BY_NAME ->
                value instanceof Json.Obj object && areNames(object.members().values(), false);
            case DEPENDENCIES ->
                value instanceof Json.Obj object && areNames(object.members().values(), true);
        };
    }

    static List<Json> items(Json value) {
        return value instanceof Json.Arr array ? array.items() : List.of();
    }

    /** Whether a text is among some values. */
    static boolean holds(List<Json> values, String text) {
        for (Json value : values) {
            if (value instanceof Json.Text one && one.value().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areTypes(List<Json> values) {
        for (Json value : values) {
            if (!isType(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isType(Json value) {
        return value instanceof Json.Text text && TYPE_NAMES.contains(text.value());
    }

    private static boolean isNames(Json value) {
        if (!(value instanceof Json.Arr array)) {
            return false;
        }
        Set<String> names = new HashSet<>();
        for (Json item : array.items()) {
            if (!(item instanceof Json.Text name) || !names.add(name.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNames(Collection<Json> values, boolean orSchemas) {
        for (Json value : values) {
            boolean schema = orSchemas && !(value instanceof Json.Arr);
            if (!schema && !isNames(value)) {
                return false;
            }
        }
        return true;
    }
}
