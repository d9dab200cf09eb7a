package dev.douane.validation.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pattern comes to that only texts of one length match, all of ASCII, each byte on its own account, such as
 * {@code ^[A-Z]{2}-[0-9]{3}$}. No byte has to wait for the one before it.
 */
public final class FixedText implements TextCheck {
    private static final int BYTES = 256;

    private final int length;
    /** For each byte a bit for each position where it may stand. */
    private final long[] positions;

    private FixedText(int length, long[] positions) {
        this.length = length;
        this.positions = positions;
    }

    /**
     * How long a text must be.
     *
     * @return bytes, from 0 to 64
     */
    public int length() {
        return length;
    }

    /**
     * Where a byte may stand.
     *
     * @param unit the byte
     * @return a bit for each position
     */
    public long positions(byte unit) {
        return positions[unit & 0xFF] & (length == Long.SIZE ? -1 : (1L << length) - 1);
    }

    /**
     * Whether a byte may stand at a position.
     *
     * @param position from 0 to below the length
     * @param unit the byte
     * @return whether it may
     */
    public boolean allows(int position, byte unit) {
        return (positions[unit & 0xFF] >>> position & 1) != 0;
    }

    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        if (to - from != length) {
            return false;
        }
        long fits = 1;
        for (int i = 0; i < length; i++) {
            fits &= positions[utf8[from + i] & 0xFF] >>> i;
        }
        return fits != 0;
    }

    /** How many texts there are, more or less. */
    double count() {
        double all = 1;
        for (int i = 0; i < length; i++) {
            int here = 0;
            for (long its : positions) {
                here += (int) (its >>> i) & 1;
            }
            all *= here;
        }
        return all;
    }

    /** An expression that matches the same whole texts. */
    SyntaxTree tree() {
        List<SyntaxTree> parts = new ArrayList<>();
        parts.add(new SyntaxTree.Edge(false));
        addTo(parts);
        parts.add(new SyntaxTree.Edge(true));
        return new SyntaxTree.Sequence(parts);
    }

    void addTo(List<SyntaxTree> parts) {
        for (int i = 0; i < length; i++) {
            parts.add(one(i));
        }
    }

    SyntaxTree.OneOf one(int position) {
        Ints units = new Ints();
        for (int unit = 0; unit < BYTES; unit++) {
            if (allows(position, (byte) unit)) {
                units.add(unit);
                units.add(unit);
            }
        }
        return new SyntaxTree.OneOf(CodePoints.of(units.toArray()));
    }

    /** Gathers a text's bytes one after the other. */
    static final class Builder {
        private final long[] positions = new long[BYTES];
        private int length;

        boolean isFull() {
            return length == Long.SIZE;
        }

        int length() {
            return length;
        }

        void allow(int unit) {
            positions[unit] |= 1L << length;
        }

        /** Adds a position for the characters of a set, all of ASCII. */
        void allow(CodePoints set) {
            for (int range = 0; range < set.size(); range++) {
                for (int unit = set.first(range); unit <= set.last(range); unit++) {
                    allow(unit);
                }
            }
            nextPosition();
        }

        void nextPosition() {
            length++;
        }

        FixedText build() {
            return new FixedText(length, positions);
        }
    }
}
