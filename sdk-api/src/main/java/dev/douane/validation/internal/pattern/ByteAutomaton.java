package dev.douane.validation.internal.pattern;

import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * A deterministic automaton that finds a pattern in a text, reading the text's UTF-8 byte by byte. It allocates nothing
 * and keeps nothing but the number of a state.
 */
public final class ByteAutomaton implements TextCheck {
    private final byte[] classOf;
    private final char[] table;
    private final boolean[] accepting;
    private final int classes;
    private final int start;

    ByteAutomaton(byte[] classOf, char[] table, boolean[] accepting, int start) {
        this.classOf = classOf;
        this.table = table;
        this.accepting = accepting;
        this.classes = accepting.length == 0 ? 0 : table.length / accepting.length;
        this.start = start;
    }

    /**
     * The automaton that finds a pattern anywhere in a text.
     *
     * @param ecmaSource an expression of ECMA-262
     * @return empty if the pattern looks around or back at what it matched, or if its automaton would be too large
     * @throws PatternSyntaxException if the source is no regular expression
     */
    public static Optional<ByteAutomaton> of(String ecmaSource) {
        return Optional.empty();
    }

    /**
     * The state before the first byte.
     *
     * @return a state
     */
    public int start() {
        return start;
    }

    /**
     * The state after a byte.
     *
     * @param state the state before it
     * @param unit the byte
     * @return the state after it
     */
    public int next(int state, byte unit) {
        return table[state * classes + (classOf[unit & 0xFF] & 0xFF)];
    }

    /**
     * Whether the text may end in a state.
     *
     * @param state the state after the text's last byte
     * @return whether the pattern is found in the text
     */
    public boolean accepting(int state) {
        return accepting[state];
    }

    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        int state = start;
        for (int i = from; i < to; i++) {
            state = next(state, utf8[i]);
        }
        return accepting(state);
    }
}
