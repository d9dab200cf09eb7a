package dev.douane.validation.internal.program;

import dev.douane.validation.internal.pattern.TextCheck;
import java.util.ArrayList;
import java.util.List;

/** What a string must satisfy. */
public final class TextPlan extends Plan {
    /** Nothing is asked of strings, but that they be strings. */
    public final boolean free;
    /** How many characters there must be, at least. */
    public final int min;
    /** How many characters there may be. */
    public final int max;

    private final TextCheck[] checks;
    private final List<TextAssertion> assertions;

    TextPlan(Conditions conditions, List<TextAssertion> assertions) {
        super(conditions);
        this.assertions = assertions;
        int least = 0;
        int most = Integer.MAX_VALUE;
        List<TextCheck> all = new ArrayList<>();
        for (TextAssertion one : assertions) {
            least = Math.max(least, one.min);
            most = Math.min(most, one.max);
            if (one.check != null) {
                all.add(one.check);
            }
        }
        this.min = least;
        this.max = most;
        this.checks = all.toArray(new TextCheck[0]);
        this.free = !never() && assertions.isEmpty();
    }

    /**
     * The verdict of the keywords, without that of the conditions.
     *
     * @param utf8 the string without escapes
     * @param from where it begins
     * @param to where it ends
     * @param length how many characters (code points) it has
     * @return whether all are satisfied
     */
    public boolean accepts(byte[] utf8, int from, int to, int length) {
        if (length < min || length > max || never()) {
            return false;
        }
        for (TextCheck check : checks) {
            if (!check.accepts(utf8, from, to)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The keywords, one by one.
     *
     * @return in the order of the schema
     */
    public List<TextAssertion> assertions() {
        return assertions;
    }

    /**
     * What is asked beyond the length.
     *
     * @return patterns, formats and sets of constants
     */
    public List<TextCheck> checks() {
        return List.of(checks);
    }
}
