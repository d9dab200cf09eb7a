package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Term;
import java.util.HashMap;
import java.util.Map;

/** How many different items may be of a term, which has perhaps few values. */
final class Room {
    private static final int FEW = 8;

    private final Search search;
    private final int most;
    private final Map<Term, Integer> taken = new HashMap<>();
    private final Map<Term, Integer> known = new HashMap<>();

    /** For no more than so many items. */
    Room(Search search, int most) {
        this.search = search;
        this.most = most;
    }

    /** False if as many items are of the term as it has values. */
    boolean take(Term goal) {
        int used = taken.getOrDefault(goal, 0);
        if (used >= known.getOrDefault(goal, 0) && !isMore(goal, used)) {
            return false;
        }
        taken.put(goal, used + 1);
        return true;
    }

    private boolean isMore(Term goal, int used) {
        int asked = Math.min(most, Math.max(FEW, 2 * used));
        search.steps.takeFor(asked);
        Found found = search.find(goal, asked);
        int there = found.complete() ? found.values().size() : asked;
        known.put(goal, there);
        return used < there;
    }

    void giveBack(Term goal) {
        taken.merge(goal, -1, Integer::sum);
    }
}
