package dev.douane.validation.internal.program;

import java.util.Set;

/** What a value's first byte tells about it. */
public enum Kind {
    /** An object. */
    OBJECT(
            "object",
            Set.of(
                    "properties",
                    "patternProperties",
                    "additionalProperties",
                    "unevaluatedProperties",
                    "propertyNames",
                    "required",
                    "dependentRequired",
                    "dependentSchemas",
                    "dependencies",
                    "minProperties",
                    "maxProperties")),
    /** An array. */
    ARRAY(
            "array",
            Set.of(
                    "items",
                    "prefixItems",
                    "additionalItems",
                    "unevaluatedItems",
                    "contains",
                    "uniqueItems",
                    "minItems",
                    "maxItems")),
    /** A string. */
    STRING("string", Set.of("minLength", "maxLength", "pattern", "format")),
    /** A number, integers among them. */
    NUMBER("number", Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "type")),
    /** The literal {@code true}. */
    TRUE("boolean", Set.of()),
    /** The literal {@code false}. */
    FALSE("boolean", Set.of()),
    /** The literal {@code null}. */
    NULL("null", Set.of());

    private final String type;
    /** What {@link Set#of} makes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> keywords;

    Kind(String type, Set<String> keywords) {
        this.type = type;
        this.keywords = keywords;
    }

    /**
     * The name of the type in schemas.
     *
     * @return {@code number} for integers too
     */
    public String type() {
        return type;
    }

    /** The keywords that ask something of such a value, beside its type, its constants and what other schemas say. */
    Set<String> keywords() {
        return keywords;
    }
}
