package dev.douane.validation.internal.program;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A number of the schema, ready to be compared with a payload's without allocating. */
final class Decimal {
    final BigDecimal exact;
    /** The number is {@code digits × 10^-scale}, if it is small. */
    final long digits;

    final int scale;
    final boolean small;

    Decimal(BigDecimal value) {
        this.exact = value;
        BigInteger unscaled = value.unscaledValue();
        this.small = unscaled.bitLength() < Long.SIZE && Math.abs((long) value.scale()) <= Numeral.MOST_DIGITS;
        this.digits = small ? unscaled.longValue() : 0;
        this.scale = small ? value.scale() : 0;
    }
}
