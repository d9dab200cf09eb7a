package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
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
            case TYPES ->
                isType(value)
                        || (isNames(value)
                                && !items(value).isEmpty()
                                && items(value).stream().allMatch(Form::isType));
            case SCHEMAS -> !items(value).isEmpty();
            case ITEMS -> !(value instanceof Json.Arr) || !items(value).isEmpty();
            case SCHEMAS_BY_NAME, PATTERN_SCHEMAS -> value instanceof Json.Obj;
            case STRINGS_BY_NAME ->
                value instanceof Json.Obj object
                        && object.members().values().stream().allMatch(Form::isNames);
            case DEPENDENCIES ->
                value instanceof Json.Obj object
                        && object.members().values().stream()
                                .allMatch(one -> !(one instanceof Json.Arr) || isNames(one));
        };
    }

    static List<Json> items(Json value) {
        return value instanceof Json.Arr array ? array.items() : List.of();
    }

    private static boolean isType(Json value) {
        return value instanceof Json.Text text && TYPE_NAMES.contains(text.value());
    }

    private static boolean isNames(Json value) {
        return value instanceof Json.Arr array
                && array.items().stream().allMatch(Json.Text.class::isInstance)
                && new HashSet<>(array.items()).size() == array.items().size();
    }
}
