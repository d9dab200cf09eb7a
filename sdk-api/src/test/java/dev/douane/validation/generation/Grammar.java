package dev.douane.validation.generation;

import dev.douane.schema.SchemaDialect;
import java.util.List;
import java.util.Map;

/** Which words a dialect has, and how it writes what they share. */
public final class Grammar {
    private static final List<String> COMMON = List.of(
            "type",
            "enum",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "required",
            "properties",
            "patternProperties",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "$ref");
    private static final List<String> SINCE_06 = List.of("const", "contains", "propertyNames", "if", "then", "else");
    private static final List<String> UNTIL_07 = List.of("dependencies", "additionalItems", "definitions");
    private static final List<String> SINCE_2019 = List.of(
            "prefixItems",
            "minContains",
            "maxContains",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedProperties",
            "unevaluatedItems",
            "$dynamicRef",
            "$anchor",
            "$defs",
            "$dynamicAnchor");

    private static final Map<SchemaDialect, List<String>> KEYWORDS = Map.of(
            SchemaDialect.DRAFT_04, join(List.of(COMMON, UNTIL_07)),
            SchemaDialect.DRAFT_07, join(List.of(COMMON, SINCE_06, UNTIL_07)),
            SchemaDialect.DRAFT_2020_12, join(List.of(COMMON, SINCE_06, SINCE_2019)));

    private Grammar() {}

    private static List<String> join(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /**
     * The dialect's keywords.
     *
     * @param dialect a dialect
     * @return those that the generator writes
     */
    public static List<String> keywords(SchemaDialect dialect) {
        return KEYWORDS.getOrDefault(dialect, List.of());
    }

    static boolean has(SchemaDialect dialect, String keyword) {
        return keywords(dialect).contains(keyword);
    }

    static String definitions(SchemaDialect dialect) {
        return dialect == SchemaDialect.DRAFT_2020_12 ? "$defs" : "definitions";
    }

    static String id(SchemaDialect dialect) {
        return dialect == SchemaDialect.DRAFT_04 ? "id" : "$id";
    }

    static String schemaUri(SchemaDialect dialect) {
        return dialect == SchemaDialect.DRAFT_2020_12 ? dialect.uri() : dialect.uri() + "#";
    }
}
