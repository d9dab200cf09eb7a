package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.UnknownException;
import dev.douane.compatibility.internal.term.Fact;
import dev.douane.internal.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers of which facts are true, exactly; those near zero first. */
final class NumberSearch {
    private static final int MOST_TRIES = 20_000;

    /** Facts that are held against a short number in the time of a step. */
    private static final int FACTS = 4;

    private static final int DIGITS = 20;

    /** Longer ones are no numbers to a validator. */
    private static final int MOST_DIGITS = 1_000;

    /** Of a common multiple: with as many digits before the point as behind it, it is beyond all numbers. */
    private static final int MOST_BITS = 8 * MOST_DIGITS;

    private final Search search;
    private final List<Fact> facts;
    private final Set<Json> found = new LinkedHashSet<>();
    private final List<BigDecimal> notMultiples = new ArrayList<>();
    private @Nullable Set<BigDecimal> only;
    private @Nullable BigDecimal step;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private boolean lowExcluded;
    private boolean highExcluded;

    NumberSearch(Search search, List<Fact> facts) {
        this.search = search;
        this.facts = facts;
        facts.forEach(this::add);
    }

    private void add(Fact fact) {
        if (fact instanceof Fact.NumberIn in && in.in() && only == null) {
            only = in.values();
        } else if (fact instanceof Fact.Multiple multiple && multiple.is()) {
            step = step == null ? multiple.of() : commonMultiple(step, multiple.of());
        } else if (fact instanceof Fact.Multiple multiple) {
            notMultiples.add(multiple.of());
        } else if (fact instanceof Fact.Bound bound && bound.lower()) {
            int order = low == null ? 1 : bound.value().compareTo(low);
            lowExcluded = order > 0 ? bound.strict() : lowExcluded || (order == 0 && bound.strict());
            low = order > 0 ? bound.value() : low;
        } else if (fact instanceof Fact.Bound bound) {
            int order = high == null ? -1 : bound.value().compareTo(high);
            highExcluded = order < 0 ? bound.strict() : highExcluded || (order == 0 && bound.strict());
            high = order < 0 ? bound.value() : high;
        }
    }

    /** The least one, or if that is long already the first, of which the least is a multiple. */
    private BigDecimal commonMultiple(BigDecimal one, BigDecimal other) {
        int bits = one.unscaledValue().bitLength();
        if (bits > MOST_BITS) {
            search.steps.take();
            return one;
        }
        search.steps.take(1 + bits / DIGITS);
        int scale = Math.max(one.scale(), other.scale());
        BigInteger a = one.setScale(scale).unscaledValue();
        BigInteger b = other.setScale(scale).unscaledValue();
        return new BigDecimal(a.divide(a.gcd(b)).multiply(b), scale);
    }

    Found some(int count) {
        if (only != null) {
            only.forEach(this::tryOne);
            return Found.all(List.copyOf(found));
        }
        if (low != null && high != null) {
            int order = low.compareTo(high);
            if (order > 0 || (order == 0 && (lowExcluded || highExcluded))) {
                return Found.NOTHING;
            }
            if (order == 0) {
                tryOne(low);
                return Found.all(List.copyOf(found));
            }
        }
        return step == null ? between(count) : multiples(step, count);
    }

    private void tryOne(BigDecimal written) {
        if (written.precision() > MOST_DIGITS) {
            throw new UnknownException("a number would have to be longer than can be looked at");
        }
        search.steps.take(1 + (facts.size() * (long) (1 + written.precision() / DIGITS)) / FACTS);
        Json.Num number = new Json.Num(written);
        BigDecimal value = number.value();
        for (Fact fact : facts) {
            if (!Holds.number((Fact.OfNumber) fact, value)) {
                return;
            }
        }
        found.add(number);
    }

    private Found multiples(BigDecimal of, int count) {
        for (BigDecimal other : notMultiples) {
            if (of.remainder(other).signum() == 0) {
                return Found.NOTHING;
            }
        }
        BigInteger first = low == null ? null : quotient(low, of, RoundingMode.CEILING);
        BigInteger last = high == null ? null : quotient(high, of, RoundingMode.FLOOR);
        BigInteger start = BigInteger.ZERO;
        if (first != null && first.signum() > 0) {
            start = first;
        } else if (last != null && last.signum() < 0) {
            start = last;
        }
        boolean up = true;
        boolean down = true;
        for (int i = 0; i < MOST_TRIES && (up || down); i++) {
            BigInteger above = start.add(BigInteger.valueOf(i));
            BigInteger below = start.subtract(BigInteger.valueOf(i));
            up = last == null || above.compareTo(last) <= 0;
            down = first == null || below.compareTo(first) >= 0;
            if (up) {
                tryOne(of.multiply(new BigDecimal(above)));
            }
            if (down && i > 0) {
                tryOne(of.multiply(new BigDecimal(below)));
            }
            if (found.size() >= count) {
                return Found.some(found.stream().limit(count).toList());
            }
        }
        if (up || down) {
            throw new UnknownException("the numbers between two bounds are too many to try");
        }
        return Found.all(List.copyOf(found));
    }

    private static BigInteger quotient(BigDecimal value, BigDecimal step, RoundingMode rounding) {
        return value.divide(step, 0, rounding).toBigInteger();
    }

    /** There is no end of numbers between two. */
    private Found between(int count) {
        for (int i = 0; i <= count; i++) {
            tryOne(BigDecimal.valueOf(i));
            tryOne(BigDecimal.valueOf(-i));
        }
        if (low != null) {
            tryOne(low);
        }
        if (high != null) {
            tryOne(high);
        }
        BigDecimal inside = inside();
        BigDecimal half = new BigDecimal("0.5");
        for (BigDecimal one : List.of(half, half.negate(), inside, inside.add(half), inside.subtract(half))) {
            tryOne(one);
        }
        // With one digit more than any number of the schema has, it is a multiple of none of them.
        int scale = Math.max(0, inside.scale());
        for (BigDecimal other : notMultiples) {
            scale = Math.max(scale, other.scale());
        }
        if (low != null && high != null) {
            BigDecimal width = high.subtract(low);
            scale = Math.max(scale, width.scale() - width.precision() + 1);
        }
        int digits = Integer.toString(count + facts.size()).length() + 2;
        BigDecimal grain = BigDecimal.ONE.movePointLeft(scale + digits);
        for (int i = 1; found.size() < count && i < MOST_TRIES; i++) {
            BigDecimal away = grain.multiply(BigDecimal.valueOf(i));
            tryOne(inside.add(away));
            tryOne(inside.subtract(away));
        }
        if (found.size() < count) {
            throw new UnknownException("the numbers between two bounds are too many to try");
        }
        return Found.some(found.stream().limit(count).toList());
    }

    private BigDecimal inside() {
        if (low != null && high != null) {
            return low.add(high).divide(BigDecimal.valueOf(2));
        }
        if (low != null) {
            return low.add(BigDecimal.ONE);
        }
        return high == null ? new BigDecimal("0.5") : high.subtract(BigDecimal.ONE);
    }
}
