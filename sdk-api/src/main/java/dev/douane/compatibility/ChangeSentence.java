package dev.douane.compatibility;

import dev.douane.internal.json.CanonicalTree;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed, in words. Values of the schemas are shown, values of documents are not.
 *
 * @param field the field
 * @param older what the older schema says of it
 * @param asked what the newer schema's keyword asks
 * @param fallback for keywords without words of their own
 */
record ChangeSentence(FieldName field, Described older, Optional<Json> asked, String fallback) {
    private static final Map<String, String> BOUNDS = Map.ofEntries(
            Map.entry("minimum", "at least %s"),
            Map.entry("maximum", "at most %s"),
            Map.entry("exclusiveMinimum", "above %s"),
            Map.entry("exclusiveMaximum", "below %s"),
            Map.entry("multipleOf", "a multiple of %s"),
            Map.entry("minLength", "at least %s characters long"),
            Map.entry("maxLength", "at most %s characters long"),
            Map.entry("minItems", "at least %s items long"),
            Map.entry("maxItems", "at most %s items long"),
            Map.entry("minProperties", "an object of at least %s properties"),
            Map.entry("maxProperties", "an object of at most %s properties"),
            Map.entry("pattern", "of the pattern %s"),
            Map.entry("format", "of the format %s"));

    private static final int LONGEST = 120;

    String of(String keyword) {
        String name = field.inWords();
        return switch (keyword) {
            case "required" ->
                older.isThere() ? name + " was optional and is now required" : name + " is new and required";
            case "additionalProperties", "unevaluatedProperties", "false" -> refused(name);
            case "propertyNames" -> name + " is a name that is no longer allowed";
            case "type" -> type(name);
            case "enum", "const" -> values(name);
            case "uniqueItems" -> "the items of " + name + " could be alike and must now be different";
            case "anyOf" -> name + " is no longer accepted by any of its alternatives";
            case "oneOf" -> name + " no longer matches exactly one of its alternatives";
            case "not" -> name + " is now excluded by what stands under `not`";
            case "contains" -> name + " must now contain items of another kind";
            default -> BOUNDS.containsKey(keyword) ? bound(name, keyword) : other(name);
        };
    }

    private String refused(String name) {
        return older.isThere() && !older.pointer().isEmpty()
                ? name + " was accepted and is no longer known"
                : name + " could be there, for unknown properties were accepted, and is now refused";
    }

    private String type(String name) {
        Set<String> now = new LinkedHashSet<>();
        asked.ifPresent(types -> add(types, now));
        Set<String> before = new LinkedHashSet<>();
        older.all("type").forEach(types -> add(types, before));
        if (before.isEmpty()) {
            return older.isThere()
                    ? name + " could be of any type and must now be " + list(now)
                    : name + " was not described, so that it could be anything, and must now be " + list(now);
        }
        Set<String> lost = new LinkedHashSet<>(before);
        lost.removeAll(now);
        if (now.contains("number")) {
            lost.remove("integer");
        }
        boolean narrowed = before.containsAll(now) && !lost.isEmpty();
        return narrowed
                ? name + " could be " + list(lost) + " and may no longer be"
                : name + " was " + list(before) + " and must now be " + list(now);
    }

    private static void add(Json types, Set<String> names) {
        List<Json> all = types instanceof Json.Arr array ? array.items() : List.of(types);
        all.forEach(type -> names.add(((Json.Text) type).value()));
    }

    private static String list(Set<String> names) {
        return String.join(" or ", names);
    }

    private String values(String name) {
        List<Json> now = values(asked.stream().toList());
        List<Json> before = new ArrayList<>(values(older.all("enum")));
        before.addAll(older.all("const"));
        if (before.isEmpty()) {
            return name + " could have any value and must now be " + shown(now);
        }
        List<Json> lost = before.stream().filter(value -> !now.contains(value)).toList();
        return lost.isEmpty() ? name + " must now be " + shown(now) : name + " may no longer be " + shown(lost);
    }

    private static List<Json> values(List<Json> keywords) {
        return keywords.stream()
                .flatMap(value -> value instanceof Json.Arr array ? array.items().stream() : List.of(value).stream())
                .distinct()
                .toList();
    }

    private static String shown(List<Json> values) {
        String text = values.stream().map(CanonicalTree::write).collect(Collectors.joining(" or "));
        return text.length() <= LONGEST ? text : "one of " + values.size() + " values";
    }

    private String other(String name) {
        return (field.segments().isEmpty() ? fallback : name + ": " + fallback) + ", which is new";
    }

    private String bound(String name, String keyword) {
        String words = BOUNDS.getOrDefault(keyword, "%s");
        String now = filled(words, asked.map(CanonicalTree::write).orElse("")) + exclusion(asked, keyword);
        return older.get(keyword)
                .filter(before -> !asked.map(before::equals).orElse(false))
                .map(before ->
                        name + " had to be " + filled(words, CanonicalTree.write(before)) + " and must now be " + now)
                .orElse(name + " must now be " + now);
    }

    private static String filled(String words, String value) {
        String filled = words.formatted(value);
        return value.equals("1")
                ? filled.replace("characters", "character")
                        .replace("items", "item")
                        .replace("properties", "property")
                : filled;
    }

    /** Draft-04 has the bound itself excluded by a word beside it, which is reported at the bound. */
    private static String exclusion(Optional<Json> asked, String keyword) {
        return asked.filter(Json.Bool.TRUE::equals).isPresent() ? " (" + keyword + ")" : "";
    }
}
