package dev.douane.compatibility;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.BacktrackingSearch;
import dev.douane.validation.internal.pattern.TextCheck;
import dev.douane.validation.internal.pattern.UndecidedTextException;
import dev.douane.validation.internal.program.NotCompiledException;
import dev.douane.validation.internal.program.SchemaDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a schema describes a field, whatever alternatives the description is spread over. */
final class Described {
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLE = List.of("if", "then", "else");
    private static final int PATTERN_STEPS = 10_000;

    private final SchemaDocument document;
    private final Set<String> places;
    /** Of the nearest schema on the way that is there. */
    private final String nearest;

    private Described(SchemaDocument document, Set<String> places, String nearest) {
        this.document = document;
        this.places = places;
        this.nearest = nearest;
    }

    static Described root(SchemaDocument document) {
        Set<String> places = new LinkedHashSet<>();
        Described root = new Described(document, places, "");
        root.spread("", places);
        return root;
    }

    /** The description of a field that a pointer leads to, from the document itself on. */
    Described at(List<String> segments) {
        Described at = this;
        for (String segment : segments) {
            at = at.below(segment);
        }
        return at;
    }

    /** In how many places it is described. */
    int size() {
        return places.size();
    }

    boolean isThere() {
        return !places.isEmpty();
    }

    String pointer() {
        return places.isEmpty() ? nearest : places.iterator().next();
    }

    /** What a keyword says in any of the places. */
    Optional<Json> get(String keyword) {
        return all(keyword).stream().findFirst();
    }

    List<Json> all(String keyword) {
        List<Json> values = new ArrayList<>();
        for (String place : places) {
            Json value = document.get(place, keyword);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Described below(String segment) {
        Set<String> found = new LinkedHashSet<>();
        for (String place : places) {
            member(place, segment, found);
            item(place, segment, found);
        }
        return new Described(document, found, pointer());
    }

    private void member(String place, String name, Set<String> found) {
        int before = found.size();
        if (document.get(place, "properties") instanceof Json.Obj properties
                && properties.members().containsKey(name)) {
            spread(SchemaDocument.below(place, "properties", name), found);
        }
        if (document.get(place, "patternProperties") instanceof Json.Obj patterns) {
            for (String pattern : patterns.members().keySet()) {
                if (matches(pattern, name)) {
                    spread(SchemaDocument.below(place, "patternProperties", pattern), found);
                }
            }
        }
        if (found.size() == before) {
            schemaUnder(place, "additionalProperties", found);
        }
    }

    private static boolean matches(String pattern, String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        // Most names are asked for once, which is not worth an automaton.
        TextCheck check = BacktrackingSearch.of(pattern, PATTERN_STEPS);
        try {
            return check.accepts(utf8, 0, utf8.length);
        } catch (UndecidedTextException e) {
            return false;
        }
    }

    private void item(String place, String index, Set<String> found) {
        int before = found.size();
        for (String keyword : List.of("prefixItems", "items")) {
            if (document.get(place, keyword) instanceof Json.Arr tuple
                    && isIndex(index, tuple.items().size())) {
                spread(SchemaDocument.below(place, keyword, index), found);
            }
        }
        if (found.size() == before && !index.isEmpty() && Character.isDigit(index.charAt(0))) {
            schemaUnder(place, "items", found);
            schemaUnder(place, "additionalItems", found);
        }
    }

    private static boolean isIndex(String segment, int size) {
        return segment.matches("0|[1-9][0-9]{0,5}") && Integer.parseInt(segment) < size;
    }

    private void schemaUnder(String place, String keyword, Set<String> found) {
        @Nullable Json value = document.get(place, keyword);
        if (value instanceof Json.Obj) {
            spread(SchemaDocument.below(place, keyword), found);
        }
    }

    /** A schema, and those that have a say about the same value. */
    private void spread(String place, Set<String> found) {
        if (!found.add(place)) {
            return;
        }
        for (String keyword : List.of("$ref", "$dynamicRef")) {
            if (document.get(place, keyword) instanceof Json.Text reference) {
                target(place, reference.value(), found);
            }
        }
        for (String keyword : LISTS) {
            if (document.get(place, keyword) instanceof Json.Arr list) {
                for (int i = 0; i < list.items().size(); i++) {
                    spread(SchemaDocument.below(place, keyword, Integer.toString(i)), found);
                }
            }
        }
        for (String keyword : SINGLE) {
            if (document.get(place, keyword) != null) {
                spread(SchemaDocument.below(place, keyword), found);
            }
        }
    }

    private void target(String place, String reference, Set<String> found) {
        try {
            spread(document.target(place, reference), found);
        } catch (NotCompiledException e) {
            // It describes nothing that can be shown.
        }
    }
}
