package dev.douane.compatibility.internal.text;

import dev.douane.compatibility.internal.Steps;
import dev.douane.compatibility.internal.UnknownException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The texts that an automaton accepts, short ones first, of each length those with plain characters first. */
final class Texts {
    /** What people like to read. */
    private static final int[][] PLAIN = {{'a', 'z'}, {'A', 'Z'}, {'0', '9'}, {' ', ' '}, {'!', '~'}, {0xA1, 0x2FF}};

    private static final int LONGEST_BY_RECURSION = 1_000;
    private static final long LONGEST = 4_000_000;

    private final Dfa dfa;
    private final Steps steps;
    private final int few;
    private final TextsByLength lengths;
    private final Set<String> found = new LinkedHashSet<>();
    private int wanted;
    private boolean complete = true;

    Texts(Dfa dfa, Steps steps) {
        this(dfa, steps, Character.MAX_CODE_POINT + 1);
    }

    /** Of so few of the characters that lead on to the same. */
    Texts(Dfa dfa, Steps steps, int few) {
        this.few = few;
        this.dfa = dfa;
        this.steps = steps;
        this.lengths = new TextsByLength(dfa, steps);
    }

    /** Up to so many; fewer only if there are no more. */
    Set<String> some(int count, long least, long most) {
        wanted = count;
        long length = lengths.next(least, most);
        while (length >= 0 && found.size() < wanted) {
            collect(0, length, new StringBuilder());
            length = lengths.next(length + 1, most);
        }
        return found;
    }

    /** Whether no text was passed over. */
    boolean isComplete() {
        return complete;
    }

    private void collect(int from, long length, StringBuilder text) {
        if (length > LONGEST) {
            throw new UnknownException("a string would have to be longer than can be looked at");
        }
        if (length > LONGEST_BY_RECURSION) {
            complete = false;
            found.add(straight(from, length, text));
            return;
        }
        if (length == 0) {
            found.add(text.toString());
            return;
        }
        BitSet possible = lengths.of(length - 1);
        for (int[] range : PLAIN) {
            through(from, possible, range[0], range[1], length, text, false);
        }
        through(from, possible, 0, Character.MAX_CODE_POINT, length, text, true);
    }

    private void through(
            int state, BitSet possible, int first, int last, long length, StringBuilder text, boolean others) {
        for (int range = 0; range < dfa.begins[state].length && found.size() < wanted; range++) {
            int target = dfa.targets[state][range];
            if (!possible.get(target)) {
                continue;
            }
            int from = Math.max(first, dfa.begins[state][range]);
            int to = Math.min(Math.min(last, dfa.last(state, range)), from + few - 1);
            for (int c = from; c <= to && found.size() < wanted; c++) {
                steps.take();
                if (Character.getType(c) == Character.SURROGATE) {
                    c = Dfa.BEFORE_SURROGATES + 0x800;
                } else if (!others || !isPlain(c)) {
                    int here = text.length();
                    text.appendCodePoint(c);
                    collect(target, length - 1, text);
                    text.setLength(here);
                }
            }
        }
    }

    private static boolean isPlain(int c) {
        for (int[] range : PLAIN) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** One long text, without recursion. */
    private String straight(int from, long length, StringBuilder prefix) {
        StringBuilder text = new StringBuilder(prefix);
        int state = from;
        for (long left = length; left > 0; left--) {
            steps.take();
            int c = first(state, lengths.of(left - 1));
            text.appendCodePoint(c);
            state = dfa.next(state, c);
        }
        return text.toString();
    }

    private int first(int state, BitSet possible) {
        for (int[] plain : PLAIN) {
            for (int range = 0; range < dfa.begins[state].length; range++) {
                int from = Math.max(plain[0], dfa.begins[state][range]);
                if (from <= Math.min(plain[1], dfa.last(state, range)) && possible.get(dfa.targets[state][range])) {
                    return from;
                }
            }
        }
        for (int range = 0; range < dfa.begins[state].length; range++) {
            if (possible.get(dfa.targets[state][range])) {
                return dfa.begins[state][range];
            }
        }
        throw new IllegalStateException("A state that leads to acceptance leads nowhere");
    }
}
