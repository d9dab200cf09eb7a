package dev.douane.validation.internal.pattern;

import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** The keyword {@code pattern} (JSON Schema 2020-12 validation §6.3.3): does an expression match anywhere in a text? */
public final class Patterns {
    private Patterns() {}

    /**
     * Compiles a pattern, to an automaton if there is one of reasonable size. The check of any other pattern allocates
     * and may give up with an {@link UndecidedTextException}.
     *
     * @param ecmaSource an expression of ECMA-262 with Unicode, and what its annex B.1.2 lets pass; not anchored
     * @param maxSteps how often a text may be looked at before a check without an automaton gives up
     * @return the check
     * @throws PatternSyntaxException if the source is no regular expression, or one that Douane cannot run
     */
    public static TextCheck compile(String ecmaSource, long maxSteps) {
        return compile(ecmaSource, maxSteps, new AutomatonBudget());
    }

    static TextCheck compile(String ecmaSource, long maxSteps, AutomatonBudget budget) {
        SyntaxTreeBuilder builder = new SyntaxTreeBuilder();
        EcmaReader.read(ecmaSource, builder);
        Optional<SyntaxTree> tree = builder.tree();
        if (tree.isEmpty()) {
            LeadingLooks looks = LeadingLooks.of(ecmaSource);
            return looks == null
                    ? BacktrackingSearch.of(ecmaSource, maxSteps)
                    : LookingText.of(looks, maxSteps, budget);
        }
        TextCheck shape = FixedShape.of(tree.get());
        return shape == null ? closer(ecmaSource, tree.get(), builder.sets(), maxSteps, budget) : shape;
    }

    private static TextCheck closer(
            String ecmaSource, SyntaxTree tree, List<CodePoints> sets, long maxSteps, AutomatonBudget budget) {
        Optional<ByteAutomaton> automaton = ByteAutomaton.of(tree, sets, budget);
        if (automaton.isEmpty()) {
            return BacktrackingSearch.of(ecmaSource, maxSteps);
        }
        Optional<FixedText> fixed = automaton.get().fixed();
        return fixed.isPresent() ? fixed.get() : automaton.get();
    }
}
