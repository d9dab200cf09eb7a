package dev.douane.compatibility.internal.text;

import dev.douane.compatibility.internal.Steps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merges the states of an automaton that answer alike, by refining a partition until nothing is told apart any more. */
final class Minimal {
    /** Beyond, rounds would cost more than states do. */
    private static final int MOST_STATES = 2_000;

    /** That are compared in the time of a step. */
    private static final int RANGES = 8;

    private final Dfa dfa;
    private final Steps steps;
    private int[] group;
    private int groups;

    private Minimal(Dfa dfa, Steps steps) {
        this.dfa = dfa;
        this.steps = steps;
        this.group = new int[dfa.size()];
    }

    static Dfa of(Dfa dfa, Steps steps) {
        return dfa.size() > MOST_STATES ? dfa : new Minimal(dfa, steps).run();
    }

    private Dfa run() {
        for (int state = 0; state < group.length; state++) {
            group[state] = dfa.accepting.get(state) ? 1 : 0;
        }
        groups = 1;
        int before;
        do {
            before = groups;
            refine();
        } while (groups > before);
        return write();
    }

    private void refine() {
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        int[] next = new int[group.length];
        for (int state = 0; state < group.length; state++) {
            steps.take(1 + dfa.targets[state].length / RANGES);
            Integer known = numbers.putIfAbsent(signature(state), numbers.size());
            next[state] = known == null ? numbers.size() - 1 : known;
        }
        group = next;
        groups = numbers.size();
    }

    private List<Integer> signature(int state) {
        List<Integer> signature = new ArrayList<>();
        signature.add(group[state]);
        int last = -1;
        for (int i = 0; i < dfa.targets[state].length; i++) {
            int target = group[dfa.targets[state][i]];
            if (target != last) {
                signature.add(dfa.begins[state][i]);
                signature.add(target);
                last = target;
            }
        }
        return signature;
    }

    private Dfa write() {
        // The first state is the first of its group, so that the start stays where it was.
        int[] representative = new int[groups];
        Arrays.fill(representative, -1);
        for (int state = 0; state < group.length; state++) {
            if (representative[group[state]] < 0) {
                representative[group[state]] = state;
            }
        }
        int[][] begins = new int[groups][];
        int[][] targets = new int[groups][];
        BitSet accepting = new BitSet();
        for (int i = 0; i < groups; i++) {
            int state = representative[i];
            Ranges ranges = new Ranges();
            for (int j = 0; j < dfa.targets[state].length; j++) {
                ranges.add(dfa.begins[state][j], group[dfa.targets[state][j]]);
            }
            begins[i] = ranges.begins();
            targets[i] = ranges.targets();
            accepting.set(i, dfa.accepting.get(state));
        }
        return new Dfa(begins, targets, accepting);
    }
}
