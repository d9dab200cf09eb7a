package dev.douane.validation.internal.pattern;

/** A text of which it was not decided whether a pattern matches it, so that it must not be admitted. */
public final class UndecidedTextException extends RuntimeException {
    /** How a violation begins that says so, and not that the text is wrong. */
    public static final String CANNOT_BE_TOLD = "whether the pattern matches cannot be told: ";

    private static final long serialVersionUID = 1L;

    private final boolean outOfStack;

    private UndecidedTextException(String reason, boolean outOfStack) {
        super(reason, null, false, false);
        this.outOfStack = outOfStack;
    }

    static UndecidedTextException outOfSteps(long limit) {
        String reason = "deciding it takes more than the limit of " + limit
                + " steps; write the pattern so that there is one way to match a text";
        return new UndecidedTextException(reason, false);
    }

    static UndecidedTextException outOfStack() {
        String reason = "the text is too long for this pattern; repeat a class such as [ab]* rather than a group such "
                + "as (a|b)*";
        return new UndecidedTextException(reason, true);
    }

    /**
     * Whether more room on the stack could help.
     *
     * @return true if the stack was too short, false if the steps were too few
     */
    public boolean isOutOfStack() {
        return outOfStack;
    }

    /**
     * Why, in a part of a sentence that names neither the text nor the pattern.
     *
     * @return the reason
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
