package dev.douane.validation.internal.program;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constants that are numbers, in units of the last digit that one of them has behind the point. */
final class NumberSet {
    private final long[] members;
    private final int scale;
    /** A bit for the least of them and for each of the 63 units above; all others are searched for. */
    private final long near;

    private NumberSet(long[] members, int scale) {
        this.members = members;
        this.scale = scale;
        long bits = 0;
        for (long member : members) {
            long above = member - members[0];
            bits |= isNear(above) ? 1L << above : 0;
        }
        this.near = bits;
    }

    /** The set; null if there is none, or a unit of which one of them is too many for a long. */
    static @Nullable NumberSet of(List<BigDecimal> numbers) {
        int scale = 0;
        for (BigDecimal number : numbers) {
            // Zero keeps a scale that it does not need.
            scale = Math.max(
                    scale,
                    number.signum() == 0 ? 0 : number.stripTrailingZeros().scale());
        }
        if (numbers.isEmpty() || scale > Numeral.MOST_DIGITS) {
            return null;
        }
        long[] members = new long[numbers.size()];
        for (int i = 0; i < members.length; i++) {
            BigDecimal number = numbers.get(i);
            if (number.precision() - (long) number.scale() > Numeral.MOST_DIGITS) {
                return null;
            }
            BigInteger units = number.setScale(scale).unscaledValue();
            if (units.bitLength() >= Long.SIZE - 1) {
                return null;
            }
            members[i] = units.longValueExact();
        }
        Arrays.sort(members);
        return new NumberSet(members, scale);
    }

    private static boolean isNear(long above) {
        return above >= 0 && above < Long.SIZE;
    }

    /** Whether a number is one of them, of which so many digits stand behind the point, from 0 to 18. */
    boolean holds(long digits, int behind) {
        long units = digits;
        if (behind > scale) {
            long unit = Numeral.power(behind - scale);
            units = digits / unit;
            if (units * unit != digits) {
                return false;
            }
        } else if (behind < scale) {
            units = Numeral.scaled(digits, scale - behind);
            if (units == Long.MIN_VALUE) {
                return false;
            }
        }
        long above = units - members[0];
        return isNear(above) ? ((near >>> above) & 1) != 0 : Arrays.binarySearch(members, units) >= 0;
    }
}
