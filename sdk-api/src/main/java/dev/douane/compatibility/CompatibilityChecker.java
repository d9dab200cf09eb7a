package dev.douane.compatibility;

import dev.douane.compatibility.internal.UnknownException;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether every document of one schema is one of another, for JSON Schema 2020-12, draft-07 and draft-04 in any
 * combination. Annotations never matter. The answer is the same on every machine and every time. All methods may be called
 * by many threads.
 *
 * <p>It never guesses: an incompatible pair is shown by a document that two independent validators have looked at, and
 * what is not certain within the budget is undecided.
 */
public final class CompatibilityChecker {
    static final String TOO_DEEP = "a schema leads deeper than the stack is";

    private CompatibilityChecker() {}

    /**
     * Compares with {@link CompatibilityOptions#DEFAULT}.
     *
     * @param older the schema that documents satisfy
     * @param newer the schema that they are to satisfy
     * @return whether every document that is valid under the older schema is valid under the newer
     * @throws InvalidSchemaException if a schema breaks its dialect, or refers to what it does not hold
     */
    public static CompatibilityReport check(JsonSchema older, JsonSchema newer) {
        return check(older, newer, CompatibilityOptions.DEFAULT);
    }

    /**
     * Compares.
     *
     * @param older the schema that documents satisfy
     * @param newer the schema that they are to satisfy
     * @param options budget and meaning of formats
     * @return whether every document that is valid under the older schema is valid under the newer
     * @throws InvalidSchemaException if a schema breaks its dialect, or refers to what it does not hold
     */
    public static CompatibilityReport check(JsonSchema older, JsonSchema newer, CompatibilityOptions options) {
        try {
            return new Comparison(new Subject(older, options), new Subject(newer, options), options).run();
        } catch (UnknownException e) {
            return CompatibilityReport.undecided(e.reason(), 0);
        } catch (StackOverflowError e) {
            return CompatibilityReport.undecided(TOO_DEEP, options.maxSteps());
        }
    }

    /**
     * Compares a schema with those before it.
     *
     * @param history the schemas before it, oldest first
     * @param next the schema that is to follow
     * @param mode with which of them, and which way
     * @param options budget of each comparison, and meaning of formats
     * @return one answer, and those that it is made of
     * @throws InvalidSchemaException if a schema breaks its dialect, or refers to what it does not hold
     */
    public static HistoryReport check(
            List<JsonSchema> history, JsonSchema next, CompatibilityMode mode, CompatibilityOptions options) {
        List<HistoryReport.Compared> comparisons = new ArrayList<>();
        for (int i = mode.transitive() ? 0 : Math.max(0, history.size() - 1); i < history.size(); i++) {
            if (mode.backward()) {
                comparisons.add(new HistoryReport.Compared(i, true, check(history.get(i), next, options)));
            }
            if (mode.forward()) {
                comparisons.add(new HistoryReport.Compared(i, false, check(next, history.get(i), options)));
            }
        }
        return HistoryReport.of(comparisons);
    }

    /**
     * Whether a schema accepts any document, with {@link CompatibilityOptions#DEFAULT}.
     *
     * @param schema the schema
     * @return the answer, with a document or with the field that no value can satisfy
     * @throws InvalidSchemaException if the schema breaks its dialect, or refers to what it does not hold
     */
    public static Satisfiability satisfiability(JsonSchema schema) {
        return satisfiability(schema, CompatibilityOptions.DEFAULT);
    }

    /**
     * Whether a schema accepts any document.
     *
     * @param schema the schema
     * @param options budget and meaning of formats
     * @return the answer, with a document or with the field that no value can satisfy
     * @throws InvalidSchemaException if the schema breaks its dialect, or refers to what it does not hold
     */
    public static Satisfiability satisfiability(JsonSchema schema, CompatibilityOptions options) {
        try {
            return new Satisfying(new Subject(schema, options), options).run();
        } catch (UnknownException e) {
            return Satisfying.undecided(e.reason());
        } catch (StackOverflowError e) {
            return Satisfying.undecided(TOO_DEEP);
        }
    }

    /**
     * Whether a schema accepts any document, for whoever needs no more than that.
     *
     * @param schema the schema
     * @return false only if it certainly accepts none
     * @throws InvalidSchemaException if the schema breaks its dialect, or refers to what it does not hold
     */
    public static boolean isSatisfiable(JsonSchema schema) {
        return satisfiability(schema).verdict() != Satisfiability.Answer.UNSATISFIABLE;
    }
}
