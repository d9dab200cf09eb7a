package dev.douane.validation.internal.program;

import dev.douane.internal.json.JsonNumbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a payload, exactly. Most are a few digits and a point somewhere, and are compared as longs; the others
 * become a {@link BigDecimal} when somebody asks. One numeral is read into again and again by one thread.
 */
public final class Numeral {
    /** So many decimal digits fit a long. */
    static final int MOST_DIGITS = 18;

    private static final long[] POWERS = powers();

    private byte[] text = new byte[0];
    private int from;
    private int to;
    private long digits;
    private int scale;
    private boolean small;
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
        exact = null;
        digits = 0;
        scale = 0;
        int p = b[first] == '-' ? first + 1 : first;
        small = behind - p <= MOST_DIGITS;
        if (small) {
            readDigits(b, p, behind);
            digits = b[first] == '-' ? -digits : digits;
        }
    }

    /**
     * Takes a number that somebody else has read.
     *
     * @param allDigits its digits and sign
     * @param behindPoint how many of them stand behind the point, at most 18
     */
    public void set(long allDigits, int behindPoint) {
        digits = allDigits;
        scale = behindPoint;
        small = true;
        exact = null;
    }

    private void readDigits(byte[] b, int start, int behind) {
        int point = -1;
        for (int p = start; p < behind; p++) {
            int c = b[p];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.') {
                point = p;
            } else {
                small = false;
                return;
            }
        }
        scale = point < 0 ? 0 : behind - point - 1;
    }

    /**
     * Whether its value is an integer, however it is written.
     *
     * @return true for 1.0 and 1e2
     */
    public boolean isInteger() {
        if (small) {
            return scale == 0 || digits % POWERS[scale] == 0;
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
            if (theirs != Long.MIN_VALUE && ours != Long.MIN_VALUE) {
                return Long.compare(ours, theirs);
            }
        }
        return exact().compareTo(other.exact);
    }

    boolean isMultipleOf(Decimal divisor) {
        if (small && divisor.small && divisor.digits != 0) {
            int distance = scale - divisor.scale;
            long theirs = distance > 0 ? scaled(divisor.digits, distance) : divisor.digits;
            long ours = distance < 0 ? scaled(digits, -distance) : digits;
            if (theirs != Long.MIN_VALUE && ours != Long.MIN_VALUE) {
                return ours % theirs == 0;
            }
        }
        return isMultiple(exact(), divisor.exact);
    }

    private static boolean isMultiple(BigDecimal value, BigDecimal divisor) {
        return value.remainder(divisor).signum() == 0;
    }

    /** With zeros behind it, or {@link Long#MIN_VALUE} if a long does not hold them. */
    private static long scaled(long digits, int zeros) {
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
