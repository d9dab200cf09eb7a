package dev.douane.validation.internal.program;

import dev.douane.internal.json.Digits;
import dev.douane.internal.json.Words;

/**
 * Numbers of few digits, read by words of eight of them. A method answers the byte behind the number, {@link #REFUSED} if
 * the number is not within its bounds, and {@link #UNTOLD} if it takes a closer look to tell: for exponents, for more
 * digits, near the end of the text, and for what is no number.
 */
public final class NumberWords {
    /** The number is not within its bounds. */
    public static final int REFUSED = -1;

    /** It takes a closer look to tell. */
    public static final int UNTOLD = -2;

    /** How many characters the longest number has that is read here: eighteen digits and a point, or nineteen; a sign. */
    public static final int LONGEST = 20;

    private static final int MOST_DIGITS = 19;

    /** So many bytes from where a number begins are looked at, be they its own or not: two words, a minus, a point. */
    private static final int WINDOW = 2 * Words.SIZE + 2;

    private NumberWords() {}

    /**
     * An integer of at most nineteen digits that a long holds.
     *
     * @param b the text
     * @param p where the number should begin
     * @param end where the text ends
     * @param bounds between which two
     * @return the byte behind it, or what is negative
     */
    public static int integer(byte[] b, int p, int end, IntegerBounds bounds) {
        if (p + WINDOW > end) {
            return UNTOLD;
        }
        long word = Words.viewedAt(b, p);
        int minus = minus(word);
        // A minus is no digit, either, and does not end the number.
        long stops = Digits.others(word) & ~((long) minus << (Byte.SIZE - 1));
        int first = p + minus;
        if (stops == 0) {
            return b[first] == '0' ? UNTOLD : manyDigits(b, p, minus, end, bounds);
        }
        int q = p + (Long.numberOfTrailingZeros(stops) >>> 3);
        int count = q - first;
        if (count <= 0 || (count > 1 && b[first] == '0') || goesOn(b[q])) {
            return UNTOLD;
        }
        return bounds.holdAllOf(minus, count)
                        || bounds.hold(signed(Digits.value(Words.viewedAt(b, first), count), minus))
                ? q
                : REFUSED;
    }

    /** One if a word begins with a minus, else zero: not asked, so that it cannot be guessed wrong. */
    private static int minus(long word) {
        return ((((int) word & 0xFF) ^ '-') - 1) >>> (Integer.SIZE - 1);
    }

    private static long signed(long value, int minus) {
        return (value ^ -minus) + minus;
    }

    /** Whether a number goes on behind its digits. */
    private static boolean goesOn(byte next) {
        return next == '.' || (next | 0x20) == 'e';
    }

    /** With seven digits or more, as points in time have that are counted in milliseconds. */
    private static int manyDigits(byte[] b, int p, int minus, int end, IntegerBounds bounds) {
        int first = p + minus;
        int more = Digits.count(Words.viewedAt(b, p + Words.SIZE)) - minus;
        int q = first + Words.SIZE + more;
        if (more == Words.SIZE - minus) {
            return mostDigits(b, first, minus, end, bounds);
        }
        if (goesOn(b[q])) {
            return UNTOLD;
        }
        if (bounds.holdAllOf(minus, Words.SIZE + more)) {
            return q;
        }
        long word = Words.viewedAt(b, first);
        long digits = more <= 0
                ? Digits.value(word, Words.SIZE + more)
                : Digits.value(word, Words.SIZE) * Numeral.power(more)
                        + Digits.value(Words.viewedAt(b, first + Words.SIZE), more);
        return bounds.hold(signed(digits, minus)) ? q : REFUSED;
    }

    private static int mostDigits(byte[] b, int first, int minus, int end, IntegerBounds bounds) {
        long value = 0;
        int q = first;
        while (q + Words.SIZE <= end) {
            long word = Words.viewedAt(b, q);
            int count = Digits.count(word);
            if (q + count - first > MOST_DIGITS) {
                return UNTOLD;
            }
            value = count == 0 ? value : value * Numeral.power(count) + Digits.value(word, count);
            q += count;
            if (count < Words.SIZE) {
                // Nineteen digits that no long holds come out negative.
                return value < 0 || goesOn(b[q]) ? UNTOLD : bounds.hold(signed(value, minus)) ? q : REFUSED;
            }
        }
        return UNTOLD;
    }

    /**
     * A number of at most seven digits before its point, and so many behind it that all of them fit a long.
     *
     * @param b the text
     * @param p where the number should begin
     * @param end where the text ends
     * @param bounds what its digits must satisfy
     * @return the byte behind it, or what is negative
     */
    public static int decimal(byte[] b, int p, int end, DecimalBounds bounds) {
        if (p + WINDOW > end) {
            return UNTOLD;
        }
        long word = Words.viewedAt(b, p);
        int minus = minus(word);
        // A bit for each of sixteen bytes that is no digit. Where the number ends does not wait for where its point is.
        int stops = Digits.othersOf(word, Words.viewedAt(b, p + Words.SIZE)) & ~minus;
        int point = Integer.numberOfTrailingZeros(stops);
        int integers = point - minus;
        int first = p + minus;
        if (integers <= 0 || integers >= Words.SIZE || (integers > 1 && b[first] == '0')) {
            return UNTOLD;
        }
        int q = p + point;
        int scale = 0;
        if (b[q] == '.') {
            int behind = Integer.numberOfTrailingZeros(stops & (stops - 1));
            scale = behind - point - 1;
            if (scale <= 0 || scale >= Words.SIZE) {
                return scale == 0 ? UNTOLD : manyDecimals(b, p, q, end, integers, bounds);
            }
            q = p + behind;
        }
        if ((b[q] | 0x20) == 'e') {
            return UNTOLD;
        }
        if (bounds.acceptsAllOf(minus, integers, scale)) {
            return q;
        }
        long digits = Digits.value(Words.viewedAt(b, first), integers);
        if (scale > 0) {
            digits = digits * Numeral.power(scale) + Digits.value(Words.viewedAt(b, first + integers + 1), scale);
        }
        return bounds.accepts(signed(digits, minus), scale) ? q : REFUSED;
    }

    /** With eight or more digits behind the point, as doubles have. */
    private static int manyDecimals(byte[] b, int p, int point, int end, int integers, DecimalBounds bounds) {
        int first = point - integers;
        long value = Digits.value(Words.viewedAt(b, first), integers);
        int q = point + 1;
        int room = Math.min(Numeral.MOST_DIGITS - (point - first), bounds.scales());
        while (q + Words.SIZE <= end) {
            long word = Words.viewedAt(b, q);
            int count = Digits.count(word);
            room -= count;
            if (room < 0) {
                return UNTOLD;
            }
            value = count == 0 ? value : value * Numeral.power(count) + Digits.value(word, count);
            q += count;
            if (count < Words.SIZE) {
                long digits = first == p ? value : -value;
                return (b[q] | 0x20) == 'e' ? UNTOLD : bounds.accepts(digits, q - point - 1) ? q : REFUSED;
            }
        }
        return UNTOLD;
    }
}
