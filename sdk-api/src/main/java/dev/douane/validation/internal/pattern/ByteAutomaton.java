package dev.douane.validation.internal.pattern;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A deterministic automaton that finds a pattern in a text, reading the text's UTF-8 byte by byte. It allocates nothing
 * and keeps nothing but the number of a state.
 */
public final class ByteAutomaton implements TextCheck, ByteStates {
    /** The state in which nothing that may follow makes the text pass. */
    public static final int DEAD = 0;

    private static final int ASCII = 0x80;
    /** The rest of a text that is not worth a try to read it by words. */
    private static final int SHORT = 2 * Words.SIZE;

    private static final int BETWEEN_CHARACTERS = Character.MAX_VALUE;
    private static final int CONTINUED = (1 << Utf8Classifier.BITS) - 1;

    private final short[] units;
    private final char[] nodes;
    /** The states after a state, one for each class of characters; a state's number is where it begins here. */
    private final char[] table;

    private final int classes;
    private final char start;
    private final char firstAccepting;
    private final char found;
    private final SyntaxTree tree;

    /** Kept for all who ask for the same pattern, besides other things. */
    private volatile @Nullable RawAutomaton raw;

    ByteAutomaton(
            SyntaxTree tree,
            Utf8Classifier characters,
            char[] table,
            int classes,
            int start,
            int firstAccepting,
            int found) {
        this.tree = tree;
        this.units = characters.units();
        this.nodes = characters.nodes();
        this.table = table;
        this.classes = classes;
        this.start = (char) start;
        this.firstAccepting = (char) firstAccepting;
        this.found = (char) found;
    }

    /**
     * The automaton that finds a pattern anywhere in a text.
     *
     * @param ecmaSource an expression of ECMA-262
     * @return empty if the pattern looks around or back at what it matched, if its automaton would be too large, or if
     *     it repeats something in a way that it may be refused for
     * @throws PatternSyntaxException if the source is no regular expression
     */
    public static Optional<ByteAutomaton> of(String ecmaSource) {
        SyntaxTreeBuilder builder = new SyntaxTreeBuilder();
        EcmaReader.read(ecmaSource, builder);
        Optional<SyntaxTree> tree = builder.tree();
        return tree.isPresent() ? of(tree.get(), builder.sets(), new AutomatonBudget()) : Optional.empty();
    }

    static Optional<ByteAutomaton> of(SyntaxTree tree, List<CodePoints> sets, AutomatonBudget budget) {
        try {
            Alphabet alphabet = new Alphabet(sets, budget);
            Nfa nfa = new Nfa(tree, alphabet, budget);
            DraftAutomaton draft = new SubsetConstruction(nfa, alphabet.count(), budget).run();
            return Optional.of(draft.finish(tree, new Utf8Classifier(alphabet, budget)));
        } catch (AutomatonBudget.Exceeded e) {
            return Optional.empty();
        }
    }

