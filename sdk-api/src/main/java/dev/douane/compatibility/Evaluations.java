package dev.douane.compatibility;

import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import dev.douane.validation.internal.program.NotCompiledException;
import dev.douane.validation.internal.program.SchemaDocument;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often a validator that goes from schema to schema would apply one to a value of a document. Definitions that refer to
 * the next ones twice make that two to the power of their number, so this is counted before such a validator is asked.
 */
final class Evaluations {
    private static final long MOST = 400_000;
    private static final List<String> ALTERNATIVES = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLE = List.of("not", "if", "then", "else");
    private static final List<String> OF_MEMBERS = List.of("additionalProperties", "unevaluatedProperties");
    private static final List<String> OF_ITEMS = List.of("items", "additionalItems", "contains", "unevaluatedItems");

    private final SchemaDocument schema;
    private final IdentityHashMap<Json, Map<String, Long>> known = new IdentityHashMap<>();
    private long looks;

    private Evaluations(SchemaDocument schema) {
        this.schema = schema;
    }

    static boolean areFew(SchemaDocument schema, String document) {
        return of(schema, JsonTree.known(document)) < MOST;
    }

    /** How many there are, or very many. */
    static long of(SchemaDocument schema, Json document) {
        try {
            return new Evaluations(schema).count("", document);
        } catch (StackOverflowError e) {
            // A validator would have to go there, too.
            return MOST;
        }
    }

    private long count(String place, Json value) {
        if (++looks > MOST) {
            return MOST;
        }
        Map<String, Long> ofValue = known.computeIfAbsent(value, one -> new HashMap<>());
        Long counted = ofValue.get(place);
        if (counted == null) {
            ofValue.put(place, MOST);
            counted = Math.min(
                    MOST,
                    schema.schema(place) instanceof Json.Bool ? 1 : 1 + here(place, value) + inside(place, value));
            ofValue.put(place, counted);
        }
        return counted;
    }

    /** Of schemas that speak of the same value. */
    private long here(String place, Json value) {
        long sum = 0;
        for (String keyword : List.of("$ref", "$dynamicRef")) {
            if (schema.get(place, keyword) instanceof Json.Text reference) {
                sum += target(place, reference.value(), value);
            }
        }
        for (String keyword : ALTERNATIVES) {
            int size = schema.get(place, keyword) instanceof Json.Arr branches
                    ? branches.items().size()
                    : 0;
            for (int i = 0; i < size && sum < MOST; i++) {
                sum += count(SchemaDocument.below(place, keyword, Integer.toString(i)), value);
            }
        }
        for (String keyword : SINGLE) {
            sum += below(place, keyword, value);
        }
        return sum + (value instanceof Json.Obj object ? dependents(place, object) : 0);
    }

    private long target(String place, String reference, Json value) {
        try {
            return count(schema.target(place, reference), value);
        } catch (NotCompiledException e) {
            // It leads out of the document, to where nobody goes.
            return 1;
        }
    }

    private long dependents(String place, Json.Obj object) {
        long sum = 0;
        for (String keyword : List.of("dependentSchemas", "dependencies")) {
            if (schema.get(place, keyword) instanceof Json.Obj schemas) {
                for (Map.Entry<String, Json> one : schemas.members().entrySet()) {
                    boolean applies = object.get(one.getKey()) != null && !(one.getValue() instanceof Json.Arr);
                    sum += applies ? count(SchemaDocument.below(place, keyword, one.getKey()), object) : 0;
                }
            }
        }
        return sum;
    }

    private long below(String place, String keyword, Json value) {
        return Optional.ofNullable(schema.get(place, keyword))
                .filter(one -> one instanceof Json.Obj)
                .map(one -> count(SchemaDocument.below(place, keyword), value))
                .orElse(1L);
    }

    /** Of schemas that speak of what the value holds. */
    private long inside(String place, Json value) {
        long sum = 0;
        if (value instanceof Json.Obj object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                sum = Math.min(MOST, sum + member(place, member.getKey(), member.getValue()));
            }
        } else if (value instanceof Json.Arr array) {
            for (int i = 0; i < array.items().size() && sum < MOST; i++) {
                sum += item(place, i, array.items().get(i));
            }
        }
        return sum;
    }

    private long member(String place, String name, Json value) {
        long sum = 0;
        if (schema.get(place, "properties") instanceof Json.Obj properties
                && properties.get(name) instanceof Json.Obj) {
            sum += count(SchemaDocument.below(place, "properties", name), value);
        }
        if (schema.get(place, "patternProperties") instanceof Json.Obj properties) {
            for (String pattern : properties.members().keySet()) {
                sum += count(SchemaDocument.below(place, "patternProperties", pattern), value);
            }
        }
        for (String keyword : OF_MEMBERS) {
            sum += below(place, keyword, value);
        }
        return sum;
    }

    private long item(String place, int index, Json value) {
        long sum = 0;
        for (String tuple : List.of("prefixItems", "items")) {
            if (schema.get(place, tuple) instanceof Json.Arr items
                    && index < items.items().size()) {
                sum += count(SchemaDocument.below(place, tuple, Integer.toString(index)), value);
            }
        }
        for (String keyword : OF_ITEMS) {
            sum += below(place, keyword, value);
        }
        return sum;
    }
}
