package dev.douane.validation.internal.program;

import dev.douane.internal.json.Digits;
import dev.douane.internal.json.Words;
import java.util.Arrays;

/**
 * A number with more digits than a long holds, written without an exponent: compared and divided digit by digit, as it
 * stands in the text. Used again and again by one thread.
 */
final class WideNumber {
    private static final byte[] NOTHING = {};

    private static final int CHUNK = 100_000_000;

    private byte[] text = NOTHING;
    private boolean negative;
    private int start;
    private int point;
    private int to;

    /**
     * Begins with a number.
     *
     * @param b the text; kept until the next one
     * @param first its sign or first digit
     * @param end the byte behind its last digit
     * @param integers how many digits stand before the point
     */
    void read(byte[] b, int first, int end, int integers) {
        text = b;
        negative = b[first] == '-';
        start = negative ? first + 1 : first;
        point = start + integers;
        to = end;
    }

    /** Lets go of the text. */
    void end() {
        if (text != NOTHING) {
            text = NOTHING;
        }
    }

    boolean isInteger() {
        return isZeros(point + 1);
    }

    /** Whether all digits from there to the end are zeros. */
    private boolean isZeros(int from) {
        for (int i = from; i < to; i++) {
            if (text[i] != '0' && text[i] != '.') {
                return false;
            }
        }
        return true;
    }

    /** As {@link Comparable} has it; the other one is {@link Decimal#written}. */
    int compareTo(Decimal other) {
        int sign = isZeros(start) ? 0 : negative ? -1 : 1;
        return sign == other.signum ? sign * compareMagnitude(other) : Integer.compare(sign, other.signum);
    }

    private int compareMagnitude(Decimal other) {
        int integers = text[start] == '0' ? 0 : point - start;
        if (integers != other.integers.length) {
            return Integer.compare(integers, other.integers.length);
        }
        int order = Arrays.compare(text, start, start + integers, other.integers, 0, integers);
        if (order != 0) {
            return Integer.signum(order);
        }
        int behind = Math.min(point + 1, to);
        int common = Math.min(to - behind, other.fraction.length);
        order = Arrays.compare(text, behind, behind + common, other.fraction, 0, common);
        if (order != 0) {
            return Integer.signum(order);
        }
        return common < other.fraction.length ? -1 : isZeros(behind + common) ? 0 : 1;
    }

    /** Whether {@link #isMultipleOf} knows a divisor. */
    static boolean divides(Decimal divisor) {
        return divisor.small && divisor.scale >= 0 && divisor.digits > 0 && divisor.digits <= Long.MAX_VALUE / 20;
    }

    boolean isMultipleOf(Decimal divisor) {
        int last = to;
        while (last > point && (text[last - 1] == '0' || text[last - 1] == '.')) {
            last--;
        }
        int scale = Math.max(0, last - point - 1);
        if (scale > divisor.scale) {
            // Multiples have no more digits behind the point than what they are multiples of.
            return false;
        }
        long rest = rest(start, point, 0, divisor.digits);
        rest = rest(point + 1, last, rest, divisor.digits);
        for (; scale < divisor.scale; scale++) {
            rest = rest * 10 % divisor.digits;
        }
        return rest == 0;
    }

    /** What is left of digits behind a rest when they are divided. */
    private long rest(int from, int end, long before, long divisor) {
        long rest = before;
        int p = from;
        for (; divisor <= Long.MAX_VALUE / (2L * CHUNK) && p + Words.SIZE <= end; p += Words.SIZE) {
            rest = (rest * CHUNK + Digits.value(Words.viewedAt(text, p), Words.SIZE)) % divisor;
        }
        for (; p < end; p++) {
            rest = (rest * 10 + (text[p] - '0')) % divisor;
        }
        return rest;
    }
}
