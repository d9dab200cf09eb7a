package dev.douane.validation.internal.program;

import dev.douane.validation.internal.pattern.UndecidedTextException;

/** A value that must not be admitted, because a pattern was not decided. */
public final class UndecidedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String keyword;
    private final String pointer;
    private final boolean outOfStack;

    /**
     * Gives up.
     *
     * @param reason why
     * @param keyword the keyword that was not decided
     * @param pointer where it stands in the schema's document
     * @param outOfStack whether more room on the stack could help
     */
    public UndecidedValueException(String reason, String keyword, String pointer, boolean outOfStack) {
        super(reason, null, false, false);
        this.keyword = keyword;
        this.pointer = pointer;
        this.outOfStack = outOfStack;
    }

    UndecidedValueException(UndecidedTextException cause, String keyword, String pointer) {
        this(cause.reason(), keyword, pointer, cause.isOutOfStack());
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
