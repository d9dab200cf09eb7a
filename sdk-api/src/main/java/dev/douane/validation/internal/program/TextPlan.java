package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.FixedText;
import dev.douane.validation.internal.pattern.TextCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a string must satisfy. */
public final class TextPlan extends Plan {
    /** Nothing is asked of strings, but that they be strings. */
    public final boolean free;
    /** How many characters there must be, at least. */
    public final int min;
    /** How many characters there may be. */
    public final int max;

    /** What decides alone, over the raw text; null if there is no such thing. */
    public final @Nullable Stencil stencil;

    /** What decides alone whether a string is one of a few, over the raw text; null if there is no such thing. */
    public final @Nullable TokenTable tokens;

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
        this.tokens = plain() && !never() ? tokens(assertions) : null;
        this.stencil = plain() && !never() ? stencil(assertions) : null;
    }

    private static @Nullable TokenTable tokens(List<TextAssertion> assertions) {
        return assertions.size() == 1 && assertions.get(0).check instanceof NameTable names
                ? TokenTable.of(names.names())
                : null;
    }

    private static @Nullable Stencil stencil(List<TextAssertion> assertions) {
        if (assertions.size() != 1) {
            return null;
        }
        TextAssertion only = assertions.get(0);
        if (only.keyword().equals("format") && only.asked().equals(new Json.Text("uuid"))) {
            return Stencil.uuid();
        }
        return only.check instanceof FixedText text ? Stencil.of(text) : null;
    }

    /**
     * Whether the length is all that matters.
     *
     * @return true if the characters need not be looked at
     */
    public boolean measures() {
        return checks.length == 0 && !never() && plain();
    }

    /**
     * The verdict on the length.
     *
     * @param length how many characters (code points) there are
     * @return whether it is allowed
     */
    public boolean measures(int length) {
        return length >= min && length <= max;
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
