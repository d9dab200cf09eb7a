package dev.douane.validation.internal.generated;

import dev.douane.internal.json.Words;

/** What generated code calls about the bytes of a string that are no characters by themselves. */
final class Folding {
    /** Makes the upper bit of what is a space at least, and of what is not zero. */
    private static final long FROM_SPACE = 0x6060606060606060L;

    private static final long FROM_ONE = 0x7F7F7F7F7F7F7F7FL;

    private Folding() {}

    /** A bit for each of some bytes that is no character by itself, up to the first quotation mark. */
    static long specials(byte[] b, int from, int count, long quotes) {
        long bits = bits(b, from);
        for (int i = Words.SIZE; i < count; i += Words.SIZE) {
            bits |= bits(b, from + i) << i;
        }
        return bits & ~quotes & (quotes - 1);
    }

    /** Of eight bytes, those that are backslashes, control characters, or beyond ASCII. */
    private static long bits(byte[] b, int from) {
        long word = Words.viewedAt(b, from);
        long low = word & ~Words.HIGHS;
        long others = (low + FROM_SPACE) & ((low ^ Words.BACKSLASHES) + FROM_ONE);
        return Words.gathered((~others | word) & Words.HIGHS);
    }

    /** Takes some bits out, those above one that is cleared. */
    static long joined(long bits, int at, int others) {
        return (bits & ((1L << at) - 1)) | ((bits >>> others) & (-2L << at));
    }

    /** How many characters have bits, when some were taken out of those above one; those further up have none yet. */
    static int left(int count, int at, int others) {
        return Math.max(count - others, at + 1);
    }
}
