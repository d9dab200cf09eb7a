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

    /** How many characters the longest number has that is read here: eighteen digits, a point and a sign. */
    public static final int LONGEST = 20;

    private NumberWords() {}

    /**
     * An integer of at most eighteen digits.
     *
     * @param b the text
     * @param p where the number should begin
     * @param end where the text ends
     * @param min the least one
     * @param max the greatest one
     * @return the byte behind it, or what is negative
     */
    public static int integer(byte[] b, int p, int end, long min, long max) {
        int first = p < end && b[p] == '-' ? p + 1 : p;
        if (first + Words.SIZE < end) {
            long word = Words.viewedAt(b, first);
            int count = Digits.count(word);
            if (count > 0 && count < Words.SIZE) {
                byte next = b[first + count];
                boolean usual = (count == 1 || b[first] != '0') && next != '.' && (next | 0x20) != 'e';
                if (usual) {
                    long value = first == p ? Digits.value(word, count) : -Digits.value(word, count);
                    return value >= min && value <= max ? first + count : REFUSED;
                }
            } else if (count == Words.SIZE && b[first] != '0') {
                return manyDigits(b, p, first, end, min, max);
            }
        }
        return UNTOLD;
    }

    /** With eight digits or more, as points in time have that are counted in milliseconds. */
    private static int manyDigits(byte[] b, int p, int first, int end, long min, long max) {
        long value = 0;
        int q = first;
        while (q + Words.SIZE <= end) {
            long word = Words.viewedAt(b, q);
            int count = Digits.count(word);
            if (q + count - first > Numeral.MOST_DIGITS) {
                return UNTOLD;
            }
            value = count == 0 ? value : value * Numeral.power(count) + Digits.value(word, count);
            q += count;
            if (count < Words.SIZE) {
                long signed = first == p ? value : -value;
                boolean usual = b[q] != '.' && (b[q] | 0x20) != 'e';
                return !usual ? UNTOLD : signed >= min && signed <= max ? q : REFUSED;
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
        int first = p < end && b[p] == '-' ? p + 1 : p;
        if (first + 2 * Words.SIZE < end) {
            long word = Words.viewedAt(b, first);
            int count = Digits.count(word);
            if (count > 0 && count < Words.SIZE && (count == 1 || b[first] != '0')) {
                long behind = Digits.without(word, count);
                int all = Digits.count(behind);
                if (b[first + count] == '.' && all > count && all < Words.SIZE - 1) {
                    int q = first + all + 1;
                    long digits = Digits.value(behind, all);
                    return (b[q] | 0x20) == 'e'
                            ? UNTOLD
                            : bounds.accepts(first == p ? digits : -digits, all - count) ? q : REFUSED;
                }
                long value = Digits.value(word, count);
                int q = first + count;
                int scale = 0;
                if (b[q] == '.') {
                    long fraction = Words.viewedAt(b, q + 1);
                    scale = Digits.count(fraction);
                    if (scale == Words.SIZE) {
                        return manyDecimals(b, p, q, end, value, bounds);
                    }
                    q += scale + 1;
                    if (scale > 0) {
                        value = value * Numeral.power(scale) + Digits.value(fraction, scale);
                    }
                }
                boolean usual = b[q - 1] != '.' && (b[q] | 0x20) != 'e';
                if (usual) {
                    return bounds.accepts(first == p ? value : -value, scale) ? q : REFUSED;
                }
            }
        }
        return UNTOLD;
    }

    /** With eight or more digits behind the point, as doubles have. */
    private static int manyDecimals(byte[] b, int p, int point, int end, long integers, DecimalBounds bounds) {
        int first = b[p] == '-' ? p + 1 : p;
        long value = integers;
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
