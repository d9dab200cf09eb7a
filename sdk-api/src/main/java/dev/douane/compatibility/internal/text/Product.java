package dev.douane.compatibility.internal.text;

import dev.douane.compatibility.internal.Steps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that two automata both accept. */
final class Product {
    private static final int MOST_STATES = 20_000;

    private final Dfa one;
    private final Dfa other;
    private final Steps steps;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> pairs = new ArrayList<>();

    private Product(Dfa one, Dfa other, Steps steps) {
        this.one = one;
        this.other = other;
        this.steps = steps;
    }

    static Dfa of(Dfa one, Dfa other, Steps steps) {
        if (one == Dfa.ALL || other.isEmpty()) {
            return other;
        }
        return other == Dfa.ALL || one.isEmpty() ? one : new Product(one, other, steps).run();
    }

    private Dfa run() {
        number(0, 0);
        List<int[]> begins = new ArrayList<>();
        List<int[]> targets = new ArrayList<>();
        BitSet accepting = new BitSet();
        for (int i = 0; i < pairs.size(); i++) {
            int a = (int) (pairs.get(i) >> Integer.SIZE);
            int b = pairs.get(i).intValue();
            accepting.set(i, one.accepting.get(a) && other.accepting.get(b));
            Ranges ranges = ranges(a, b);
            begins.add(ranges.begins());
            targets.add(ranges.targets());
        }
        Dfa product = new Dfa(begins.toArray(new int[0][]), targets.toArray(new int[0][]), accepting);
        return accepting.isEmpty() ? Dfa.NONE : Minimal.of(product, steps);
    }

    private Ranges ranges(int a, int b) {
        int[] beginsOfOne = one.begins[a];
        int[] beginsOfOther = other.begins[b];
        Ranges ranges = new Ranges();
        int i = 0;
        int j = 0;
        int at = 0;
        while (at <= Character.MAX_CODE_POINT) {
            steps.take();
            ranges.add(at, number(one.targets[a][i], other.targets[b][j]));
            int nextOfOne = i + 1 < beginsOfOne.length ? beginsOfOne[i + 1] : Integer.MAX_VALUE;
            int nextOfOther = j + 1 < beginsOfOther.length ? beginsOfOther[j + 1] : Integer.MAX_VALUE;
            at = Math.min(nextOfOne, nextOfOther);
            i += nextOfOne == at ? 1 : 0;
            j += nextOfOther == at ? 1 : 0;
        }
        return ranges;
    }

    private int number(int a, int b) {
        long pair = (long) a << Integer.SIZE | b;
        Integer known = numbers.putIfAbsent(pair, pairs.size());
        if (known != null) {
            return known;
        }
        pairs.add(pair);
        if (pairs.size() > MOST_STATES) {
            throw new dev.douane.compatibility.internal.UnknownException("patterns combine in too many ways");
        }
        return pairs.size() - 1;
    }
}
