package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an item can count for: it is taken for a lower bound by being of its term, and it is let off an upper bound, or
 * else is not of its term. Only roles that some value can play, and none that another role is better than.
 */
final class ItemRoles {
    private final Search search;
    private final Items items;
    private final Map<Integer, List<Role>> known = new HashMap<>();
    private String reason = "";

    ItemRoles(Search search, Items items) {
        this.search = search;
        this.items = items;
    }

    /** What an item must be of, and the counts that it takes part in. */
    record Role(Term goal, BitSet counted) {}

    String reason() {
        return reason;
    }

    List<Role> of(int index) {
        int same = Math.min(index, items.tail);
        List<Role> roles = known.get(same);
        if (roles == null) {
            roles = new ArrayList<>();
            add(same, 0, items.conjunction(same), new BitSet(), roles);
            known.put(same, roles);
        }
        return roles;
    }

    private void add(int index, int which, Term goal, BitSet counted, List<Role> roles) {
        search.steps.take();
        if (goal.isFalse() || search.isPlainlyEmpty(goal)) {
            return;
        }
        if (which == items.counts.size()) {
            Role role = new Role(goal, (BitSet) counted.clone());
            if (roles.stream().noneMatch(other -> isBetter(other, role)) && isPossible(goal)) {
                roles.add(role);
            }
            return;
        }
        Fact.ItemCount count = items.counts.get(which);
        if (index < count.from() || index > count.to()) {
            add(index, which + 1, goal, counted, roles);
            return;
        }
        if (!count.least()) {
            add(index, which + 1, search.terms.and(goal, search.terms.not(count.item())), counted, roles);
        }
        counted.set(which);
        add(index, which + 1, count.least() ? search.terms.and(goal, count.item()) : goal, counted, roles);
        counted.clear(which);
        if (count.least()) {
            add(index, which + 1, goal, counted, roles);
        }
    }

    /** Where it matters which value an item has, no role can stand for another. */
    private boolean isBetter(Role one, Role other) {
        if (items.distinct || items.repeated) {
            return false;
        }
        for (int i = 0; i < items.counts.size(); i++) {
            boolean least = items.counts.get(i).least();
            if (one.counted().get(i) != other.counted().get(i) && one.counted().get(i) != least) {
                return false;
            }
        }
        return true;
    }

    private boolean isPossible(Term goal) {
        Found found = search.find(goal, 1);
        if (found.reason() != null && reason.isEmpty()) {
            reason = found.reason();
        }
        return !found.values().isEmpty();
    }
}
