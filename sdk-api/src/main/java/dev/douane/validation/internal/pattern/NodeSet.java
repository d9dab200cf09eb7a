package dev.douane.validation.internal.pattern;

/** The nodes that an automaton may be at: gathers what can be reached without reading. */
final class NodeSet {
    private final Nfa nfa;
    private final AutomatonBudget budget;
    private final int[] seen;
    private final Ints stack = new Ints();
    private int round;

    NodeSet(Nfa nfa, AutomatonBudget budget) {
        this.nfa = nfa;
        this.budget = budget;
        this.seen = new int[nfa.size()];
    }

    /**
     * The nodes that read or wait for the end of the text, ascending.
     *
     * @return the match alone if it is reached whatever follows
     */
    Ints reading(Ints from, boolean atStart) {
        Ints reading = new Ints();
        begin(from);
        while (stack.size() > 0) {
            int node = stack.removeLast();
            switch (nfa.kind(node)) {
                case MATCHED -> {
                    Ints match = new Ints();
                    match.add(Nfa.MATCH);
                    return match;
                }
                case READING, AT_END -> reading.add(node);
                case AT_START -> pushIf(atStart, nfa.first(node));
                case FORK -> fork(node);
            }
        }
        reading.sort();
        return reading;
    }

    /** Whether the match is reached if the text ends here. */
    boolean matchesAtEnd(Ints from, boolean atStart) {
        begin(from);
        while (stack.size() > 0) {
            int node = stack.removeLast();
            switch (nfa.kind(node)) {
                case MATCHED -> {
                    return true;
                }
                case READING -> {}
                case AT_END -> pushIf(true, nfa.first(node));
                case AT_START -> pushIf(atStart, nfa.first(node));
                case FORK -> fork(node);
            }
        }
        return false;
    }

    private void begin(Ints from) {
        round++;
        stack.clear();
        for (int i = 0; i < from.size(); i++) {
            pushIf(true, from.get(i));
        }
    }

    private void fork(int node) {
        pushIf(true, nfa.first(node));
        pushIf(true, nfa.second(node));
    }

    private void pushIf(boolean open, int node) {
        budget.step();
        if (open && seen[node] != round) {
            seen[node] = round;
            stack.add(node);
        }
    }

    static boolean isMatch(Ints nodes) {
        return nodes.size() == 1 && nodes.get(0) == Nfa.MATCH;
    }
}
