package dev.douane.internal.json;

/**
 * The strings of RFC 8259 and the space between its tokens, found in bytes; {@link ScalarScan} has the other tokens. Nothing
 * here allocates, keeps anything or knows a schema.
 *
 * <p>A negative answer {@code n} is a fault at the byte {@code ~n}; a fault at the end of the range means that the token
 * may go on behind it.
 */
public final class JsonScan {
    /** Set in what {@link #string} answers if the string holds an escape. */
    public static final long ESCAPED = 1L << 62;

    private static final long SPACES = 0x2020202020202020L;

    private static final int EXTRA_SHIFT = 32;
    private static final int EXTRA_MASK = 0x3FFFFFFF;

    private JsonScan() {}

    /**
     * Passes over white space (RFC 8259 §2).
     *
     * @param b the text
     * @param p where to begin
     * @param end where the range ends
     * @return the first byte that is none, or {@code end}
     */
    public static int space(byte[] b, int p, int end) {
        int at = p;
        while (at < end) {
            byte c = b[at];
            if (c > ' ' || c < 0 || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) {
                break;
            }
            at = Words.areEarly() ? at + 1 : blanks(b, at + 1, end);
        }
        return at;
    }

    /** Passes over an indentation. */
    private static int blanks(byte[] b, int from, int end) {
        int p = from;
        for (int last = end - Words.SIZE; p <= last; p += Words.SIZE) {
            long others = Words.viewedAt(b, p) ^ SPACES;
            if (others != 0) {
                return p + (Long.numberOfTrailingZeros(others) >>> 3);
            }
        }
        return p;
    }

    /**
     * Passes over a string (RFC 8259 §7): well-formed UTF-8, no control characters, escapes as the grammar has them, and
     * no surrogate without its other half.
     *
     * @param b the text
     * @param from behind the opening quotation mark
     * @param end where the range ends
     * @return the index of the closing quotation mark in the lower 32 bits ({@link #close}), above them by how much the
     *     bytes outnumber the characters ({@link #extra}) and {@link #ESCAPED}; or a fault
     */
    public static long string(byte[] b, int from, int end) {
        if (Words.areEarly()) {
            return special(b, from, end);
        }
        int p = ascii(b, from, end - Words.SIZE);
        return p < end && b[p] == '"' ? p : rest(b, p, end);
    }

    /**
     * The same from within a string.
     *
     * @param b the text
     * @param from where a character begins; those before it stand for themselves, in one byte each
     * @param end where the range ends
     * @return as {@link #string} answers
     */
    public static long onward(byte[] b, int from, int end) {
        return rest(b, from < end && b[from] < 0 ? from : ascii(b, from, end - Words.SIZE), end);
    }

    /**
     * How many characters stand for themselves, in one byte each, at the beginning of sixteen bytes. Whether they end in the
     * first word is not asked, so that it cannot be guessed wrong.
     *
     * @param low the first word, as {@link Words#at} reads it
     * @param high the second one
     * @return from 0 to 16
     */
    public static int plainLength(long low, long high) {
        long lowStops = stops(low);
        int inLow = Long.numberOfTrailingZeros(lowStops) >>> 3;
        int inHigh = Long.numberOfTrailingZeros(stops(high)) >>> 3;
        // All bits if there is none in the first word, whose 64 zeros are eight bytes.
        long none = ~((lowStops | -lowStops) >> (Long.SIZE - 1));
        return inLow + (inHigh & (int) none);
    }

    /** The first byte that is not one character that stands for itself; or the first one behind the last whole word. */
    private static int ascii(byte[] b, int from, int last) {
        int p = from;
        for (; p <= last; p += Words.SIZE) {
            long stops = stops(Words.viewedAt(b, p));
            if (stops != 0) {
                return p + (Long.numberOfTrailingZeros(stops) >>> 3);
            }
        }
        return p;
    }

    private static long rest(byte[] b, int from, int end) {
        int last = end - Words.SIZE;
        long found = 0;
        int p = from;
        while (p <= last) {
            int c = b[p];
            if (c == '"') {
                return found | p;
            }
            int wide = Utf8.isWide(c) ? Utf8.wide(b, p, last) : p;
            if (wide > p) {
                found += ((wide - p) / 3 * 2L) << EXTRA_SHIFT;
                p = ascii(b, wide, last);
                continue;
            }
            long beyond = c < 0 && !Utf8.isWide(c) ? Utf8.plain(b, p, last) : -1;
            if (beyond >= 0) {
                found += beyond & (-1L << EXTRA_SHIFT);
                p = (int) beyond;
                continue;
            }
            int next = c == '\\' ? EscapeScan.escape(b, p, end) : c < 0 ? Utf8.multiByte(b, p, end) : ~p;
            if (next < 0) {
                return next;
            }
            found += (long) (next - p - 1) << EXTRA_SHIFT;
            found |= c == '\\' ? ESCAPED : 0;
            p = ascii(b, next, last);
        }
        long tail = special(b, p, end);
        return tail < 0 ? tail : (tail + (found & ~ESCAPED)) | (found & ESCAPED);
    }

    /** A string that ends near the end of the range, or behind it. */
    private static long special(byte[] b, int first, int end) {
        int p = plain(b, first, end);
        long extra = 0;
        long escaped = 0;
        while (p < end) {
            int c = b[p];
            if (c == '"') {
                return escaped | (extra << EXTRA_SHIFT) | p;
            }
            int next = c == '\\' ? EscapeScan.escape(b, p, end) : c < 0 ? Utf8.multiByte(b, p, end) : ~p;
            if (next < 0) {
                return next;
            }
            if (c == '\\') {
                escaped = ESCAPED;
            }
            extra += next - p - 1;
            p = plain(b, next, end);
        }
        return ~end;
    }

    /** The first byte that is not one character that stands for itself. */
    private static int plain(byte[] b, int from, int end) {
        int p = from;
        for (int last = end - 2 * Words.SIZE; p <= last; p += 2 * Words.SIZE) {
            long first = stops(Words.at(b, p));
            if (first != 0) {
                return p + (Long.numberOfTrailingZeros(first) >>> 3);
            }
            long second = stops(Words.at(b, p + Words.SIZE));
            if (second != 0) {
                return p + Words.SIZE + (Long.numberOfTrailingZeros(second) >>> 3);
            }
        }
        if (p <= end - Words.SIZE) {
            long stops = stops(Words.at(b, p));
            if (stops != 0) {
                return p + (Long.numberOfTrailingZeros(stops) >>> 3);
            }
            p += Words.SIZE;
        }
        while (p < end && b[p] >= ' ' && b[p] != '"' && b[p] != '\\') {
            p++;
        }
        return p;
    }

    /**
     * Finds the bytes of a word that are not one character of a string that stands for itself.
     *
     * @param w as {@link Words#at} reads it
     * @return their upper bits; a borrow spoils only what stands above the first of them
     */
    public static long stops(long w) {
        return (((w ^ Words.QUOTES) - Words.ONES) | ((w ^ Words.BACKSLASHES) - Words.ONES) | (w - SPACES) | w)
                & Words.HIGHS;
    }

    /**
     * Where a token ends: the closing quotation mark of a string, the byte behind a number.
     *
     * @param token an answer that is no fault
     * @return the index
     */
    public static int close(long token) {
        return (int) token;
    }

    /**
     * By how much a string's bytes outnumber its characters.
     *
     * @param string an answer of {@link #string} that is no fault
     * @return from 0
     */
    public static int extra(long string) {
        return (int) (string >>> EXTRA_SHIFT) & EXTRA_MASK;
    }
}
