package dev.douane.internal.json;

/**
 * The tokens of RFC 8259, found in bytes. Nothing here allocates, keeps anything or knows a schema.
 *
 * <p>A negative answer {@code n} is a fault at the byte {@code ~n}; a fault at the end of the range means that the token
 * may go on behind it.
 */
public final class JsonScan {
    /** Set in what {@link #string} answers if the string holds an escape. */
    public static final long ESCAPED = 1L << 62;

    /** Set in what {@link #number} answers if the number has a fraction or an exponent. */
    public static final long DECIMAL = 1L << 62;

    private static final long SPACES = 0x2020202020202020L;

    private static final int EXTRA_SHIFT = 32;
    private static final int EXTRA_MASK = 0x3FFFFFFF;
    private static final int UNICODE_ESCAPE = 6;
    private static final byte[] HEXADECIMAL = hexadecimal();

    private JsonScan() {}

    private static byte[] hexadecimal() {
        byte[] digits = new byte[1 << 7];
        for (int c = 0; c < digits.length; c++) {
            digits[c] = (byte) Character.digit(c, 16);
        }
        return digits;
    }

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
            int next = c == '\\' ? escape(b, p, end) : c < 0 ? multiByte(b, p, end) : ~p;
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
            int next = c == '\\' ? escape(b, p, end) : c < 0 ? multiByte(b, p, end) : ~p;
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

    private static int escape(byte[] b, int p, int end) {
        if (p + 1 >= end) {
            return ~end;
        }
        return switch (b[p + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> p + 2;
            case 'u' -> unicodeEscape(b, p, end);
            default -> ~p;
        };
    }

    private static int unicodeEscape(byte[] b, int p, int end) {
        int unit = unit(b, p, end);
        if (unit < 0) {
            return unit == -1 ? ~p : ~end;
        }
        if (!Character.isSurrogate((char) unit)) {
            return p + UNICODE_ESCAPE;
        }
        if (Character.isLowSurrogate((char) unit)) {
            return ~p;
        }
        int q = p + UNICODE_ESCAPE;
        if ((q < end && b[q] != '\\') || (q + 1 < end && b[q + 1] != 'u')) {
            return ~p;
        }
        int low = unit(b, q, end);
        if (low < 0) {
            return low == -1 ? ~p : ~end;
        }
        return Character.isLowSurrogate((char) low) ? q + UNICODE_ESCAPE : ~p;
    }

    /** The UTF-16 unit of an escape; -1 if it is none, -2 if the range ends first. */
    static int unit(byte[] b, int p, int end) {
        if (p + UNICODE_ESCAPE > end) {
            return cutUnit(b, p, end);
        }
        int unit = (digit(b[p + 2]) << 12) | (digit(b[p + 3]) << 8) | (digit(b[p + 4]) << 4) | digit(b[p + 5]);
        return Math.max(unit, -1);
    }

    private static int cutUnit(byte[] b, int p, int end) {
        for (int i = p + 2; i < end; i++) {
            if (digit(b[i]) < 0) {
                return -1;
            }
        }
        return -2;
    }

    /** What a hexadecimal digit is worth; -1 if it is none. */
    private static int digit(byte c) {
        return c < 0 ? -1 : HEXADECIMAL[c];
    }

    /** RFC 3629 §4. */
    private static int multiByte(byte[] b, int p, int end) {
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

    /**
     * Passes over a number (RFC 8259 §6).
     *
     * @param b the text
     * @param from the sign or the first digit
     * @param end where the range ends
     * @return the index behind it in the lower 32 bits, and {@link #DECIMAL}; or a fault
     */
    public static long number(byte[] b, int from, int end) {
        int p = from < end && b[from] == '-' ? from + 1 : from;
        if (p >= end) {
            return ~end;
        }
        int first = b[p];
        int q = digits(b, p, end);
        if (q == p || (first == '0' && q > p + 1)) {
            return ~(q == p ? p : p + 1);
        }
        if (q < end && (b[q] == '.' || (b[q] | 0x20) == 'e')) {
            return decimal(b, q, end);
        }
        return q;
    }

    private static long decimal(byte[] b, int from, int end) {
        int p = from;
        if (b[p] == '.') {
            int q = digits(b, p + 1, end);
            if (q == p + 1) {
                return ~q;
            }
            p = q;
        }
        if (p < end && (b[p] | 0x20) == 'e') {
            p++;
            if (p < end && (b[p] == '+' || b[p] == '-')) {
                p++;
            }
            int q = digits(b, p, end);
            if (q == p) {
                return ~q;
            }
            p = q;
        }
        return DECIMAL | p;
    }

    private static int digits(byte[] b, int from, int end) {
        int p = from;
        while (p < end && b[p] >= '0' && b[p] <= '9') {
            p++;
        }
        return p;
    }

    /**
     * Passes over {@code true}, {@code false} or {@code null} (RFC 8259 §3).
     *
     * @param b the text
     * @param from its first letter
     * @param end where the range ends
     * @return the index behind it, or a fault
     */
    public static int literal(byte[] b, int from, int end) {
        String word = b[from] == 't' ? "true" : b[from] == 'f' ? "false" : "null";
        for (int i = 0; i < word.length(); i++) {
            if (from + i >= end) {
                return ~end;
            }
            if (b[from + i] != word.charAt(i)) {
                return ~(from + i);
            }
        }
        return from + word.length();
    }
}
