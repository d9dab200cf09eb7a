package dev.douane.internal.json;

/** Reads UTF-8 (RFC 3629): the letters of Europe by words, without a branch for each character; those of Asia one by one. */
final class Utf8 {
    private static final int EXTRA_SHIFT = 32;
    /** Makes the upper bit of what is a space at least, of what is not zero, and of the lower bits of 11000010 at least. */
    private static final long FROM_SPACE = 0x6060606060606060L;

    private static final long FROM_ONE = 0x7F7F7F7F7F7F7F7FL;
    private static final long FROM_LEAD = 0x3E3E3E3E3E3E3E3EL;

    private static final int WIDE_MASK = 0xC0C0F0;
    private static final int WIDE = 0x8080E0;
    private static final int FIRST_WIDE = 0x800;

    private Utf8() {}

    /** Whether a byte leads a character of three bytes. */
    static boolean isWide(int lead) {
        return (lead & 0xF0) == 0xE0;
    }

    /**
     * Passes over characters of three bytes each, as the scripts of Asia are written.
     *
     * @param b the text
     * @param from where it begins
     * @param last where the last word of the range begins
     * @return the first byte that is no such character; {@code from}, if the first one is not valid
     */
    static int wide(byte[] b, int from, int last) {
        int p = from;
        while (p <= last) {
            long word = Words.viewedAt(b, p);
            boolean first = isValid((int) word);
            boolean second = isValid((int) (word >>> 24));
            p += first ? second ? 6 : 3 : 0;
            if (!first || !second) {
                break;
            }
        }
        return p;
    }

    private static boolean isValid(int w) {
        int point = (w & 0xF) << 12 | (w >>> 8 & 0x3F) << 6 | (w >>> 16 & 0x3F);
        return (w & WIDE_MASK) == WIDE && point >= FIRST_WIDE && (point & 0xF800) != Character.MIN_SURROGATE;
    }

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

    /** Passes over one character (RFC 3629 §4); answers the byte behind, or a fault as {@link JsonScan} says. */
    static int multiByte(byte[] b, int p, int end) {
        int lead = b[p] & 0xFF;
        if (lead >= 0xC2 && lead < 0xE0 && p + 1 < end && b[p + 1] < (byte) 0xC0) {
            return p + 2;
        }
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0) {
            return ~p;
        }
        for (int i = 1; i < length; i++) {
            if (p + i >= end) {
                return ~end;
            }
            int unit = b[p + i] & 0xFF;
            if ((unit & 0xC0) != 0x80 || (i == 1 && !second(lead, unit))) {
                return ~p;
            }
        }
        return p + length;
    }

    /** No longer form than needed, no surrogates, nothing beyond U+10FFFF. */
    private static boolean second(int lead, int unit) {
        return switch (lead) {
            case 0xE0 -> unit >= 0xA0;
            case 0xED -> unit < 0xA0;
            case 0xF0 -> unit >= 0x90;
            case 0xF4 -> unit < 0x90;
            default -> true;
        };
    }
}
