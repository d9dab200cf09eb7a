package dev.douane.compatibility.internal.text;

import dev.douane.compatibility.internal.Steps;
import dev.douane.validation.internal.pattern.CodePointAutomaton;
import java.util.BitSet;
import java.util.Optional;

/**
 * A complete deterministic automaton over Unicode scalar values. Each state has ranges of code points, each as long as
 * the next one lets it, and a state for each. Surrogates, which no JSON text holds, go where U+D7FF goes. State 0 is
 * where a text begins.
 */
final class Dfa {
    static final int BEFORE_SURROGATES = 0xD7FF;
    static final int AFTER_SURROGATES = 0xE000;

    /** At states of a nondeterministic automaton, in the time of a step. */
    private static final int LOOKS = 20;

    /** Any text. */
    static final Dfa ALL = new Dfa(new int[][] {{0}}, new int[][] {{0}}, all(1));

    /** No text. */
    static final Dfa NONE = new Dfa(new int[][] {{0}}, new int[][] {{0}}, new BitSet());

    final int[][] begins;
    final int[][] targets;
    final BitSet accepting;

    Dfa(int[][] begins, int[][] targets, BitSet accepting) {
        this.begins = begins;
        this.targets = targets;
        this.accepting = accepting;
    }

    private static BitSet all(int size) {
        BitSet all = new BitSet();
        all.set(0, size);
        return all;
    }

    int size() {
        return begins.length;
    }

    /** The texts in which a pattern is found, unless no automaton can tell. */
    static Optional<Dfa> of(String ecmaSource, Steps steps) {
        return CodePointAutomaton.of(ecmaSource, work -> steps.take(1 + work / LOOKS))
                .map(automaton -> of(automaton, steps));
    }

    /** The texts in which a pattern is found, and perhaps others. */
    static Dfa around(String ecmaSource, Steps steps) {
        return CodePointAutomaton.around(ecmaSource, work -> steps.take(1 + work / LOOKS))
                .map(automaton -> of(automaton, steps))
                .orElse(ALL);
    }

    private static Dfa of(CodePointAutomaton automaton, Steps steps) {
        int size = automaton.states();
        Renumbering states = new Renumbering(automaton.start());
        int[][] begins = new int[size][];
        int[][] targets = new int[size][];
        BitSet accepting = new BitSet();
        for (int state = 0; state < size; state++) {
            steps.takeFor(automaton.ranges());
            Ranges ranges = new Ranges();
            for (int i = 0; i < automaton.ranges(); i++) {
                ranges.add(automaton.begin(i), states.of(automaton.next(state, i)));
            }
            int number = states.of(state);
            begins[number] = ranges.begins();
            targets[number] = ranges.targets();
            accepting.set(number, automaton.accepting(state));
        }
        return Minimal.of(new Dfa(begins, targets, accepting), steps);
    }

    /** The start becomes state 0. */
    private record Renumbering(int start) {
        int of(int state) {
            if (state == start) {
                return 0;
            }
            return state == 0 ? start : state;
        }
    }

    Dfa complement() {
        BitSet others = (BitSet) accepting.clone();
        others.flip(0, size());
        return new Dfa(begins, targets, others);
    }

    int next(int state, int codePoint) {
        int[] starts = begins[state];
        int at = java.util.Arrays.binarySearch(starts, codePoint);
        return targets[state][at >= 0 ? at : -at - 2];
    }

    boolean accepts(String text) {
        int state = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            state = next(state, text.codePointAt(i));
        }
        return accepting.get(state);
    }

    boolean isEmpty() {
        return accepting.isEmpty();
    }

    /** The last code point of a range. */
    int last(int state, int range) {
        return range + 1 < begins[state].length ? begins[state][range + 1] - 1 : Character.MAX_CODE_POINT;
    }
}
