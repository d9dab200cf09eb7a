package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Term;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value of each of several terms, no two alike, by augmenting paths. Of a term with as many values as there are
 * terms, some value is always left, so no more need to be known (Hall's theorem).
 */
final class Representatives {
    private static final int MOST = 2_000;

    private final Search search;
    private final List<Term> goals;
    private final List<List<Json>> choices = new ArrayList<>();
    private final Map<Json, Integer> holders = new HashMap<>();
    private final Map<Term, Integer> firstFree = new HashMap<>();
    private String reason = "";

    Representatives(Search search, List<Term> goals) {
        this.search = search;
        this.goals = goals;
    }

    String reason() {
        return reason;
    }

    @Nullable
    List<Json> find() {
        if (goals.size() > MOST) {
            reason = "too many different items are asked for";
            return null;
        }
        Map<Term, List<Json>> values = new HashMap<>();
        for (Term goal : goals) {
            search.steps.take();
            choices.add(values.computeIfAbsent(goal, this::values));
        }
        for (int i = 0; i < goals.size(); i++) {
            if (!assign(i, new HashSet<>())) {
                return null;
            }
        }
        List<Json> chosen = new ArrayList<>(java.util.Collections.nCopies(goals.size(), new Json.Nil()));
        holders.forEach((value, index) -> chosen.set(index, value));
        return chosen;
    }

    private List<Json> values(Term goal) {
        search.steps.takeFor(goals.size());
        Found found = search.find(goal, goals.size());
        if (found.reason() != null) {
            reason = found.reason();
        }
        return found.values();
    }

    private boolean assign(int index, Set<Json> tried) {
        // What is held stays held, whoever holds it.
        int free = firstFree.getOrDefault(goals.get(index), 0);
        for (; free < choices.get(index).size(); free++) {
            search.steps.take();
            Json value = choices.get(index).get(free);
            if (!holders.containsKey(value)) {
                holders.put(value, index);
                firstFree.put(goals.get(index), free + 1);
                return true;
            }
        }
        firstFree.put(goals.get(index), free);
        for (Json value : choices.get(index)) {
            if (tried.add(value)) {
                Integer holder = holders.get(value);
                if (holder != null && assign(holder, tried)) {
                    holders.put(value, index);
                    return true;
                }
            }
        }
        return false;
    }
}