    /** The expression that it finds. */
    SyntaxTree tree() {
        return tree;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int next(int state, byte unit) {
        if (state > BETWEEN_CHARACTERS) {
            return continued(
                    (char) state, nodes[(state >>> Character.SIZE << Utf8Classifier.BITS) | (unit & CONTINUED)]);
        }
        int read = units[unit & 0xFF];
        return read >= 0 ? table[state + read] : state | -read << Character.SIZE;
    }

    @Override
    public boolean accepting(int state) {
        return (char) state >= firstAccepting;
    }

    @Override
    public boolean decided(int state) {
        return (char) state == DEAD || (char) state == found;
    }

    /**
     * The same in a simpler form.
     *
     * @return empty if texts of several lengths match, or longer ones than 64 bytes, or any beyond ASCII, or if it
     *     depends on a byte what may follow
     */
    public Optional<FixedText> fixed() {
        FixedText.Builder text = new FixedText.Builder();
        int state = start;
        while (state < firstAccepting) {
            int after = onlyNext(state);
            if (after == DEAD || text.isFull()) {
                return Optional.empty();
            }
            for (int unit = 0; unit < ASCII; unit++) {
                if (table[state + units[unit]] == after) {
                    text.allow(unit);
                }
            }
            text.nextPosition();
            state = after;
        }
        return isLast(state) ? Optional.of(text.build()) : Optional.empty();
    }

    /** The one state that any ASCII leads to from a state and nothing else does, or {@link #DEAD}. */
    private int onlyNext(int state) {
        int after = DEAD;
        for (int unit = 0; unit < ASCII; unit++) {
            int next = table[state + units[unit]];
            if (next != DEAD && after != DEAD && next != after) {
                return DEAD;
            }
            after = Math.max(after, next);
        }
        return goesBeyond(state) ? DEAD : after;
    }

    /** Whether anything beyond ASCII leads anywhere. */
    private boolean goesBeyond(int state) {
        for (char node : nodes) {
            if (node >= Utf8Classifier.CLASS && table[state + (node - Utf8Classifier.CLASS)] != DEAD) {
                return true;
            }
        }
        return false;
    }

    private boolean isLast(int state) {
        for (int read = 0; read < classes; read++) {
            if (table[state + read] != DEAD) {
                return false;
            }
        }
        return true;
    }

    private int continued(char state, int node) {
        return node < Utf8Classifier.CLASS
                ? state | node << Character.SIZE
                : table[state + (node - Utf8Classifier.CLASS)];
    }

    /** The part of it that reads ASCII, states by number. */
    Ascii ascii() {
        return new Ascii(this);
    }

    /** The one for strings as they are written; null until it is made. */
    @Nullable
    RawAutomaton raw() {
        return raw;
    }

    void keep(RawAutomaton made) {
        raw = made;
    }

    /** An automaton over ASCII, its states and the classes of bytes numbered from 0; state 0 is the dead one. */
    static final class Ascii {
        private final ByteAutomaton whole;

        private Ascii(ByteAutomaton whole) {
            this.whole = whole;
        }

        int classes() {
            return whole.classes;
        }

        int states() {
            return whole.table.length / whole.classes;
        }

        int classOf(int unit) {
            return whole.units[unit];
        }

        int next(int state, int read) {
            return whole.table[state * whole.classes + read] / whole.classes;
        }

        /** Whether anything beyond ASCII leads anywhere. */
        boolean goesBeyond(int state) {
            return whole.goesBeyond(state * whole.classes);
        }

        /** Whether nothing leads anywhere. */
        boolean isLast(int state) {
            return whole.isLast(state * whole.classes);
        }

        int start() {
            return whole.start / whole.classes;
        }

        int firstAccepting() {
            return whole.firstAccepting / whole.classes;
        }

        /** Goes on from a state to the end of a text. */
        boolean accepts(int state, byte[] utf8, int from, int to) {
            return whole.accepts(state * whole.classes, utf8, from, to);
        }

        /** The state in which all texts pass; 0 if there is none. */
        int found() {
            return whole.found / whole.classes;
        }
    }

    /**
     * Goes on by words as long as no byte leads away from a state, and all of them stand for themselves in JSON. That the
     * state stays is taken for granted and looked at afterwards, so that no byte has to wait for the one before it.
     */
    private int whileSame(int state, byte[] b, int from, int end) {
        int p = from;
        for (int last = end - Words.SIZE; p <= last; p += Words.SIZE) {
            long word = Words.at(b, p);
            if (JsonScan.stops(word) != 0) {
                break;
            }
            int away = (table[state + units[(int) word & 0x7F]] ^ state)
                    | (table[state + units[(int) (word >>> 8) & 0x7F]] ^ state)
                    | (table[state + units[(int) (word >>> 16) & 0x7F]] ^ state)
                    | (table[state + units[(int) (word >>> 24) & 0x7F]] ^ state)
                    | (table[state + units[(int) (word >>> 32) & 0x7F]] ^ state)
                    | (table[state + units[(int) (word >>> 40) & 0x7F]] ^ state)
                    | (table[state + units[(int) (word >>> 48) & 0x7F]] ^ state)
                    | (table[state + units[(int) (word >>> 56) & 0x7F]] ^ state);
            if (away != 0) {
                break;
            }
        }
        return p;
    }

    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        return accepts(start, utf8, from, to);
    }

    private boolean accepts(int begun, byte[] utf8, int from, int to) {
        int state = begun;
        for (int i = from; i < to; i++) {
            int read = units[utf8[i] & 0xFF];
            if (read < 0) {
                int node = -read;
                while (node < Utf8Classifier.CLASS && ++i < to) {
                    node = nodes[(node << Utf8Classifier.BITS) | (utf8[i] & CONTINUED)];
                }
                if (node < Utf8Classifier.CLASS) {
                    return false;
                }
                read = node - Utf8Classifier.CLASS;
            }
            int after = table[state + read];
            if (after == DEAD || after == found) {
                return after == found;
            }
            if (after == state && to - i > SHORT) {
                i = whileSame(state, utf8, i + 1, to) - 1;
            }
            state = after;
        }
        return state >= firstAccepting;
    }
}
