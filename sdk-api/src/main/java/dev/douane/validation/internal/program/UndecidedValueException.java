package dev.douane.validation.internal.program;

import dev.douane.validation.internal.pattern.UndecidedTextException;

/** A value that must not be admitted, because a pattern was not decided. */
public final class UndecidedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String keyword;
    private final String pointer;
    private final boolean outOfStack;

    UndecidedValueException(UndecidedTextException cause, String keyword, String pointer) {
        super(cause.reason(), null, false, false);
        this.keyword = keyword;
        this.pointer = pointer;
        this.outOfStack = cause.isOutOfStack();
    }

    /**
     * The keyword that was not decided.
     *
     * @return its name
     */
    public String keyword() {
        return keyword;
    }

    /**
     * Where it stands in the schema's document.
     *
     * @return an RFC 6901 pointer
     */
    public String pointer() {
        return pointer;
    }

    /**
     * Why.
     *
     * @return a clause
     */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /**
     * Whether more room on the stack could help.
     *
     * @return whether it was the stack that ended
     */
    public boolean isOutOfStack() {
        return outOfStack;
    }
}
