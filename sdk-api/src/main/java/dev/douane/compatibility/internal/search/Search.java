package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.Steps;
import dev.douane.compatibility.internal.UnknownException;
import dev.douane.compatibility.internal.term.Kinds;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.term.Terms;
import dev.douane.compatibility.internal.text.Languages;
import dev.douane.internal.json.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Looks for values of terms, after Attouche, Baazizi, Colazzo, Ghelli, Sartiani, Scherzinger, "Witness Generation for JSON
 * Schema" (PVLDB 15, 2022), but on demand: a goal is a conjunction, alternatives are looked at when a value fails them,
 * and a goal that is met again within itself stands for the values found so far. Not thread-safe.
 */
public final class Search {
    private static final int DEEPEST = 120;
    private static final int[] KINDS = {
        Kinds.NUMBER, Kinds.STRING, Kinds.NULL, Kinds.FALSE, Kinds.TRUE, Kinds.ARRAY, Kinds.OBJECT
    };

    final Terms terms;
    final Languages languages;
    final Steps steps;
    final Holds holds;
    private final Flatness flatness = new Flatness();
    private final Map<Term, Goal> goals = new HashMap<>();
    private Map<Goal, Integer> assumed = new LinkedHashMap<>();
    private int depth;

    /**
     * A search.
     *
     * @param terms makes the terms
     * @param languages knows patterns and formats
     * @param steps what may be spent
     */
    public Search(Terms terms, Languages languages, Steps steps) {
        this.terms = terms;
        this.languages = languages;
        this.steps = steps;
        this.holds = new Holds(languages, steps);
    }

    /**
     * Looks for values.
     *
     * @param term of which
     * @param count how many are enough
     * @return what was found
     */
    public Found find(Term term, int count) {
        if (term.isFalse()) {
            return Found.NOTHING;
        }
        Goal goal = goals.computeIfAbsent(term, Goal::new);
        if (goal.values.size() >= count) {
            return Found.some(goal.some(count));
        }
        if (goal.complete) {
            return Found.all(goal.some(count));
        }
        if (goal.reason != null && goal.askedFor >= count) {
            return Found.unknown(goal.some(count), goal.reason);
        }
        if (goal.open) {
            goal.recurs = true;
            assumed.put(goal, goal.values.size());
            return Found.all(goal.some(count));
        }
        if (goal.assumptions != null && goal.isSettled()) {
            assumed.putAll(goal.assumptions);
            return Found.all(goal.some(count));
        }
        return depth >= DEEPEST ? Found.unknown(goal.some(count), "it is nested too deep") : look(goal, count);
    }

    /**
     * Whether a term has no values, if that is cheap to tell.
     *
     * @param term a term
     * @return true only if there are none
     */
    boolean isPlainlyEmpty(Term term) {
        return term.isFalse() || (flatness.isFlat(term) && find(term, 1).isEmpty());
    }

    private Found look(Goal goal, int count) {
        Map<Goal, Integer> outer = assumed;
        goal.open = true;
        depth++;
        String reason;
        try {
            int before;
            do {
                assumed = new LinkedHashMap<>();
                goal.recurs = false;
                before = goal.values.size();
                reason = kinds(goal, count);
            } while (goal.recurs && goal.values.size() > before && goal.values.size() < count);
        } finally {
            depth--;
            goal.open = false;
        }
        Map<Goal, Integer> inner = assumed;
        inner.remove(goal);
        assumed = outer;
        return conclude(goal, count, reason, inner);
    }

    private Found conclude(Goal goal, int count, String reason, Map<Goal, Integer> inner) {
        if (goal.values.size() >= count) {
            return Found.some(goal.some(count));
        }
        if (!reason.isEmpty()) {
            goal.reason = reason;
            goal.askedFor = count;
            return Found.unknown(goal.some(count), reason);
        }
        if (inner.isEmpty()) {
            goal.complete = true;
        } else {
            goal.assumptions = inner;
            assumed.putAll(inner);
        }
        return Found.all(goal.some(count));
    }

    /** Why not all is known, or an empty text. */
    private String kinds(Goal goal, int count) {
        String reason = "";
        for (int kind : KINDS) {
            if (goal.values.size() >= count) {
                return reason;
            }
            Branches branches = new Branches(this, goal, kind, count);
            try {
                branches.explore();
            } catch (UnknownException e) {
                branches.unknown(e.reason());
            }
            reason = reason.isEmpty() ? branches.reason() : reason;
        }
        return reason;
    }

    /** Adds a value to those of a goal, if it is one. */
    boolean offer(Goal goal, Json value) {
        boolean held = holds.test(goal.term, value);
        if (held) {
            goal.values.add(value);
        }
        return held;
    }
}
