package dev.douane.validation.internal.program;

import dev.douane.internal.json.Digits;
import dev.douane.internal.json.JsonNumbers;
import dev.douane.internal.json.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a payload, exactly. Most are a few digits and a point somewhere, and are compared as longs; those of more
 * digits are compared as they stand in the text, and those that are left, with an exponent that is large, become a
 * {@link BigDecimal} when somebody asks. One numeral is read into again and again by one thread.
 */
public final class Numeral {
    /** So many decimal digits fit a long. */
    public static final int MOST_DIGITS = 18;

    /** So many fit some longs, and are negative where they do not. */
    private static final int DIGITS = 19;

    /** So far exponents move the point of a number that is read as a long: as far as those of doubles. */
    public static final int MOST_PLACES = 350;

    private static final long[] POWERS = powers();

    private static final byte[] NOTHING = {};

    private byte[] text = NOTHING;
    private int from;
    private int to;
    private long digits;
    private int scale;
    private int moved;
    private boolean small;
    /** Written without an exponent, with more digits than all longs have. */
    private boolean wide;

    private final WideNumber wideNumber = new WideNumber();
    /** The byte behind a wide number; negative if the last one is none. */
    private int wideEnd;

    private @Nullable BigDecimal exact;

    /**
     * A power of ten.
     *
     * @param exponent from 0 to 18
     * @return the power
     */
    public static long power(int exponent) {
        return POWERS[exponent];
    }

