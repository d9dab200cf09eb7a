package dev.douane.compatibility;

import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a validator that goes from schema to schema would apply one to a value of a document. Definitions that refer to
 * the next ones twice make that two to the power of their number, so this is counted before such a validator is asked.
 */
final class Evaluations {
    private static final long MOST = 600_000;

    /** What it takes to see to several schemas for one value, in schemas that speak of an item alone. */
    private static final long COMBINING = 2;

    private final IdentityHashMap<Json, Map<AppliedSchema, Long>> known = new IdentityHashMap<>();
    private long looks;

    private Evaluations() {}

    static boolean areFew(AppliedSchemas schemas, String document) {
        return of(schemas, JsonTree.known(document)) < MOST;
    }

    /** How many there are, or very many. */
    static long of(AppliedSchemas schemas, Json document) {
        try {
            return new Evaluations().count(schemas.root(), document);
        } catch (StackOverflowError e) {
            // A validator would have to go there, too.
            return MOST;
        }
    }

    private long count(AppliedSchema schema, Json value) {
        if (++looks > MOST) {
            return MOST;
        }
        boolean holds = value instanceof Json.Obj || value instanceof Json.Arr;
        if (!schema.combines() && !holds) {
            return 1;
        }
        Map<AppliedSchema, Long> ofValue = known.computeIfAbsent(value, one -> new HashMap<>());
        Long counted = ofValue.get(schema);
        if (counted == null) {
            ofValue.put(schema, MOST);
            counted = Math.min(MOST, own(schema) + here(schema, value) + inside(schema, value));
            ofValue.put(schema, counted);
        }
        return counted;
    }

    private static long own(AppliedSchema schema) {
        return schema.combines() ? 1 + COMBINING : 1;
    }

    private long all(List<AppliedSchema> some, Json value) {
        long sum = 0;
        for (int i = 0; i < some.size() && sum < MOST; i++) {
            sum += count(some.get(i), value);
        }
        return sum;
    }

    /** Of schemas that speak of the same value. */
    private long here(AppliedSchema schema, Json value) {
        long sum = all(schema.here(), value);
        if (value instanceof Json.Obj object) {
            for (Map.Entry<String, AppliedSchema> one : schema.dependents().entrySet()) {
                sum += object.get(one.getKey()) == null ? 0 : count(one.getValue(), value);
            }
        }
        return sum;
    }

    /** Of schemas that speak of what the value holds. */
    private long inside(AppliedSchema schema, Json value) {
        long sum = 0;
        if (value instanceof Json.Obj object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                AppliedSchema named = schema.properties().get(member.getKey());
                sum += named == null ? 0 : count(named, member.getValue());
                sum = Math.min(MOST, sum + all(schema.ofMembers(), member.getValue()));
            }
        } else if (value instanceof Json.Arr array) {
            List<Json> items = array.items();
            for (int i = 0; i < items.size() && sum < MOST; i++) {
                sum += i < schema.tuple().size() ? count(schema.tuple().get(i), items.get(i)) : 0;
                sum += all(schema.ofItems(), items.get(i));
            }
        }
        return sum;
    }
}
