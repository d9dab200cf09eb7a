package dev.douane.validation.internal.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What an automaton accepts, for each length. Where parts may be missing, such as in {@code ^[0-9]{5}(-[0-9]{4})?$}, it
 * depends on a byte what may follow, but seldom once the length is known: then each byte is on its own account.
 */
final class TextsByLength {
    private static final int ASCII = 0x80;

    /** With more states it takes many milliseconds. */
    private static final int MOST_STATES = 80;

    private final int states;
    private final IntBinaryOperator automaton;
    /** By how many bytes are left: the states from which so many lead to the end. */
    private final List<BitSet> ending = new ArrayList<>();

    /**
     * Of an automaton.
     *
     * @param states how many there are; the first of them is dead
     * @param automaton from a state and a byte of ASCII to a state
     */
    TextsByLength(int states, IntBinaryOperator automaton, IntPredicate accepting) {
        this.states = states;
        this.automaton = automaton;
        BitSet ends = new BitSet();
        for (int state = 1; state < states; state++) {
            ends.set(state, accepting.test(state));
        }
        ending.add(ends);
    }

    /** The states that texts lead to. */
    BitSet reachable(int start) {
        BitSet any = new BitSet();
        any.set(0, states);
        BitSet reached = new BitSet();
        BitSet last = new BitSet();
        last.set(start);
        while (!last.isEmpty()) {
            reached.or(last);
            BitSet next = new BitSet();
            last.stream().forEach(state -> leadingTo(any, state, next));
            next.andNot(reached);
            last = next;
        }
        return reached;
    }

    /**
     * All texts up to a length.
     *
     * @return by length, null where none is accepted or they are not so simple; empty if that is so of most lengths
     */
    List<@Nullable FixedText> from(int start, int longest) {
        if (states > MOST_STATES) {
            return List.of();
        }
        List<@Nullable FixedText> all = new ArrayList<>();
        int lengths = 0;
        int simple = 0;
        for (int length = 0; length <= longest; length++) {
            lengths += ending(length).get(start) ? 1 : 0;
            FixedText text = ofLength(start, length);
            simple += text == null ? 0 : 1;
            all.add(text);
        }
        return simple > 0 && 2 * simple >= lengths ? all : List.of();
    }

    /** It is so simple if at each byte, all states that one may be in and get to the end from go on with the same bytes. */
    private @Nullable FixedText ofLength(int start, int length) {
        FixedText.Builder text = new FixedText.Builder();
        BitSet here = new BitSet();
        here.set(start);
        for (int left = length - 1; left >= 0; left--) {
            BitSet next = new BitSet();
            BitSet units = null;
            for (int state = here.nextSetBit(0); state >= 0; state = here.nextSetBit(state + 1)) {
                BitSet its = leadingTo(ending(left), state, next);
                if (units != null && !units.equals(its)) {
                    return null;
                }
                units = its;
            }
            if (units == null || units.isEmpty()) {
                return null;
            }
            units.stream().forEach(text::allow);
            text.nextPosition();
            here = next;
        }
        return ending(length).get(start) ? text.build() : null;
    }

    private BitSet leadingTo(BitSet wanted, int state, BitSet reached) {
        BitSet units = new BitSet(ASCII);
        for (int unit = 0; unit < ASCII; unit++) {
            int after = automaton.applyAsInt(state, unit);
            if (wanted.get(after)) {
                units.set(unit);
                reached.set(after);
            }
        }
        return units;
    }

    private BitSet ending(int left) {
        while (ending.size() <= left) {
            BitSet after = ending.get(ending.size() - 1);
            BitSet before = new BitSet(states);
            for (int state = 1; state < states; state++) {
                before.set(state, !leadingTo(after, state, new BitSet()).isEmpty());
            }
            ending.add(before);
        }
        return ending.get(left);
    }
}
