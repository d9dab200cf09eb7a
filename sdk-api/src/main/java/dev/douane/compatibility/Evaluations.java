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
    private static final long MOST = 600_000;

    /** Where a document is long, and all that there is to do is to go through it: some seconds. */
    private static final long MOST_OF_LONG = 8_000_000;

    /** For a character, where a value may be of one of a few alternatives. */
    private static final long A_FEW = 4;

    /** What it takes to see to several schemas for one value, in schemas that speak of an item alone. */
    private static final long COMBINING = 2;

    private final IdentityHashMap<Json, Map<AppliedSchema, Long>> known = new IdentityHashMap<>();
    private final long most;
    private long looks;

    private Evaluations(long most) {
        this.most = most;
    }

    /** Whether there are not many, or only a few for each character of a document. */
    static boolean areFew(AppliedSchemas schemas, Json document, int length) {
        long most = Math.max(MOST, Math.min(A_FEW * length, MOST_OF_LONG));
        return new Evaluations(most).of(schemas.root(), document) < most;
    }

    /** How many there are, or very many. */
    static long of(AppliedSchemas schemas, Json document) {
        return new Evaluations(MOST).of(schemas.root(), document);
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
            counted = Math.min(most, own(schema) + here(schema, value) + inside(schema, value));
            ofValue.put(schema, counted);
        }
        return counted;
    }

    private static long own(AppliedSchema schema) {
        return schema.combines() ? 1 + COMBINING : 1;
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
            List<Json> items = array.items();
            for (int i = 0; i < items.size() && sum < most; i++) {
                sum += i < schema.tuple().size() ? count(schema.tuple().get(i), items.get(i)) : 0;
                sum += all(schema.ofItems(), items.get(i));
            }
        }
        return sum;
    }
}
