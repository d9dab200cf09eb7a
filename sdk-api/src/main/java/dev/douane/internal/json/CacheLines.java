package dev.douane.internal.json;

/**
 * Asks for the beginning of a text before it is read. What goes through a text byte by byte comes to a line of the
 * processor's cache only when it has gone through those before it, and waits for memory at each of them, up to where the
 * processor sees through it; asked for together they come together.
 */
public final class CacheLines {
    /** As long as those of nearly all processors; with longer ones, some are asked for twice. */
    private static final int LINE = 64;

    /** Behind so many bytes the processor has seen where the reading leads and asks for the rest by itself. */
    private static final int BEGINNING = 8 * LINE;

    private CacheLines() {}

    /**
     * Reads a byte of each of the first lines. None waits for another one.
     *
     * @param text of any length
     * @return to be kept somewhere, so that the reading is not left out as useless; it means nothing
     */
    public static int ask(byte[] text) {
        int end = Math.min(text.length, BEGINNING);
        int any = 0;
        for (int p = LINE; p < end; p += LINE) {
            any |= text[p];
        }
        return any;
    }
}