    private static long[] powers() {
        long[] powers = new long[MOST_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i <= MOST_DIGITS; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /**
     * Reads a number.
     *
     * @param b the text; kept until the next reading
     * @param first its sign or first digit
     * @param behind the byte behind it; the range satisfies the grammar
     */
    public void read(byte[] b, int first, int behind) {
        text = b;
        from = first;
        to = behind;
        small = readShort(b, first, behind) == behind;
        wide = !small && wideEnd == behind;
        exact = null;
    }

    /**
     * Takes the number that {@link #readShort} did not read, if it has too many digits and no exponent.
     *
     * @param b the same text; kept until the next reading
     * @param first the same sign or first digit
     * @return the byte behind it; or -1 if it is another number, or none
     */
    public int readWide(byte[] b, int first) {
        if (wideEnd < 0) {
            return -1;
        }
        text = b;
        from = first;
        to = wideEnd;
        small = false;
        wide = true;
        moved = 0;
        exact = null;
        return wideEnd;
    }

    /**
     * Reads a number if it is of few digits, and its exponent moves the point by few places.
     *
     * @param b the text; kept until the next reading
     * @param first its sign or first digit
     * @param end where the text ends
     * @return the byte behind it; or -1 if it is another number, or none
     */
    public int readShort(byte[] b, int first, int end) {
        exact = null;
        small = true;
        wide = false;
        wideEnd = -1;
        int p = first < end && b[first] == '-' ? first + 1 : first;
        int start = p;
        digits = 0;
        p = readDigits(b, p, end);
        int integers = p - start;
        int fraction = 0;
        if (p < end && b[p] == '.') {
            int behind = readDigits(b, p + 1, end);
            fraction = behind - p - 1;
            p = behind;
            if (fraction == 0) {
                return -1;
            }
        }
        if (integers == 0 || (integers > 1 && b[start] == '0')) {
            return -1;
        }
        if (digits < 0 || integers + fraction > DIGITS) {
            wideEnd = p < end && (b[p] | 0x20) == 'e' ? -1 : p;
            wideNumber.read(b, first, p, integers);
            return -1;
        }
        digits = b[first] == '-' ? -digits : digits;
        scale = fraction;
        moved = 0;
        return p < end && (b[p] | 0x20) == 'e' ? readExponent(b, p + 1, end) : p;
    }

    /** Digits that come behind those that were read; answers the byte behind them. */
    private int readDigits(byte[] b, int from, int end) {
        long value = digits;
        int p = from;
        int count = Words.SIZE;
        while (count == Words.SIZE && p + Words.SIZE <= end) {
            long word = Words.viewedAt(b, p);
            count = Digits.count(word);
            value = count == 0 ? value : value * POWERS[count] + Digits.value(word, count);
            p += count;
        }
        while (count == Words.SIZE && p < end && isDigit(b[p])) {
            value = value * 10 + (b[p++] - '0');
        }
        digits = value;
        return p;
    }

    private int readExponent(byte[] b, int from, int end) {
        boolean signed = from < end && (b[from] == '-' || b[from] == '+');
        int start = signed ? from + 1 : from;
        int p = start;
        int places = 0;
        for (; p < end && isDigit(b[p]) && places < MOST_PLACES; p++) {
            places = places * 10 + (b[p] - '0');
        }
        if (p == start || places > MOST_PLACES || (p < end && isDigit(b[p]))) {
            return -1;
        }
        moved = places;
        int behindPoint = b[from] == '-' ? scale + places : scale - places;
        scale = Math.max(0, behindPoint);
        digits = behindPoint < 0 ? scaled(digits, -behindPoint) : digits;
        return digits == Long.MIN_VALUE ? -1 : p;
    }

    /**
     * Whether the number that {@link #readShort} has read is within bounds, if it is written as an integer.
     *
     * @param bounds between which two
     * @return false if it is another number, or beyond them
     */
    public boolean isWithin(IntegerBounds bounds) {
        return small && scale == 0 && bounds.hold(digits);
    }

    /** Whether {@link #isIn} knows about the number that was read. */
    boolean fits() {
        return small && scale <= MOST_DIGITS;
    }

    boolean isIn(NumberSet set) {
        return set.holds(digits, scale);
    }

    /**
     * Whether bounds can tell of the number that {@link #readShort} has read.
     *
     * @param bounds what a number must satisfy
     * @return true if {@link #isWithin(DecimalBounds)} knows
     */
    public boolean fits(DecimalBounds bounds) {
        return small && scale <= bounds.scales();
    }

    /**
     * Whether a number that {@link #fits} bounds satisfies them.
     *
     * @param bounds the same
     * @return the verdict
     */
    public boolean isWithin(DecimalBounds bounds) {
        return bounds.accepts(digits, scale);
    }

    /** Lets go of the text. */
    public void end() {
        if (text != NOTHING) {
            text = NOTHING;
            exact = null;
        }
        wideNumber.end();
    }

    /**
     * By how many places the exponent of a number moves the point that {@link #readShort} has read.
     *
     * @return from 0 to {@link #MOST_PLACES}
     */
    public int moved() {
        return moved;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Whether its value is an integer, however it is written.
     *
     * @return true for 1.0 and 1e2
     */
    public boolean isInteger() {
        if (small) {
            return scale == 0 || digits == 0 || (scale <= MOST_DIGITS && digits % POWERS[scale] == 0);
        }
        if (wide) {
            return wideNumber.isInteger();
        }
        BigDecimal value = exact();
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    int compareTo(Decimal other) {
        if (small && other.small) {
            int distance = scale - other.scale;
            if (distance == 0) {
                return Long.compare(digits, other.digits);
            }
            long theirs = distance > 0 ? scaled(other.digits, distance) : other.digits;
            long ours = distance < 0 ? scaled(digits, -distance) : digits;
            // What a long does not hold is beyond what it does.
            return theirs == Long.MIN_VALUE
                    ? -Long.signum(other.digits)
                    : ours == Long.MIN_VALUE ? Long.signum(digits) : Long.compare(ours, theirs);
        }
        return wide && other.written ? wideNumber.compareTo(other) : exact().compareTo(other.exact);
    }

    boolean isMultipleOf(Decimal divisor) {
        if (small && divisor.small && divisor.digits != 0) {
            int distance = scale - divisor.scale;
            long theirs = distance > 0 ? scaled(divisor.digits, distance) : divisor.digits;
            long ours = distance < 0 ? scaled(digits, -distance) : digits;
            if (theirs == Long.MIN_VALUE) {
                return ours == 0;
            }
            if (ours != Long.MIN_VALUE) {
                return ours % theirs == 0;
            }
        }
        if (wide && WideNumber.divides(divisor)) {
            return wideNumber.isMultipleOf(divisor);
        }
        return (divisor.dividesIntegers && isInteger()) || isMultiple(exact(), divisor.exact);
    }

    private static boolean isMultiple(BigDecimal value, BigDecimal divisor) {
        return value.remainder(divisor).signum() == 0;
    }

    /** With zeros behind it, or {@link Long#MIN_VALUE} if a long does not hold them. */
    static long scaled(long digits, int zeros) {
        if (zeros > MOST_DIGITS) {
            return digits == 0 ? 0 : Long.MIN_VALUE;
        }
        long high = Math.multiplyHigh(digits, POWERS[zeros]);
        long low = digits * POWERS[zeros];
        return high == (low >> (Long.SIZE - 1)) ? low : Long.MIN_VALUE;
    }

    /**
     * The exact value.
     *
     * @return of whatever scale the text has
     */
    public BigDecimal exact() {
        BigDecimal value = exact;
        if (value == null && small) {
            value = BigDecimal.valueOf(digits, scale);
            exact = value;
        } else if (value == null) {
            value = JsonNumbers.exact(text, from, to, Integer.MAX_VALUE);
            if (value == null) {
                throw new IllegalStateException("Numbers beyond the limit are refused before");
            }
            exact = value;
        }
        return value;
    }
}
