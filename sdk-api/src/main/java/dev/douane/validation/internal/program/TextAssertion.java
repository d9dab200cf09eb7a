package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.TextCheck;
import org.jspecify.annotations.Nullable;

/** A keyword about strings. */
public final class TextAssertion extends Assertion {
    final int min;
    final int max;
    final @Nullable TextCheck check;

    private TextAssertion(String keyword, String pointer, Json asked, int min, int max, @Nullable TextCheck check) {
        super(keyword, pointer, asked);
        this.min = min;
        this.max = max;
        this.check = check;
    }

    static TextAssertion length(String keyword, String pointer, Json asked, int min, int max) {
        return new TextAssertion(keyword, pointer, asked, min, max, null);
    }

    static TextAssertion of(String keyword, String pointer, Json asked, TextCheck check) {
        return new TextAssertion(keyword, pointer, asked, 0, Integer.MAX_VALUE, check);
    }

    /**
     * What is asked beyond the length.
     *
     * @return null if that is all
     */
    public @Nullable TextCheck check() {
        return check;
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
     * The verdict.
     *
     * @param utf8 the string without escapes
     * @param from where it begins
     * @param to where it ends
     * @param length how many characters (code points) it has
     * @return whether the keyword is satisfied
     */
    public boolean accepts(byte[] utf8, int from, int to, int length) {
        return measures(length) && (check == null || check.accepts(utf8, from, to));
    }
}
