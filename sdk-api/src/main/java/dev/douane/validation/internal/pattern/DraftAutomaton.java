package dev.douane.validation.internal.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A deterministic automaton with more states than it needs. */
final class DraftAutomaton {
    /** Each finds states alike by those found before; what is left over is correct, only larger. */
    private static final int ROUNDS = 8;

    private static final int DEAD = -1;

    private final List<int[]> rows;
    private final List<Boolean> accepting;
    private final int start;
    /** For each state the least one known to answer alike, or {@link #DEAD}. */
    private final int[] like;

    DraftAutomaton(List<int[]> rows, List<Boolean> accepting, int start) {
        this.rows = rows;
        this.accepting = accepting;
        this.start = start;
        this.like = new int[rows.size()];
    }

    List<int[]> rows() {
        return rows;
    }

    List<Boolean> accepting() {
        return accepting;
    }

    int start() {
        return start;
    }

    ByteAutomaton finish(SyntaxTree tree, Utf8Classifier characters) {
        markDead();
        for (int i = 0; i < ROUNDS && mergeAlike(); i++) {
            // Once more.
        }
        return write(tree, characters);
    }

    /** A state from which no way leads to acceptance. */
    private void markDead() {
        int size = rows.size();
        Ints[] sources = new Ints[size];
        for (int state = 0; state < size; state++) {
            sources[state] = new Ints();
        }
        Ints stack = new Ints();
        Arrays.fill(like, DEAD);
        for (int state = 0; state < size; state++) {
            for (int target : rows.get(state)) {
                sources[target].add(state);
            }
            if (accepting.get(state)) {
                like[state] = state;
                stack.add(state);
            }
        }
        while (stack.size() > 0) {
            Ints before = sources[stack.removeLast()];
            for (int i = 0; i < before.size(); i++) {
                int state = before.get(i);
                if (like[state] == DEAD) {
                    like[state] = state;
                    stack.add(state);
                }
            }
        }
    }

    private boolean mergeAlike() {
        boolean merged = false;
        Map<Ints, Integer> seen = new HashMap<>();
        for (int state = rows.size() - 1; state >= 0; state--) {
            if (like[state] == state) {
                Integer same = seen.putIfAbsent(signature(state), state);
                if (same != null) {
                    like[state] = same;
                    merged = true;
                }
            }
        }
        return merged;
    }

    private Ints signature(int state) {
        Ints signature = new Ints();
        for (int target : rows.get(state)) {
            signature.add(resolve(target));
        }
        signature.add(accepting.get(state) ? 1 : 0);
        return signature;
    }

    private int resolve(int state) {
        int at = state;
        while (at != DEAD && like[at] != at) {
            at = like[at];
        }
        return at;
    }

    private ByteAutomaton write(SyntaxTree tree, Utf8Classifier characters) {
        int[] order = order();
        int[] number = new int[rows.size()];
        int width = rows.get(0).length;
        int rejecting = 1;
        for (int i = 0; i < order.length; i++) {
            number[order[i]] = (i + 1) * width;
            rejecting += accepting.get(order[i]) ? 0 : 1;
        }
        char[] table = new char[(order.length + 1) * width];
        for (int state : order) {
            int[] row = rows.get(state);
            for (int i = 0; i < width; i++) {
                table[number[state] + i] = (char) to(row[i], number);
            }
        }
        int found = to(SubsetConstruction.FOUND, number);
        return new ByteAutomaton(tree, characters, table, width, to(start, number), rejecting * width, found);
    }

    private int to(int state, int[] number) {
        int resolved = resolve(state);
        return resolved == DEAD ? 0 : number[resolved];
    }

    /** The states that are left: those that do not accept, then those that do, the one that has found the pattern last. */
    private int[] order() {
        Ints order = new Ints();
        for (boolean accepts : new boolean[] {false, true}) {
            for (int state = rows.size() - 1; state >= 0; state--) {
                if (like[state] == state && accepting.get(state) == accepts) {
                    order.add(state);
                }
            }
        }
        return order.toArray();
    }
}
