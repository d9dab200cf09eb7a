package dev.douane.validation.internal.pattern;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.PatternSyntaxException;

/**
 * A deterministic automaton that finds a pattern in a text, reading code points. It is the one that
 * {@link ByteAutomaton} is made of, for whoever reasons about patterns.
 */
public final class CodePointAutomaton {
    private final Alphabet alphabet;
    private final DraftAutomaton draft;

    private CodePointAutomaton(Alphabet alphabet, DraftAutomaton draft) {
        this.alphabet = alphabet;
        this.draft = draft;
    }

    /**
     * The automaton that finds a pattern anywhere in a text.
     *
     * @param ecmaSource an expression of ECMA-262
     * @return empty if the pattern looks around or back at what it matched, or if its automaton would be too large
     * @param work is told how often states were looked at, also if nothing came of it
     * @throws PatternSyntaxException if the source is no regular expression
     */
    public static Optional<CodePointAutomaton> of(String ecmaSource, LongConsumer work) {
        return of(ecmaSource, new SyntaxTreeBuilder(), work);
    }

    /**
     * An automaton that finds a pattern wherever it is, and perhaps elsewhere: what looks around or back says nothing.
     *
     * @param ecmaSource an expression of ECMA-262
     * @param work is told how often states were looked at, also if nothing came of it
     * @return empty if its automaton would be too large
     * @throws PatternSyntaxException if the source is no regular expression
     */
    public static Optional<CodePointAutomaton> around(String ecmaSource, LongConsumer work) {
        return of(ecmaSource, new SyntaxTreeBuilder(true), work);
    }

    private static Optional<CodePointAutomaton> of(String ecmaSource, SyntaxTreeBuilder builder, LongConsumer work) {
        EcmaReader.read(ecmaSource, builder);
        AutomatonBudget budget = new AutomatonBudget();
        Optional<CodePointAutomaton> automaton = builder.tree().flatMap(tree -> of(tree, builder.sets(), budget));
        work.accept((long) budget.nodes() + budget.steps());
        return automaton;
    }

    private static Optional<CodePointAutomaton> of(SyntaxTree tree, List<CodePoints> sets, AutomatonBudget budget) {
        try {
            Alphabet alphabet = new Alphabet(sets, budget);
            Nfa nfa = new Nfa(tree, alphabet, budget);
            DraftAutomaton draft = new SubsetConstruction(nfa, alphabet.count(), budget).run();
            return Optional.of(new CodePointAutomaton(alphabet, draft));
        } catch (AutomatonBudget.Exceeded e) {
            return Optional.empty();
        }
    }

    /**
     * How many ranges of code points there are.
     *
     * @return from 1
     */
    public int ranges() {
        return alphabet.begins().length;
    }

    /**
     * Where a range begins; it is as long as the next one lets it.
     *
     * @param range from 0, which begins at U+0000
     * @return a code point
     */
    public int begin(int range) {
        return alphabet.begins()[range];
    }

    /**
     * How many states there are.
     *
     * @return from 1
     */
    public int states() {
        return draft.rows().size();
    }

    /**
     * The state before the first code point.
     *
     * @return a state
     */
    public int start() {
        return draft.start();
    }

    /**
     * The state after a code point.
     *
     * @param state the state before it
     * @param range the range that the code point is in
     * @return a state
     */
    public int next(int state, int range) {
        return draft.rows().get(state)[alphabet.classes()[range]];
    }

    /**
     * Whether the text may end in a state.
     *
     * @param state a state
     * @return whether the pattern is found in the text
     */
    public boolean accepting(int state) {
        return draft.accepting().get(state);
    }
}
