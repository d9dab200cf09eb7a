package dev.douane.validation.internal.pattern;

import java.util.regex.PatternSyntaxException;

/**
 * The patterns of one schema. Together they get automata only up to some work, so that a schema of thousands of hard ones is
 * compiled in a fraction of a second; those that come later are searched for, as if they looked back. Not thread-safe.
 */
public final class SchemaPatterns {
    /** Looks at states, some hundred milliseconds of them: five patterns as hard as can be, thousands of common ones. */
    private static final int ALL = 5 * AutomatonBudget.MAX_STEPS;

    /** Looks at states that take as long as to make one. */
    private static final int NODE = 4;

    /** What any pattern gets, whatever came before it. */
    private static final int LEAST = 2_000;

    private final long maxSteps;
    private int left = ALL;

    /**
     * None yet.
     *
     * @param maxSteps how often a text may be looked at before a check without an automaton gives up
     */
    public SchemaPatterns(long maxSteps) {
        this.maxSteps = maxSteps;
    }

    /**
     * Compiles one, as {@link Patterns#compile} does.
     *
     * @param ecmaSource an expression of ECMA-262
     * @return the check
     * @throws PatternSyntaxException if the source is no regular expression, or one that Douane cannot run
     */
    public TextCheck compile(String ecmaSource) {
        AutomatonBudget budget = new AutomatonBudget(Math.min(AutomatonBudget.MAX_STEPS, Math.max(left, LEAST)));
        TextCheck check = Patterns.compile(ecmaSource, maxSteps, budget);
        left -= Math.min(left, budget.steps() + NODE * budget.nodes());
        return check;
    }
}
