package dev.douane.validation.internal.program;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a number must satisfy, asked of its digits: with so many of them behind the point, they must be an integer between
 * two others and a multiple of a third, and perhaps one of a few.
 */
public final class DecimalBounds {
    /** So many digits may stand behind the point at most, of all that fit a long. */
    private static final int MOST_SCALE = Numeral.MOST_DIGITS;

    /** What cannot tell of so many is not worth asking. */
    private static final int LEAST_SCALE = 7;

    /** Of fewer than eight digits before the point and behind it, so many often suffice to tell. */
    private static final int KNOWN_SHIFT = 3;

    private static final int LEAST = 0;
    private static final int GREATEST = 1;
    private static final int FACTOR = 2;
    private static final int WIDTH = 3;

    /** For each scale three of them, which are asked for together. */
    private final long[] bounds = new long[WIDTH * (MOST_SCALE + 1)];

    private int scales = MOST_SCALE;
    private @Nullable NumberSet set;
    /** A bit for each number of digits before and behind the point of which all are accepted; then those with a minus. */
    private long accepted;

    private long acceptedBelow;

    private DecimalBounds() {
        for (int scale = 0; scale <= MOST_SCALE; scale++) {
            bounds[WIDTH * scale + LEAST] = Long.MIN_VALUE;
            bounds[WIDTH * scale + GREATEST] = Long.MAX_VALUE;
            bounds[WIDTH * scale + FACTOR] = 1;
        }
    }

    /** The bounds; null if something else is asked, or does not fit. */
    static @Nullable DecimalBounds of(List<NumberAssertion> assertions) {
        DecimalBounds bounds = new DecimalBounds();
        for (NumberAssertion one : assertions) {
            if (!bounds.add(one)) {
                return null;
            }
        }
        if (bounds.set == null) {
            bounds.accepted = bounds.known(1);
            bounds.acceptedBelow = bounds.known(-1);
        }
        return bounds;
    }

    private boolean add(NumberAssertion one) {
        if (one instanceof NumberAssertion.Bound bound) {
            return add(bound);
        }
        if (one instanceof NumberAssertion.Multiple multiple) {
            return add(multiple.divisor().exact);
        }
        if (one instanceof NumberAssertion.Members members && set == null) {
            set = members.set();
            return set != null;
        }
        return one instanceof NumberAssertion.IntegerType && add(BigDecimal.ONE);
    }

    private long known(int sign) {
        long bits = 0;
        for (int integers = 1; integers < 1 << KNOWN_SHIFT; integers++) {
            for (int scale = 0; scale < 1 << KNOWN_SHIFT; scale++) {
                long one = sign * (integers == 1 ? 0 : Numeral.power(integers - 1 + scale));
                long other = sign * (Numeral.power(integers + scale) - 1);
                boolean all = bounds[WIDTH * scale + FACTOR] == 1 && accepts(one, scale) && accepts(other, scale);
                bits |= all ? 1L << ((integers << KNOWN_SHIFT) | scale) : 0;
            }
        }
        return bits;
    }

    private boolean add(NumberAssertion.Bound bound) {
        for (int scale = 0; scale <= MOST_SCALE; scale++) {
            NumberAssertion.Range range = bound.integers(scale);
            bounds[WIDTH * scale + LEAST] = Math.max(bounds[WIDTH * scale + LEAST], range.min());
            bounds[WIDTH * scale + GREATEST] = Math.min(bounds[WIDTH * scale + GREATEST], range.max());
        }
        return true;
    }

    private boolean add(BigDecimal divisor) {
        if (divisor.signum() <= 0 || Math.abs(divisor.scale()) > Long.SIZE) {
            return false;
        }
        for (int scale = 0; scale <= scales; scale++) {
            // Of the digits' unit and the divisor, the least common multiple in units.
            int more = divisor.scale() - scale;
            BigInteger unit = BigInteger.TEN.pow(Math.max(0, more));
            BigInteger step = divisor.unscaledValue().multiply(BigInteger.TEN.pow(Math.max(0, -more)));
            BigInteger multiple = step.divide(unit.gcd(step));
            BigInteger known = BigInteger.valueOf(bounds[WIDTH * scale + FACTOR]);
            BigInteger all = known.divide(known.gcd(multiple)).multiply(multiple);
            if (all.bitLength() >= Long.SIZE) {
                scales = scale - 1;
                return scales >= LEAST_SCALE;
            }
            bounds[WIDTH * scale + FACTOR] = all.longValueExact();
        }
        return true;
    }

    /**
     * How many digits may stand behind the point of a number that can be told of.
     *
     * @return from 7 to 18
     */
    public int scales() {
        return scales;
    }

    /**
     * Whether all numbers of so many digits are accepted.
     *
     * @param minus one if there is a minus before them, else zero
     * @param integers how many digits stand before the point, from 1 to 7, the first no zero if there are others
     * @param scale how many stand behind it, from 0 to 7
     * @return true if so
     */
    boolean acceptsAllOf(int minus, int integers, int scale) {
        return (((minus == 0 ? accepted : acceptedBelow) >>> ((integers << KNOWN_SHIFT) | scale)) & 1) != 0;
    }

    /**
     * The verdict.
     *
     * @param digits all digits and the sign, at most eighteen
     * @param scale how many of them stand behind the point, from 0 to {@link #scales}
     * @return whether all is satisfied
     */
    public boolean accepts(long digits, int scale) {
        int at = WIDTH * scale;
        long factor = bounds[at + FACTOR];
        return digits >= bounds[at + LEAST]
                && digits <= bounds[at + GREATEST]
                && (factor == 1 || digits % factor == 0)
                && (set == null || set.holds(digits, scale));
    }
}
