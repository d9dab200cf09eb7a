package dev.douane.validation.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern comes to that only texts of one length match, all of ASCII, each byte on its own account but for some
 * that stand two by two, such as the months and days of {@code ^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$}.
 *
 * @param text where each byte may stand, whatever the others are
 * @param pairs those that depend on each other
 */
public record PairedText(FixedText text, List<Pair> pairs) {
    private static final int ASCII = 0x80;

    /**
     * The texts that a check accepts.
     *
     * @param check of a text
     * @return null if they are others, or each of their bytes is on its own account
     */
    public static @Nullable PairedText of(TextCheck check) {
        if (!(check instanceof ByteAutomaton automaton)) {
            return null;
        }
        ByteAutomaton.Ascii ascii = automaton.ascii();
        FixedText.Builder text = new FixedText.Builder();
        List<Pair> pairs = new ArrayList<>();
        int state = ascii.start();
        while (state < ascii.firstAccepting()) {
            List<Integer> next = next(ascii, state);
            boolean single = next.size() == 1;
            if (next.isEmpty() || text.length() >= Long.SIZE - (single ? 1 : 2)) {
                return null;
            }
            if (single) {
                allow(ascii, List.of(state), text);
                state = next.get(0);
            } else {
                Pair pair = Pair.of(ascii, state, text.length());
                allow(ascii, List.of(state), text);
                allow(ascii, next, text);
                pairs.add(pair);
                state = meeting(ascii, next);
            }
            if (state == ByteAutomaton.DEAD) {
                return null;
            }
        }
        return pairs.isEmpty() || !ascii.isLast(state) ? null : new PairedText(text.build(), List.copyOf(pairs));
    }

    /** The states that ASCII leads to; empty if others lead anywhere. */
    private static List<Integer> next(ByteAutomaton.Ascii ascii, int state) {
        List<Integer> all = new ArrayList<>();
        for (int unit = 0; unit < ASCII && !ascii.goesBeyond(state); unit++) {
            int next = ascii.next(state, ascii.classOf(unit));
            if (next != ByteAutomaton.DEAD && !all.contains(next)) {
                all.add(next);
            }
        }
        return all;
    }

    /** The one state that all of some lead to; or {@link ByteAutomaton#DEAD}. */
    private static int meeting(ByteAutomaton.Ascii ascii, List<Integer> states) {
        int meeting = ByteAutomaton.DEAD;
        for (int state : states) {
            List<Integer> next = next(ascii, state);
            boolean alike = next.size() == 1 && (meeting == ByteAutomaton.DEAD || meeting == next.get(0));
            if (!alike || state >= ascii.firstAccepting()) {
                return ByteAutomaton.DEAD;
            }
            meeting = next.get(0);
        }
        return meeting;
    }

    private static void allow(ByteAutomaton.Ascii ascii, List<Integer> states, FixedText.Builder text) {
        for (int unit = 0; unit < ASCII; unit++) {
            for (int state : states) {
                if (ascii.next(state, ascii.classOf(unit)) != ByteAutomaton.DEAD) {
                    text.allow(unit);
                }
            }
        }
        text.nextPosition();
    }

    /**
     * Two bytes of which the second one depends on the first.
     *
     * @param position where the first one stands, from 0
     * @param least the least of all first bytes
     * @param seconds for each first byte from there on a bit for each second one, in two words
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared with nothing, and asked for every payload.
    public record Pair(int position, int least, long[] seconds) {
        private static Pair of(ByteAutomaton.Ascii ascii, int state, int position) {
            int least = ASCII;
            int greatest = 0;
            for (int unit = 0; unit < ASCII; unit++) {
                if (ascii.next(state, ascii.classOf(unit)) != ByteAutomaton.DEAD) {
                    least = Math.min(least, unit);
                    greatest = unit;
                }
            }
            long[] seconds = new long[2 * (greatest - least + 1)];
            for (int first = least; first <= greatest; first++) {
                int between = ascii.next(state, ascii.classOf(first));
                for (int second = 0; second < ASCII; second++) {
                    if (ascii.next(between, ascii.classOf(second)) != ByteAutomaton.DEAD) {
                        seconds[at(first - least, second)] |= 1L << second;
                    }
                }
            }
            return new Pair(position, least, seconds);
        }

        private static int at(int first, int second) {
            return 2 * first + (second >>> 6);
        }

        /**
         * Whether two bytes may stand together that may stand where they stand.
         *
         * @param b the text
         * @param p the first one of the two
         * @param least as in {@link Pair}
         * @param seconds as in {@link Pair}
         * @return one if so, else zero
         */
        public static int fits(byte[] b, int p, int least, long[] seconds) {
            int second = b[p + 1];
            return (int) (seconds[at(b[p] - least, second)] >>> second) & 1;
        }
    }
}
