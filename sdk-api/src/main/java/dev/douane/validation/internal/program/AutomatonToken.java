package dev.douane.validation.internal.program;

import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.pattern.ByteAutomaton;

/** A string for which an automaton goes from the opening quotation mark to the closing one. */
public final class AutomatonToken extends TextToken {
    private final ByteAutomaton automaton;
    private final int min;
    private final int max;

    AutomatonToken(ByteAutomaton automaton, int min, int max) {
        this.automaton = automaton;
        this.min = min;
        this.max = max;
    }

    @Override
    public int read(byte[] b, int p, int end) {
        if (p >= end || b[p] != '"') {
            return -1;
        }
        int limit = Math.min(end, p + LONGEST);
        long stop = automaton.runAscii(b, p + 1, limit);
        int at = (int) stop;
        int state = (int) (stop >>> Integer.SIZE);
        if (at >= limit || b[at] == '\\' || (b[at] >= 0 && b[at] < ' ')) {
            return -1;
        }
        if (b[at] < 0 || automaton.decided(state)) {
            return inTwoPasses(b, p, limit);
        }
        int length = at - p - 1;
        return b[at] == '"' && length >= min && length <= max && automaton.accepting(state) ? at + 1 : -1;
    }

    private int inTwoPasses(byte[] b, int p, int end) {
        long token = JsonScan.string(b, p + 1, end);
        if (token < 0 || (token & JsonScan.ESCAPED) != 0) {
            return -1;
        }
        int close = JsonScan.close(token);
        int length = close - p - 1 - JsonScan.extra(token);
        return length >= min && length <= max && automaton.accepts(b, p + 1, close) ? close + 1 : -1;
    }
}
