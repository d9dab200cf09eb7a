package dev.douane.validation.internal.program;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A number of the schema, ready to be compared with a payload's without allocating. */
final class Decimal {
    private static final byte[] NO_DIGITS = {};
    private static final int MOST_WRITTEN = 400;

    final BigDecimal exact;
    /** The number is {@code digits × 10^-scale}, if it is small. */
    final long digits;

    final int scale;
    final boolean small;

    /** Less than zero, zero, or more. */
    final int signum;
    /** Whether it has few enough digits to be written without an exponent, and compared with text. */
    final boolean written;
    /** Its digits before the point, without a zero at first. */
    final byte[] integers;
    /** Its digits behind the point, without a zero at last. */
    final byte[] fraction;
    /** Whether every integer is a multiple of it: 1, 0.5, 0.01. */
    final boolean dividesIntegers;

    Decimal(BigDecimal value) {
        this.exact = value;
        BigInteger unscaled = value.unscaledValue();
        this.small = unscaled.bitLength() < Long.SIZE && Math.abs((long) value.scale()) <= Numeral.MOST_DIGITS;
        this.digits = small ? unscaled.longValue() : 0;
        this.scale = small ? value.scale() : 0;
        this.signum = value.signum();
        this.written = Math.abs((long) value.scale()) <= MOST_WRITTEN && unscaled.bitLength() <= MOST_WRITTEN;
        byte[] text = written ? value.abs().toPlainString().getBytes(StandardCharsets.US_ASCII) : NO_DIGITS;
        int point = point(text);
        int first = text.length > 0 && text[0] == '0' ? 1 : 0;
        int last = text.length;
        while (last > point && (text[last - 1] == '0' || text[last - 1] == '.')) {
            last--;
        }
        this.integers = Arrays.copyOfRange(text, first, point);
        this.fraction = last > point ? Arrays.copyOfRange(text, point + 1, last) : NO_DIGITS;
        this.dividesIntegers = written
                && signum > 0
                && (value.compareTo(BigDecimal.ONE) == 0
                        || (value.scale() > 0
                                && BigInteger.TEN
                                                .pow(value.scale())
                                                .mod(unscaled)
                                                .signum()
                                        == 0));
    }

    private static int point(byte[] text) {
        int point = 0;
        while (point < text.length && text[point] != '.') {
            point++;
        }
        return point;
    }
}
