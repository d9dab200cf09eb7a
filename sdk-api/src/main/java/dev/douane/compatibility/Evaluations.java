package dev.douane.compatibility;

import dev.douane.internal.json.Json;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a validator that goes from schema to schema would apply one to a value of a document. Definitions that refer to
 * the next ones twice make that two to the power of their number, so this is counted before such a validator is asked.
 */
final class Evaluations {
    /** Enough of them. */
    static final long MOST = 600_000;

    /** What it takes to see to several schemas for one value, in schemas that speak of an item alone. */
    private static final long COMBINING = 2;

    /** Names that a schema looks at in the time of an evaluation. */
    private static final int MEMBERS = 8;

    private final IdentityHashMap<Json, Map<AppliedSchema, Long>> known = new IdentityHashMap<>();
    private final long most;
    private long looks;

    private Evaluations(long most) {
        this.most = most;
    }

    /** How many there are, up to so many. */
    static long of(AppliedSchemas schemas, Json document, long most) {
        return new Evaluations(most).of(schemas.root(), document);
    }

    private long of(AppliedSchema root, Json document) {
        try {
            return count(root, document);
        } catch (StackOverflowError e) {
            // A validator would have to go there, too.
            return most;
        }
    }

    private long count(AppliedSchema schema, Json value) {
        if (++looks > most) {
            return most;
        }
        boolean holds = value instanceof Json.Obj || value instanceof Json.Arr;
        if (!schema.combines() && !holds) {
            return 1;
        }
        Map<AppliedSchema, Long> ofValue = known.computeIfAbsent(value, one -> new HashMap<>());
        Long counted = ofValue.get(schema);
        if (counted == null) {
            ofValue.put(schema, most);
            counted = Math.min(most, own(schema, value) + here(schema, value) + inside(schema, value));
            ofValue.put(schema, counted);
        }
        return counted;
    }

    private static long own(AppliedSchema schema, Json value) {
        long members = value instanceof Json.Obj object ? object.members().size() / MEMBERS : 0;
        return schema.combines() ? 1 + COMBINING + members : 1 + members;
    }

    private long all(List<AppliedSchema> some, Json value) {
        long sum = 0;
        for (int i = 0; i < some.size() && sum < most; i++) {
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
                sum = Math.min(most, sum + all(schema.ofMembers(), member.getValue()));
            }
        } else if (value instanceof Json.Arr array) {
            sum = items(schema, array.items());
        }
        return sum;
    }

    private long items(AppliedSchema schema, List<Json> items) {
        long sum = 0;
        long ofItem = 0;
        Json before = null;
        for (int i = 0; i < items.size() && sum < most; i++) {
            Json item = items.get(i);
            sum += i < schema.tuple().size() ? count(schema.tuple().get(i), item) : 0;
            // Long arrays are made of the same item again and again.
            ofItem = item == before ? ofItem : all(schema.ofItems(), item);
            before = item;
            sum += ofItem;
        }
        return sum;
    }
}
