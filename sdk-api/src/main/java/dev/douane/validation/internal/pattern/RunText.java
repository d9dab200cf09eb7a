package dev.douane.validation.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that begin with a fixed number of characters and go on with a varying number out of one set, all of them ASCII. A
 * state is how many characters there were.
 *
 * @param lead how they begin
 * @param unit what they go on with, a text of one character
 * @param least how many of these, at least
 * @param most how many of these; negative if as many as there are
 */
public record RunText(FixedText lead, FixedText unit, int least, int most) implements TextCheck, ByteStates {
    private static final int DEAD = -1;

    /** An expression that matches the same whole texts. */
    SyntaxTree tree() {
        List<SyntaxTree> parts = new ArrayList<>();
        parts.add(new SyntaxTree.Edge(false));
        lead.addTo(parts);
        parts.add(new SyntaxTree.Repeat(unit.one(0), least, most < 0 ? SyntaxTree.NO_LIMIT : most));
        parts.add(new SyntaxTree.Edge(true));
        return new SyntaxTree.Sequence(parts);
    }

    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        int state = start();
        for (int i = from; i < to && state != DEAD; i++) {
            state = next(state, utf8[i]);
        }
        return accepting(state);
    }

    @Override
    public int start() {
        return 0;
    }

    @Override
    public int next(int state, byte unit) {
        if (state == DEAD || state == Integer.MAX_VALUE) {
            return DEAD;
        }
        boolean fits = state < lead.length() ? lead.allows(state, unit) : this.unit.allows(0, unit);
        return fits ? state + 1 : DEAD;
    }

    @Override
    public boolean accepting(int state) {
        int count = state - lead.length();
        return state != DEAD && count >= least && (most < 0 || count <= most);
    }

    @Override
    public boolean decided(int state) {
        return state == DEAD;
    }
}
