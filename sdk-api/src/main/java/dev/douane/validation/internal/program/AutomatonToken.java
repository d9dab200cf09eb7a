package dev.douane.validation.internal.program;

import dev.douane.internal.json.JsonScan;
import dev.douane.validation.internal.pattern.RawAutomaton;
import dev.douane.validation.internal.pattern.TextCheck;
import org.jspecify.annotations.Nullable;

/** A string for which an automaton goes from the opening quotation mark to the closing one. */
public final class AutomatonToken extends TextToken {
    private final RawAutomaton automaton;
    private final int min;
    private final int max;

    private AutomatonToken(RawAutomaton automaton, int min, int max) {
        this.automaton = automaton;
        this.min = min;
        this.max = max;
    }

    /** The reader of texts between two lengths; null if there is no automaton for them. */
    static @Nullable AutomatonToken of(TextCheck check, int min, int max) {
        RawAutomaton raw = RawAutomaton.of(check);
        return raw == null ? null : new AutomatonToken(raw, min, max);
    }

    @Override
    public int read(byte[] b, int p, int end) {
        if (p >= end || b[p] != '"') {
            return -1;
        }
        int limit = Math.min(end, p + LONGEST);
        long stop = automaton.run(b, p + 1, limit);
        int at = (int) stop;
        int state = (int) (stop >>> Integer.SIZE);
        if (at >= limit) {
            return -1;
        }
        if (b[at] == '"') {
            int length = at - p - 1;
            return length >= min && length <= max && automaton.accepting(state) ? at + 1 : -1;
        }
        return b[at] < 0 || automaton.found(state) ? rest(b, p, at, state, limit) : -1;
    }

    private int rest(byte[] b, int p, int at, int state, int limit) {
        long token = JsonScan.string(b, at, limit);
        boolean found = automaton.found(state);
        if (token < 0 || (!found && (token & JsonScan.ESCAPED) != 0)) {
            return -1;
        }
        int close = JsonScan.close(token);
        int length = close - p - 1 - JsonScan.extra(token);
        boolean accepted = length >= min && length <= max && (found || automaton.accepts(state, b, at, close));
        return accepted ? close + 1 : -1;
    }
}
