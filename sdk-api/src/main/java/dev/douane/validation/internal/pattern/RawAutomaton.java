package dev.douane.validation.internal.pattern;

import dev.douane.internal.json.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An automaton over a string as it stands in JSON, as far as that is ASCII: it stops before a quotation mark, an escape, a
 * control character and a byte beyond. Where many bytes lead on in the same way it goes over eight of them at once. It
 * allocates nothing and keeps nothing but the number of a state.
 */
public final class RawAutomaton {
    private static final int ASCII = 0x80;
    private static final int BYTES = 256;
    private static final int DEAD = 0;

    /** Marks a state that has a stride; the table is no larger, so that no state has this bit. */
    private static final int STRIDING = 0x8000;

    private final byte[] units = new byte[BYTES];
    /**
     * The states after a state, one for each class of bytes, and {@link #DEAD} for what it stops at; at the end of the row,
     * its stride. A state's number is where it begins here. The table is as long as a power of two, and so is a row, which
     * saves the JVM to check each index.
     */
    private final char[] table;

    private final int width;
    private final int start;
    private final int firstAccepting;
    private final int found;
    private final Strides strides;

    private final ByteAutomaton.Ascii plain;
    private final String excluded;

    private RawAutomaton(ByteAutomaton.Ascii plain, String excluded) {
        this.plain = plain;
        this.excluded = excluded;
        int classes = plain.classes();
        int states = plain.states();
        this.width = width(classes);
        this.table = new char[powerOfTwo(states * width)];
        this.firstAccepting = plain.firstAccepting() * width;
        this.found = plain.found() * width;
        for (int unit = 0; unit < BYTES; unit++) {
            boolean stops = unit < ' ' || unit >= ASCII || unit == '"' || unit == '\\' || excluded.indexOf(unit) >= 0;
            units[unit] = (byte) (stops ? classes : plain.classOf(unit));
        }
        for (int state = 1; state < states; state++) {
            for (int read = 0; read < classes; read++) {
                boolean ends = state * width == found;
                table[state * width + read] = (char) (ends ? DEAD : plain.next(state, read) * width);
            }
        }
        this.strides = strides(states);
        for (int i = 0; i < table.length; i++) {
            boolean leads = i % width < classes;
            table[i] = leads ? (char) marked(table[i]) : table[i];
        }
        this.start = marked(plain.start() * width);
    }

    private int marked(int state) {
        return table[state + width - 1] == Strides.NONE ? state : state | STRIDING;
    }

    private static int width(int classes) {
        return powerOfTwo(classes + 2);
    }

    private static int powerOfTwo(int least) {
        return Integer.highestOneBit(2 * least - 1);
    }

    /**
     * The automaton for strings as they are written, that accepts nothing else than a check does.
     *
     * @param check on texts
     * @return null if there is none, or it is too large
     */
    public static @Nullable RawAutomaton of(TextCheck check) {
        if (check instanceof ByteAutomaton automaton) {
            return of(automaton, "");
        }
        if (check instanceof UriText uri) {
            return of(uri.form(), "[");
        }
        return null;
    }

    /** Null if it is too large; stops before some more characters. */
    static @Nullable RawAutomaton of(ByteAutomaton plain, String excluded) {
        ByteAutomaton.Ascii ascii = plain.ascii();
        boolean small = ascii.classes() < ASCII && ascii.states() * width(ascii.classes()) <= STRIDING;
        if (!small) {
            return null;
        }
        RawAutomaton known = excluded.isEmpty() ? plain.raw() : null;
        if (known != null) {
            return known;
        }
        RawAutomaton raw = new RawAutomaton(ascii, excluded);
        if (excluded.isEmpty()) {
            plain.keep(raw);
        }
        return raw;
    }

    private Strides strides(int states) {
        Strides all = new Strides();
        int[] next = new int[states];
        int[] counts = new int[states];
        List<List<Integer>> ranges = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            next[state] = usual(state, counts);
            ranges.add(Strides.widest(leadingTo(state, next[state])));
        }
        for (int state = 1; state < states; state++) {
            int step = next[state] - state;
            int room = next[state] == DEAD ? 0 : 1;
            for (int at = state; room > 0 && room < Words.SIZE && goesOn(at, step, next, ranges); at += step) {
                room++;
            }
            table[state * width + width - 1] = (char) all.add(ranges.get(state), step * width, room);
        }
        return all.finish();
    }

    private static boolean goesOn(int state, int step, int[] next, List<List<Integer>> ranges) {
        int after = state + step;
        return next[after] == after + step && ranges.get(after).equals(ranges.get(state));
    }

    /** The state that most bytes lead to, but for the dead one. */
    private int usual(int state, int[] counts) {
        int usual = DEAD;
        for (int unit = 0; unit < ASCII; unit++) {
            int after = table[state * width + units[unit]] / width;
            counts[after]++;
            usual = after != DEAD && (usual == DEAD || counts[after] > counts[usual]) ? after : usual;
        }
        for (int unit = 0; unit < ASCII; unit++) {
            counts[table[state * width + units[unit]] / width] = 0;
        }
        return usual;
    }

    private boolean[] leadingTo(int state, int after) {
        boolean[] leading = new boolean[ASCII];
        for (int unit = 0; unit < ASCII; unit++) {
            leading[unit] = after != DEAD && table[state * width + units[unit]] == after * width;
        }
        return leading;
    }

    /**
     * Goes on as long as the text may still pass.
     *
     * @param b holds the text
     * @param from where it begins
     * @param end where it ends at the latest
     * @return the first byte that was not read, and, in the upper half, the state before it
     */
    public long run(byte[] b, int from, int end) {
        int state = start;
        int i = from;
        for (int last = end - Words.SIZE; i < end; i++) {
            if (state >= STRIDING && i <= last) {
                Strides.Lanes stride = strides.of(table[(state | (width - 1)) & (table.length - 1)]);
                long misfits = stride.misfits(Words.viewedAt(b, i));
                while (misfits == 0 && stride.stays() && i + Words.SIZE <= last) {
                    // By a branch, so that no word has to wait for the one before it.
                    i += Words.SIZE;
                    misfits = stride.misfits(Words.viewedAt(b, i));
                }
                int count = stride.count(misfits);
                i += count;
                state += count * stride.step();
                if (count == Words.SIZE) {
                    i--;
                    continue;
                }
            }
            int after = table[(state | units[b[i] & (units.length - 1)]) & (table.length - 1)];
            if (after == DEAD) {
                break;
            }
            state = after;
        }
        return ((long) (state & (STRIDING - 1)) << Integer.SIZE) | i;
    }

    /**
     * Whether a text that ends here passes.
     *
     * @param state where the automaton stopped
     * @return the verdict
     */
    public boolean accepting(int state) {
        return state >= firstAccepting;
    }

    /**
     * Goes on over what is not ASCII.
     *
     * @param state where the automaton stopped
     * @param b holds the text
     * @param from where the automaton stopped
     * @param to where the text ends; up to there it is valid UTF-8 and holds no escape
     * @return whether the text passes; false also if it holds a character that the automaton stops before
     */
    public boolean accepts(int state, byte[] b, int from, int to) {
        for (int i = from; i < to && !excluded.isEmpty(); i++) {
            if (excluded.indexOf(b[i]) >= 0) {
                return false;
            }
        }
        return plain.accepts(state / width, b, from, to);
    }

    /**
     * Whether what may still come does not matter.
     *
     * @param state where the automaton stopped
     * @return true if every text that begins so passes
     */
    public boolean found(int state) {
        return state == found;
    }
}
