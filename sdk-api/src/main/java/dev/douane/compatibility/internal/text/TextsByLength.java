package dev.douane.compatibility.internal.text;

import dev.douane.compatibility.internal.Steps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From which states of an automaton a text of a given length can be accepted. The sets of states repeat sooner or later,
 * so lengths beyond that need no more work.
 */
final class TextsByLength {
    private final Dfa dfa;
    private final Steps steps;
    /** For each length, until they repeat. */
    private final List<BitSet> sets = new ArrayList<>();

    private final Map<BitSet, Integer> lengths = new HashMap<>();
    /** The first length whose set comes again, and how much later; none yet. */
    private int first = -1;

    private int period;

    TextsByLength(Dfa dfa, Steps steps) {
        this.dfa = dfa;
        this.steps = steps;
        add(dfa.accepting);
    }

    private void add(BitSet set) {
        Integer same = lengths.putIfAbsent(set, sets.size());
        if (same != null) {
            first = same;
            period = sets.size() - same;
        } else {
            sets.add(set);
        }
    }

    /** The states from which a text of just this length is accepted. */
    BitSet of(long length) {
        while (first < 0 && sets.size() <= length) {
            add(before(sets.get(sets.size() - 1)));
        }
        if (length < sets.size()) {
            return sets.get((int) length);
        }
        return sets.get(first + (int) ((length - first) % period));
    }

    private BitSet before(BitSet set) {
        BitSet before = new BitSet();
        for (int state = 0; state < dfa.size(); state++) {
            for (int target : dfa.targets[state]) {
                steps.take();
                if (set.get(target)) {
                    before.set(state);
                    break;
                }
            }
        }
        return before;
    }

    /** The least length from one on and up to another that a whole text can have; -1 if none can. */
    long next(long from, long to) {
        for (long length = from; length <= to; length++) {
            if (of(length).get(0)) {
                return length;
            }
            if (first >= 0 && length >= (long) first + period && length >= from + period) {
                // A whole period held nothing.
                return -1;
            }
        }
        return -1;
    }
}
