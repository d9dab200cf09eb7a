package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.UnknownException;
import dev.douane.compatibility.internal.term.Kinds;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.term.Terms;
import dev.douane.internal.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for values of one kind. What is asked for in any case is solved first: if it has no values, no alternative helps;
 * if a value of it satisfies everything, no alternative needs to be decided; else the one that it fails is decided next.
 */
final class Branches {
    private static final int FAR = 1_000_000;

    private final Search search;
    private final Terms terms;
    private final Goal goal;
    private final int kind;
    private final int count;
    private String reason = "";

    Branches(Search search, Goal goal, int kind, int count) {
        this.search = search;
        this.terms = search.terms;
        this.goal = goal;
        this.kind = kind;
        this.count = count;
    }

    String reason() {
        return reason;
    }

    void unknown(@Nullable String why) {
        if (reason.isEmpty() && why != null) {
            reason = why;
        }
    }

    void explore() {
        State state = new State(search, kind);
        if (state.ask(goal.term)) {
            explore(state);
        }
    }

    private boolean enough() {
        return goal.values.size() >= count;
    }

    private void explore(State state) {
        search.steps.take();
        if (enough() || !new Settling(state).run()) {
            return;
        }
        Found relaxed = relaxed(state);
        boolean held = true;
        for (Json value : relaxed.values()) {
            held &= search.offer(goal, value);
        }
        if (enough() || relaxed.complete()) {
            return;
        }
        if (state.open.isEmpty()) {
            unknown(relaxed.reason());
            unknown(held ? null : "a value that was found does not hold");
            return;
        }
        branch(state, relaxed.values().isEmpty() ? null : relaxed.values().get(0));
    }

    private Found relaxed(State state) {
        try {
            return leaf(state);
        } catch (UnknownException e) {
            return Found.unknown(List.of(), e.reason());
        }
    }

    private Found leaf(State state) {
        return switch (kind) {
            case Kinds.NULL -> Found.all(List.of(new Json.Nil()));
            case Kinds.TRUE -> Found.all(List.of(Json.Bool.TRUE));
            case Kinds.FALSE -> Found.all(List.of(Json.Bool.FALSE));
            case Kinds.NUMBER -> new NumberSearch(search, state.facts).some(count);
            case Kinds.STRING -> new TextSearch(search, state.facts).some(count);
            case Kinds.ARRAY -> new ArraySearch(search, state.facts).some(count);
            default -> new ObjectSearch(search, state).some(count);
        };
    }

    private void branch(State state, @Nullable Json value) {
        Term next = next(state, value);
        state.open.remove(next);
        Alternatives alternatives = new Alternatives(terms, next);
        for (int i = 0; i < alternatives.size(); i++) {
            State branch = state.copy();
            if (branch.askAll(alternatives.get(i))) {
                explore(branch);
            }
            if (enough()) {
                return;
            }
        }
    }

    /** Of those that the value fails, the one with the fewest alternatives, or with the clearest. */
    private Term next(State state, @Nullable Json value) {
        Term best = state.open.get(0);
        int least = Integer.MAX_VALUE;
        for (Term open : state.open) {
            int weight = value != null && holds(open, value) ? weight(open) + FAR : weight(open);
            if (weight < least) {
                least = weight;
                best = open;
            }
        }
        return best;
    }

    /** Alternatives that are told apart by a tag settle what else speaks of the tag, however many they are. */
    private int weight(Term open) {
        boolean clear = kind == Kinds.OBJECT && terms.tags().divide(open);
        return clear ? 2 : new Alternatives(terms, open).size();
    }

    private boolean holds(Term term, Json value) {
        try {
            return search.holds.test(term, value);
        } catch (UnknownException e) {
            return false;
        }
    }
}
