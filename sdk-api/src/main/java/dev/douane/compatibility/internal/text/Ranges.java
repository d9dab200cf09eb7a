package dev.douane.compatibility.internal.text;

import java.util.Arrays;

/** The ranges of one state, as they are found from U+0000 on. */
final class Ranges {
    private int[] begins = new int[8];
    private int[] targets = new int[8];
    private int size;

    /** From here on, until something else is said. */
    void add(int begin, int target) {
        int at = begin;
        if (at > Dfa.BEFORE_SURROGATES && at < Dfa.AFTER_SURROGATES) {
            // What is said of surrogates counts from behind them.
            at = Dfa.AFTER_SURROGATES;
        }
        if (size > 0 && begins[size - 1] == at) {
            size--;
        }
        if (size > 0 && targets[size - 1] == target) {
            return;
        }
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, 2 * size);
            targets = Arrays.copyOf(targets, 2 * size);
        }
        begins[size] = at;
        targets[size++] = target;
    }

    int[] begins() {
        return Arrays.copyOf(begins, size);
    }

    int[] targets() {
        return Arrays.copyOf(targets, size);
    }
}
