package dev.douane.validation.internal.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes an automaton deterministic: its states are the sets of nodes that the other may be at. */
final class SubsetConstruction {
    /** Found, whatever follows. */
    static final int FOUND = 0;

    /** Before the first byte, where alone {@code ^} matches; no byte leads back to it. */
    static final int START = 1;

    private final Nfa nfa;
    private final AutomatonBudget budget;
    private final int classes;
    private final NodeSet reachable;
    private final List<Ints> sets = new ArrayList<>();
    private final Map<Ints, Integer> numbers = new HashMap<>();
    private final List<int[]> rows = new ArrayList<>();
    private final List<Boolean> accepting = new ArrayList<>();
    private final Ints[] targets;

    SubsetConstruction(Nfa nfa, int classes, AutomatonBudget budget) {
        this.nfa = nfa;
        this.budget = budget;
        this.classes = classes;
        this.reachable = new NodeSet(nfa, budget);
        this.targets = new Ints[classes];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = new Ints();
        }
    }

    DraftAutomaton run() {
        Ints match = new Ints();
        match.add(Nfa.MATCH);
        numbers.put(match, FOUND);
        add(match, true);
        Ints first = reachable.reading(searching(), true);
        add(first, NodeSet.isMatch(first) || reachable.matchesAtEnd(first, true));
        rows.add(new int[classes]);
        for (int state = START; state < sets.size(); state++) {
            rows.add(row(sets.get(state)));
        }
        return new DraftAutomaton(rows, accepting, NodeSet.isMatch(first) ? FOUND : START);
    }

    private Ints searching() {
        Ints begin = new Ints();
        begin.add(nfa.start());
        return begin;
    }

    private int[] row(Ints set) {
        for (Ints target : targets) {
            target.clear();
            // The pattern may begin to match after any character.
            target.add(nfa.start());
        }
        for (int i = 0; i < set.size(); i++) {
            follow(set.get(i));
        }
        int[] row = new int[targets.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = i > 0 && targets[i].equals(targets[i - 1]) ? row[i - 1] : state(targets[i]);
        }
        return row;
    }

    private void follow(int node) {
        Ints read = nfa.classes(node);
        for (int i = 0; i < read.size(); i++) {
            budget.step();
            targets[read.get(i)].add(nfa.first(node));
        }
    }

    private int state(Ints from) {
        Ints set = reachable.reading(from, false);
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        numbers.put(set, sets.size());
        return add(set, reachable.matchesAtEnd(set, false));
    }

    private int add(Ints set, boolean accepts) {
        sets.add(set);
        accepting.add(accepts);
        budget.table(sets.size(), classes);
        return sets.size() - 1;
    }
}
