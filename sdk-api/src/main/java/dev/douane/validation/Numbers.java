package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;

/** The bounds of numbers in sentences. */
final class Numbers {
    private Numbers() {}

    static String asked(String keyword, JsonNode asked, JsonNode found) {
        String bound = SchemaText.json(asked);
        // Draft-04 says with a boolean beside it that the bound itself is excluded.
        boolean onTheBound = found.decimalValue().compareTo(asked.decimalValue()) == 0;
        return switch (keyword) {
            case "minimum" -> (onTheBound ? "greater than " : "at least ") + bound;
            case "maximum" -> (onTheBound ? "less than " : "at most ") + bound;
            case "exclusiveMinimum" -> "greater than " + bound;
            case "exclusiveMaximum" -> "less than " + bound;
            default -> "a multiple of " + bound;
        };
    }
}
