package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.UnknownException;
import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What facts about arrays say of single items. */
final class Items {
    private static final long LONGEST_TUPLE = 10_000;

    /** Counts beyond are alike, and their sums are no smaller numbers. */
    private static final long MOST_WANTED = Fact.ENDLESS >> 2;

    private final Terms terms;
    private final List<Fact.EveryItem> every = new ArrayList<>();
    final List<Fact.ItemCount> counts = new ArrayList<>();
    final boolean distinct;
    final boolean repeated;
    final long least;
    final long most;
    /** From this index on, all items are asked the same. */
    final int tail;

    private final Map<Integer, Term> conjunctions = new HashMap<>();

    Items(Terms terms, List<Fact> facts) {
        this.terms = terms;
        long fewest = 0;
        long greatest = Fact.ENDLESS;
        boolean none = false;
        boolean some = false;
        for (Fact fact : facts) {
            if (fact instanceof Fact.Size size && size.least()) {
                fewest = Math.max(fewest, size.count());
            } else if (fact instanceof Fact.Size size) {
                greatest = Math.min(greatest, size.count());
            } else if (fact instanceof Fact.Distinct distinctness) {
                none |= distinctness.is();
                some |= !distinctness.is();
            } else if (fact instanceof Fact.EveryItem items) {
                every.add(items);
            } else if (fact instanceof Fact.ItemCount count) {
                counts.add(count);
            }
        }
        this.distinct = none;
        this.repeated = some;
        this.most = greatest;
        this.least = repeated ? Math.max(fewest, 2) : fewest;
        this.tail = tail();
    }

    private int tail() {
        long tail = 0;
        for (Fact.EveryItem items : every) {
            tail = Math.max(tail, Math.max(items.from(), items.to() == Fact.ENDLESS ? 0 : items.to() + 1));
        }
        for (Fact.ItemCount count : counts) {
            tail = Math.max(tail, Math.max(count.from(), count.to() == Fact.ENDLESS ? 0 : count.to() + 1));
        }
        if (tail > LONGEST_TUPLE) {
            throw new UnknownException("a tuple is too long to be looked at");
        }
        return (int) tail;
    }

    /** What an item must be of. */
    Term conjunction(int index) {
        int same = Math.min(index, tail);
        Term known = conjunctions.get(same);
        if (known == null) {
            List<Term> parts = new ArrayList<>();
            for (Fact.EveryItem items : every) {
                if (same >= items.from() && same <= items.to()) {
                    parts.add(items.item());
                }
            }
            known = terms.and(parts);
            conjunctions.put(same, known);
        }
        return known;
    }

    /** Removing an item from an array of this length leaves one that is still right, if one can be right at all. */
    long enough() {
        long wanted = repeated ? 2 : 0;
        for (Fact.ItemCount count : counts) {
            wanted = Math.min(MOST_WANTED, wanted + (count.least() ? count.count() : 0));
        }
        return Math.max(least, Math.addExact(tail, wanted));
    }
}
