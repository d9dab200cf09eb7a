package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A keyword about numbers. */
public abstract class NumberAssertion extends Assertion {
    NumberAssertion(String keyword, String pointer, Json asked) {
        super(keyword, pointer, asked);
    }

    /**
     * The verdict.
     *
     * @param number any number
     * @return whether the keyword is satisfied
     */
    public abstract boolean accepts(Numeral number);

    /** The integers that are accepted, as far as longs reach; null if they are no range. */
    @Nullable
    Range integers() {
        return null;
    }

    /** From one integer to another. */
    record Range(long min, long max) {
        static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);
        /** Of a bound beyond all longs. */
        static final Range NONE = new Range(Long.MAX_VALUE, Long.MIN_VALUE);
    }

    /** Integers only. */
    static final class IntegerType extends NumberAssertion {
        IntegerType(String pointer, Json asked) {
            super("type", pointer, asked);
        }

        @Override
        public boolean accepts(Numeral number) {
            return number.isInteger();
        }

        @Override
        Range integers() {
            return Range.ALL;
        }
    }

    /** Numbers on one side of a bound. */
    static final class Bound extends NumberAssertion {
        private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
        private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

        private final Decimal bound;
        private final boolean below;
        private final boolean exclusive;

        Bound(String keyword, String pointer, Json.Num asked, boolean below, boolean exclusive) {
            super(keyword, pointer, asked);
            this.bound = new Decimal(asked.value());
            this.below = below;
            this.exclusive = exclusive;
        }

        @Override
        public boolean accepts(Numeral number) {
            int order = number.compareTo(bound);
            return order == 0 ? !exclusive : below == order < 0;
        }

        @Override
        public boolean excludesItself() {
            return exclusive;
        }

        @Override
        Range integers() {
            return integers(0);
        }

        /** The integers that are accepted if they count in units of so many digits behind the point. */
        Range integers(int scale) {
            RoundingMode inwards = below ? RoundingMode.FLOOR : RoundingMode.CEILING;
            BigDecimal inUnits = bound.exact.scaleByPowerOfTen(scale);
            BigDecimal nearest = inUnits.setScale(0, inwards);
            if (exclusive && nearest.compareTo(inUnits) == 0) {
                nearest = below ? nearest.subtract(BigDecimal.ONE) : nearest.add(BigDecimal.ONE);
            }
            if (nearest.compareTo(LEAST) < 0) {
                return below ? Range.NONE : Range.ALL;
            }
            if (nearest.compareTo(MOST) > 0) {
                return below ? Range.ALL : Range.NONE;
            }
            long last = nearest.longValueExact();
            return below ? new Range(Long.MIN_VALUE, last) : new Range(last, Long.MAX_VALUE);
        }
    }

    /** Multiples of a number. */
    static final class Multiple extends NumberAssertion {
        private final Decimal divisor;

        Multiple(String pointer, Json.Num asked) {
            super("multipleOf", pointer, asked);
            this.divisor = new Decimal(asked.value());
        }

        Decimal divisor() {
            return divisor;
        }

        @Override
        @Nullable
        Range integers() {
            return divisor.dividesIntegers ? Range.ALL : null;
        }

        @Override
        public boolean accepts(Numeral number) {
            return number.isMultipleOf(divisor);
        }
    }

    /** A few numbers. */
    static final class Members extends NumberAssertion {
        private final Decimal[] members;
        private final @Nullable NumberSet set;

        Members(String keyword, String pointer, Json asked, List<BigDecimal> members) {
            super(keyword, pointer, asked);
            this.members = new Decimal[members.size()];
            int count = 0;
            for (BigDecimal member : members) {
                this.members[count++] = new Decimal(member);
            }
            this.set = NumberSet.of(members);
        }

        /** The same; null if they do not fit. */
        @Nullable
        NumberSet set() {
            return set;
        }

        @Override
        public boolean accepts(Numeral number) {
            if (set != null && number.fits()) {
                return number.isIn(set);
            }
            for (Decimal member : members) {
                if (number.compareTo(member) == 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
