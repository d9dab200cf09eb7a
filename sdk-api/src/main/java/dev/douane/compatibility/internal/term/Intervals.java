package dev.douane.compatibility.internal.term;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where on the line the numbers of several terms lie. */
final class Intervals {
    private final List<Interval> intervals = new ArrayList<>();
    private final Set<BigDecimal> points = new HashSet<>();
    private int count;
    private boolean twice;

    Intervals(List<Term> terms) {
        this.count = terms.size();
        for (Term term : terms) {
            add(term);
        }
    }

    private record Interval(
            @Nullable BigDecimal low,
            boolean lowExcluded,
            @Nullable BigDecimal high,
            boolean highExcluded) {
        Interval within(Fact.Bound bound) {
            BigDecimal known = bound.lower() ? low : high;
            int order = known == null ? 0 : bound.value().compareTo(known);
            boolean closer = known == null || (bound.lower() ? order > 0 : order < 0) || (order == 0 && bound.strict());
            if (!closer) {
                return this;
            }
            return bound.lower()
                    ? new Interval(bound.value(), bound.strict(), high, highExcluded)
                    : new Interval(low, lowExcluded, bound.value(), bound.strict());
        }

        boolean isBefore(Interval other) {
            if (high == null || other.low == null) {
                return false;
            }
            int order = high.compareTo(other.low);
            return order < 0 || (order == 0 && (highExcluded || other.lowExcluded));
        }

        boolean isEmpty() {
            return isBefore(this);
        }
    }

    private void add(Term term) {
        Interval interval = new Interval(null, false, null, false);
        for (Term part : term.shape() instanceof Shape.All all ? all.parts() : List.of(term)) {
            if (part.shape() instanceof Shape.Assertion one && one.fact() instanceof Fact.NumberIn in && in.in()) {
                in.values().forEach(value -> twice |= !points.add(value));
                return;
            }
            if (part.shape() instanceof Shape.Assertion one && one.fact() instanceof Fact.Bound bound) {
                interval = interval.within(bound);
            }
        }
        if (!interval.isEmpty()) {
            intervals.add(interval);
        }
    }

    boolean areDisjoint() {
        if (count < 2) {
            return true;
        }
        if (twice) {
            return false;
        }
        points.forEach(point -> intervals.add(new Interval(point, false, point, false)));
        intervals.sort(Comparator.comparing(Interval::low, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Interval::high, Comparator.nullsLast(Comparator.naturalOrder())));
        for (int i = 1; i < intervals.size(); i++) {
            if (!intervals.get(i - 1).isBefore(intervals.get(i))) {
                return false;
            }
        }
        return true;
    }
}
