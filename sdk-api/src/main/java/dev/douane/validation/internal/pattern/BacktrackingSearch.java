package dev.douane.validation.internal.pattern;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern that gives up. {@code java.util.regex} tries every way through a text, which for some patterns is an
 * exponential number of them, and keeps a way on the stack, which for some patterns is as long as the text.
 */
public final class BacktrackingSearch implements TextCheck {
    private final Pattern pattern;
    private final long maxSteps;

    private BacktrackingSearch(Pattern pattern, long maxSteps) {
        this.pattern = pattern;
        this.maxSteps = maxSteps;
    }

    /**
     * Compiles a pattern.
     *
     * @param ecmaSource an expression of ECMA-262
     * @param maxSteps how often a text may be looked at before a search gives up
     * @return the search
     * @throws PatternSyntaxException if the source is no regular expression, or one that Java cannot run
     */
    public static BacktrackingSearch of(String ecmaSource, long maxSteps) {
        return new BacktrackingSearch(EcmaPattern.compile(ecmaSource), maxSteps);
    }

    /** {@inheritDoc} Makes a string of the text. */
    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        return matches(new String(utf8, from, to - from, StandardCharsets.UTF_8));
    }

    /**
     * Whether the pattern is found in a text.
     *
     * @param text any text
     * @return whether it is found
     * @throws UndecidedTextException if that takes more steps than allowed, or more stack than there is
     */
    public boolean matches(String text) {
        try {
            return pattern.matcher(new CountedText(text, maxSteps)).find();
        } catch (StackOverflowError e) {
            throw UndecidedTextException.outOfStack();
        }
    }
}
