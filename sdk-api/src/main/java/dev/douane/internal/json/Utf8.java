package dev.douane.internal.json;

/** Reads the letters of Europe in UTF-8 (RFC 3629) by words, without a branch for each character. */
final class Utf8 {
    private static final int EXTRA_SHIFT = 32;
    /** Makes the upper bit of what is a space at least, of what is not zero, and of the lower bits of 11000010 at least. */
    private static final long FROM_SPACE = 0x6060606060606060L;

    private static final long FROM_ONE = 0x7F7F7F7F7F7F7F7FL;
    private static final long FROM_LEAD = 0x3E3E3E3E3E3E3E3EL;

    private Utf8() {}

    /**
     * Passes over the characters of a string that stand for themselves, of one or two bytes each.
     *
     * @param b the text
     * @param from the first byte of a character
     * @param last where the last word of the range begins
     * @return the first byte that is no such character, and above 32 bits how many bytes before it continue a character;
     *     or -1 if something is not valid, if there are longer characters, or if the range ends first
     */
    static long plain(byte[] b, int from, int last) {
        long count = 0;
        long expected = 0;
        for (int p = from; p <= last; p += Words.SIZE) {
            long w = Words.viewedAt(b, p);
            long low = w & ~Words.HIGHS;
            long others =
                    (low + FROM_SPACE) & ((low ^ Words.QUOTES) + FROM_ONE) & ((low ^ Words.BACKSLASHES) + FROM_ONE);
            // The upper bits of quotation marks, backslashes and control characters.
            long ends = ~(others | w) & Words.HIGHS;
            // All bits below the first of them; all, if there is none.
            long inside = (ends & -ends) - 1;
            long high = w & Words.HIGHS & inside;
            long leads = high & (w << 1);
            long continues = high ^ leads;
            // A byte that continues stands behind one that leads and nowhere else; 111xxxxx; 1100000x.
            long faults = (continues ^ (expected | (leads << 8))) | (leads & (w << 2)) | (leads & ~(low + FROM_LEAD));
            if (faults != 0) {
                return -1;
            }
            count += Long.bitCount(continues);
            if (ends != 0) {
                return (count << EXTRA_SHIFT) | (p + (Long.numberOfTrailingZeros(ends) >>> 3));
            }
            expected = leads >>> 56;
        }
        return -1;
    }
}
