package dev.douane.validation.internal.program;

/**
 * Reads a string that satisfies all that is asked of it, in one pass over the raw text. Safe for use by many threads.
 */
public abstract class TextToken {
    /** None of them reads a string of more bytes. */
    public static final int LONGEST = 4_096;

    TextToken() {}

    /**
     * Reads a string.
     *
     * @param b the text
     * @param p where the string's opening quotation mark should be
     * @param end where the text ends
     * @return the byte behind the string; or -1 if it is not accepted, written in an unusual way, or too near to the end
     *     of the text to say
     */
    public abstract int read(byte[] b, int p, int end);
}
