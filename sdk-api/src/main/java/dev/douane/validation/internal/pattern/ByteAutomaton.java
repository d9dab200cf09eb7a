package dev.douane.validation.internal.pattern;

import dev.douane.internal.json.JsonScan;
import dev.douane.internal.json.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

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

    ByteAutomaton(Utf8Classifier characters, char[] table, int classes, int start, int firstAccepting, int found) {
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
            return Optional.of(draft.finish(new Utf8Classifier(alphabet, budget)));
        } catch (AutomatonBudget.Exceeded e) {
            return Optional.empty();
        }
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
        for (char node : nodes) {
            if (node >= Utf8Classifier.CLASS && table[state + (node - Utf8Classifier.CLASS)] != DEAD) {
                return DEAD;
            }
        }
        return after;
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

    /**
     * Goes on over ASCII as long as the text may still pass, and no further than a quotation mark, an escape or a control
     * character.
     *
     * @param b holds the text
     * @param from where it begins
     * @param end where it ends at the latest
     * @return the first byte that was not read, and, in the upper half, the state before it
     */
    public long runAscii(byte[] b, int from, int end) {
        int state = start;
        int i = from;
        while (i < end) {
            int unit = b[i];
            if (unit < ' ' || unit == '"' || unit == '\\') {
                break;
            }
            int after = table[state + units[unit]];
            if (after == DEAD || state == found) {
                break;
            }
            i++;
            if (after == state && end - i > SHORT) {
                i = whileSame(state, b, i, end);
            }
            state = after;
        }
        return ((long) state << Integer.SIZE) | i;
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
        int state = start;
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
