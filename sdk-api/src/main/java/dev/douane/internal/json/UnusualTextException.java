package dev.douane.internal.json;

/**
 * A text is wrong, or written in an unusual way: whoever reads with more care knows what to say of it. Thrown often and
 * told to nobody, it has neither words nor a trace.
 */
public final class UnusualTextException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The exception. */
    public UnusualTextException() {
        super(null, null, false, false);
    }
}
