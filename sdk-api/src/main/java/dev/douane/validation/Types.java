package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The names of types in sentences. */
final class Types {
    private Types() {}

    /** What the keyword {@code type} asks for. */
    static String asked(JsonNode type) {
        List<String> names = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(name -> names.add(withArticle(name.asText())));
        } else {
            names.add(withArticle(type.asText()));
        }
        return String.join(" or ", names);
    }

    /** What stands in the payload. */
    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "an integer" : "a number";
            default -> "nothing";
        };
    }

    private static String withArticle(String name) {
        return switch (name) {
            case "null" -> "null";
            case "object", "array", "integer" -> "an " + name;
            default -> "a " + name;
        };
    }
}
