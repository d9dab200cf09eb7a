package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says what is wrong, in the schema's words and the payload's names; the payload's values stay where they are. */
final class Sentences {
    private Sentences() {}

    static String of(Error error) {
        JsonNode asked = error.getSchemaNode();
        JsonNode found = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "type" -> "expected " + Types.asked(asked) + " but was " + Types.of(found);
            case "enum" -> "expected one of " + SchemaText.json(asked);
            case "const" -> "expected " + SchemaText.json(asked);
            case "required" -> SchemaText.quote(property(error)) + " is required and missing";
            case "dependentRequired", "dependencies" -> dependency(error, asked, found);
            case "additionalProperties", "unevaluatedProperties" ->
                SchemaText.quote(property(error)) + " is not a property of this object";
            case "propertyNames" -> "the name " + SchemaText.quote(property(error)) + " " + mustBe(asked);
            case "additionalItems", "unevaluatedItems" -> "the array holds more items than the schema describes";
            case "contains", "minContains", "maxContains" -> contains(error);
            case "uniqueItems" -> "the items must differ from each other, and two are equal";
            case "pattern", "format", "contentEncoding", "contentMediaType" -> "must " + text(error, asked);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" ->
                "must be " + Numbers.asked(error.getKeyword(), asked, found);
            case "anyOf", "oneOf" -> Alternatives.sentence(error);
            case "not" -> "must not satisfy the schema that stands under `not`";
            case "false" -> "nothing is allowed here";
            default -> size(error.getKeyword(), asked);
        };
    }

    private static String property(Error error) {
        return Objects.requireNonNullElse(error.getProperty(), "");
    }

    private static String text(Error error, JsonNode asked) {
        return switch (error.getKeyword()) {
            case "pattern" -> "match the pattern " + SchemaText.quote(asked.asText());
            case "format" -> "be a valid " + SchemaText.quote(asked.asText()) + " (format)";
            default -> "hold " + SchemaText.quote(asked.asText()) + " (" + error.getKeyword() + ")";
        };
    }

    private static String size(String keyword, JsonNode asked) {
        String bound = SchemaText.json(asked);
        return switch (keyword) {
            case "minLength" -> "must have at least " + counted(bound, "character");
            case "maxLength" -> "must have at most " + counted(bound, "character");
            case "minItems" -> "must hold at least " + counted(bound, "item");
            case "maxItems" -> "must hold at most " + counted(bound, "item");
            case "minProperties" -> "must hold at least " + counted(bound, "property");
            case "maxProperties" -> "must hold at most " + counted(bound, "property");
            default -> "does not satisfy " + SchemaText.quote(keyword);
        };
    }

    private static String counted(String number, String noun) {
        if (number.equals("1")) {
            return "1 " + noun;
        }
        return number + " " + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }

    private static String dependency(Error error, JsonNode asked, JsonNode found) {
        String present = property(error);
        List<String> missing = new ArrayList<>();
        asked.path(present).forEach(name -> {
            if (!found.has(name.asText())) {
                missing.add(SchemaText.quote(name.asText()));
            }
        });
        return String.join(" and ", missing) + (missing.size() == 1 ? " is" : " are") + " required beside "
                + SchemaText.quote(present) + " and missing";
    }

    private static String contains(Error error) {
        String bound = counted(String.valueOf(error.getArguments()[0]), "item");
        String side = "maxContains".equals(error.getKeyword()) ? "at most " : "at least ";
        return "must hold " + side + bound + " of the kind that `contains` describes";
    }

    private static String mustBe(JsonNode asked) {
        for (String keyword : List.of("pattern", "enum", "const", "format", "minLength", "maxLength")) {
            JsonNode value = asked.get(keyword);
            if (value != null) {
                return "must satisfy " + keyword + " " + SchemaText.json(value);
            }
        }
        return "is not allowed by `propertyNames`";
    }
}
