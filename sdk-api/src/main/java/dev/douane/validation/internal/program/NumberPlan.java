package dev.douane.validation.internal.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a number must satisfy. */
public final class NumberPlan extends Plan {
    /** After so many numbers it is worth finding out how most of them are compared. */
    private static final int OFTEN = 64;

    /** Nothing is asked of numbers, but that they be numbers. */
    public final boolean free;
    /** Whether {@link #integers} decides about integers that fit a long. */
    public final boolean ranged;
    /** Whether a number that is no integer is refused, whatever it is. */
    public final boolean integersOnly;
    /** Between which two an integer must be. */
    public final IntegerBounds integers;

    private final NumberAssertion[] assertions;
    private final List<NumberAssertion> list;
    private volatile @Nullable DecimalBounds decimals;
    private volatile boolean asked;
    /** Threads that count together lose some. */
    private int reads;

    NumberPlan(Conditions conditions, List<NumberAssertion> assertions) {
        super(conditions);
        this.assertions = assertions.toArray(new NumberAssertion[0]);
        this.list = List.copyOf(assertions);
        this.free = !never() && assertions.isEmpty();
        long least = Long.MIN_VALUE;
        long most = Long.MAX_VALUE;
        boolean onlyRanges = !never();
        boolean integers = false;
        for (NumberAssertion one : assertions) {
            NumberAssertion.Range range = one.integers();
            onlyRanges &= range != null;
            least = range == null ? least : Math.max(least, range.min());
            most = range == null ? most : Math.min(most, range.max());
            integers |= one instanceof NumberAssertion.IntegerType;
        }
        this.ranged = onlyRanges;
        this.integersOnly = integers;
        this.integers = new IntegerBounds(least, most);
    }

    /**
     * Reads a number of few digits that satisfies all that is asked of it.
     *
     * @param b the text
     * @param p where the number should begin
     * @param end where the text ends
     * @return the byte behind it, or what is negative if that takes a closer look; at most {@link NumberWords#LONGEST}
     *     characters are read
     */
    public int read(byte[] b, int p, int end) {
        if (!plain() || never()) {
            return NumberWords.UNTOLD;
        }
        if (ranged && integersOnly) {
            return NumberWords.integer(b, p, end, integers);
        }
        DecimalBounds known = decimals;
        if (known == null && !asked && ++reads > OFTEN) {
            known = decimals();
        }
        return known == null ? NumberWords.UNTOLD : NumberWords.decimal(b, p, end, known);
    }

    /**
     * The verdict of the keywords, without that of the conditions.
     *
     * @param number any number
     * @return whether all are satisfied
     */
    public boolean accepts(Numeral number) {
        if (never()) {
            return false;
        }
        for (NumberAssertion assertion : assertions) {
            if (!assertion.accepts(number)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What decides about numbers of few digits.
     *
     * @return null if that is not all
     */
    public @Nullable DecimalBounds decimals() {
        if (!asked) {
            decimals = never() ? null : DecimalBounds.of(list);
            asked = true;
        }
        return decimals;
    }

    /**
     * The keywords, one by one.
     *
     * @return in the order of the schema
     */
    public List<NumberAssertion> assertions() {
        return list;
    }
}
