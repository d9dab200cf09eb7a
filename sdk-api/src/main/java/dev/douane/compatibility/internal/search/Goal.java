package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Term;
import dev.douane.internal.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A term whose values are looked for, and what is known of them. */
final class Goal {
    final Term term;
    /** Found and held against the term. */
    final Set<Json> values = new LinkedHashSet<>();
    /** Whether there are no other values. */
    boolean complete;
    /**
     * There are no other values if goals that were open at the time turn out to have as many as they had then. All goals
     * that are empty on the assumption that the others are, are empty: the values of a schema are the least solution.
     */
    @Nullable
    Map<Goal, Integer> assumptions;
    /** Why nothing more is known, when so many values were asked for. */
    @Nullable
    String reason;

    int askedFor;
    boolean open;
    /** Whether it was asked for while it was open. */
    boolean recurs;

    Goal(Term term) {
        this.term = term;
    }

    boolean isSettled() {
        return complete || (assumptions != null && stillAssumed(assumptions));
    }

    private static boolean stillAssumed(Map<Goal, Integer> assumptions) {
        for (Map.Entry<Goal, Integer> assumption : assumptions.entrySet()) {
            Goal goal = assumption.getKey();
            boolean same = goal.values.size() == assumption.getValue();
            if (!same || (!goal.open && !goal.isSettled())) {
                return false;
            }
        }
        return true;
    }

    List<Json> some(int count) {
        return values.stream().limit(count).toList();
    }
}
