package dev.douane.validation.generation;

import java.util.Map;

/** Which kind of value a keyword says something about. */
final class KeywordKinds {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("minimum", "number"),
            Map.entry("maximum", "number"),
            Map.entry("exclusiveMinimum", "number"),
            Map.entry("exclusiveMaximum", "number"),
            Map.entry("multipleOf", "number"),
            Map.entry("minLength", "string"),
            Map.entry("maxLength", "string"),
            Map.entry("pattern", "string"),
            Map.entry("format", "string"),
            Map.entry("properties", "object"),
            Map.entry("patternProperties", "object"),
            Map.entry("additionalProperties", "object"),
            Map.entry("unevaluatedProperties", "object"),
            Map.entry("propertyNames", "object"),
            Map.entry("required", "object"),
            Map.entry("minProperties", "object"),
            Map.entry("maxProperties", "object"),
            Map.entry("dependencies", "object"),
            Map.entry("dependentRequired", "object"),
            Map.entry("dependentSchemas", "object"),
            Map.entry("items", "array"),
            Map.entry("prefixItems", "array"),
            Map.entry("additionalItems", "array"),
            Map.entry("unevaluatedItems", "array"),
            Map.entry("contains", "array"),
            Map.entry("minItems", "array"),
            Map.entry("maxItems", "array"),
            Map.entry("uniqueItems", "array"));

    private KeywordKinds() {}

    /** The kind, or nothing for a keyword about any value. */
    static String of(String keyword) {
        return KINDS.getOrDefault(keyword, "");
    }
}
