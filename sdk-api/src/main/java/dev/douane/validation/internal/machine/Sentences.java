package dev.douane.validation.internal.machine;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.program.Assertion;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong, in the schema's words and the payload's names; the payload's values stay where they are. */
final class Sentences {
    private static final List<String> ABOUT_NAMES =
            List.of("pattern", "enum", "const", "format", "minLength", "maxLength");

    private Sentences() {}

    /** On a keyword that needs no more than the schema's words to be explained. */
    static String of(Assertion assertion, String found) {
        return assertion.sentence(found, Sentences::word);
    }

    private static String word(Assertion assertion, String found) {
        Json asked = assertion.asked();
        return switch (assertion.keyword()) {
            case "type" -> "expected " + types(asked) + " but was " + found;
            case "enum" -> "expected one of " + Quoted.json(asked);
            case "const" -> "expected " + Quoted.json(asked);
            case "additionalItems", "unevaluatedItems" -> "the array holds more items than the schema describes";
            case "uniqueItems" -> "the items must differ from each other, and two are equal";
            case "pattern" -> "must match the pattern " + Quoted.name(Quoted.plain(asked));
            case "format" -> "must be a valid " + Quoted.name(Quoted.plain(asked)) + " (format)";
            case "minimum", "exclusiveMinimum" -> "must be " + bound(assertion, "greater than ", "at least ");
            case "maximum", "exclusiveMaximum" -> "must be " + bound(assertion, "less than ", "at most ");
            case "multipleOf" -> "must be a multiple of " + Quoted.json(asked);
            case "not" -> "must not satisfy the schema that stands under `not`";
            case "false" -> "nothing is allowed here";
            default -> size(assertion.keyword(), asked);
        };
    }

    private static String bound(Assertion assertion, String exclusive, String inclusive) {
        return (assertion.excludesItself() ? exclusive : inclusive) + Quoted.json(assertion.asked());
    }

    private static String size(String keyword, Json asked) {
        String bound = Quoted.json(asked);
        return switch (keyword) {
            case "minLength" -> "must have at least " + counted(bound, "character");
            case "maxLength" -> "must have at most " + counted(bound, "character");
            case "minItems" -> "must hold at least " + counted(bound, "item");
            case "maxItems" -> "must hold at most " + counted(bound, "item");
            case "minProperties" -> "must hold at least " + counted(bound, "property");
            case "maxProperties" -> "must hold at most " + counted(bound, "property");
            case "contains", "minContains" -> "must hold at least " + ofKind(bound);
            case "maxContains" -> "must hold at most " + ofKind(bound);
            default -> "does not satisfy " + Quoted.name(keyword);
        };
    }

    private static String ofKind(String bound) {
        return counted(bound, "item") + " of the kind that `contains` describes";
    }

    private static String counted(String number, String noun) {
        if (number.equals("1")) {
            return "1 " + noun;
        }
        return number + " " + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }

    static String missing(Assertion.Required required, String name) {
        return required.sentence(name, Sentences::missing);
    }

    private static String missing(Assertion required, String name) {
        return "`" + Quoted.shorten(name) + "` is required and missing";
    }

    static String missingBeside(List<String> names, String present) {
        List<String> quoted = names.stream().map(Quoted::name).toList();
        return String.join(" and ", quoted)
                + (names.size() == 1 ? " is" : " are")
                + " required beside "
                + Quoted.name(present)
                + " and missing";
    }

    static String tooMuch(String name) {
        return "`" + Quoted.shorten(name) + "` is not a property of this object";
    }

    static String misnamed(String name, Json asked) {
        String start = "the name " + Quoted.name(name) + " ";
        for (String keyword : ABOUT_NAMES) {
            Json value = asked.get(keyword);
            if (value != null) {
                return start + "must satisfy " + keyword + " " + Quoted.json(value);
            }
        }
        return start + "is not allowed by `propertyNames`";
    }

    private static String types(Json type) {
        List<String> names = new ArrayList<>();
        if (type instanceof Json.Arr array) {
            array.items().forEach(item -> names.add(withArticle(Quoted.plain(item))));
        } else {
            names.add(withArticle(Quoted.plain(type)));
        }
        return String.join(" or ", names);
    }

    static String withArticle(String name) {
        return switch (name) {
            case "null" -> "null";
            case "object", "array", "integer" -> "an " + name;
            default -> "a " + name;
        };
    }
}
