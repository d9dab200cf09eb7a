package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.term.Terms;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which item of an array of a given length counts for what. An item is taken for a lower bound by being of its term; it
 * is let off an upper bound, or else is not of its term.
 */
final class Arrangement {
    private static final int LONGEST = 20_000;

    private static final long[] NOTHING = {};

    private final Search search;
    private final Terms terms;
    private final Items items;
    private final ItemRoles roles;
    private final int length;
    private final List<Term> goals = new ArrayList<>();
    private final Set<List<Long>> hopeless = new HashSet<>();
    private final Room room;
    private List<Json> values = List.of();
    private String reason = "";

    Arrangement(Search search, Items items, ItemRoles roles, int length) {
        this.search = search;
        this.terms = search.terms;
        this.items = items;
        this.roles = roles;
        this.length = length;
        this.room = new Room(search, length);
    }

    String reason() {
        return reason.isEmpty() ? roles.reason() : reason;
    }

    /** The values of an array, after it was found. */
    List<Json> values() {
        return values;
    }

    /** What each item must be of, or null if there is no such array. */
    @Nullable
    List<Term> find() {
        if (isPlain()) {
            return plain();
        }
        if (isTooLong()) {
            reason = "an array would have to be longer than can be looked at";
            return null;
        }
        long[] left = new long[items.counts.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = items.counts.get(i).count();
        }
        return from(0, left) ? goals : null;
    }

    /** Whether more items would have to be looked at than can be; with a greater length it is no better. */
    boolean isTooLong() {
        return !isPlain() && looks() > LONGEST;
    }

    private boolean isPlain() {
        return items.counts.isEmpty() && !items.distinct && !items.repeated;
    }

    /** So many items are looked at one by one; those behind them are all alike. */
    private long looks() {
        long looks = items.tail;
        for (Fact.ItemCount count : items.counts) {
            looks += count.least() ? Math.min(count.count(), length) : 0;
        }
        return items.distinct || items.repeated ? length : Math.min(looks, length);
    }

    private @Nullable List<Term> plain() {
        search.steps.takeFor(length);
        List<Json> found = new ArrayList<>();
        for (int i = 0; i < Math.min(length, items.tail + 1); i++) {
            Term goal = items.conjunction(i);
            if (!isPossible(goal)) {
                return null;
            }
            goals.add(goal);
            found.add(first(goal));
        }
        if (length > found.size()) {
            found.addAll(Collections.nCopies(length - found.size(), found.get(found.size() - 1)));
            goals.addAll(Collections.nCopies(length - goals.size(), goals.get(goals.size() - 1)));
        }
        values = found;
        return goals;
    }

    private Json first(Term goal) {
        return search.find(goal, 1).values().get(0);
    }

    private boolean isPossible(Term goal) {
        Found found = search.find(goal, 1);
        if (found.reason() != null && reason.isEmpty()) {
            reason = found.reason();
        }
        return !found.values().isEmpty();
    }

    private boolean from(int index, long[] left) {
        search.steps.take();
        if (index == length) {
            return isMet(left) && choose();
        }
        if (!canBeMet(index, left)) {
            return false;
        }
        List<Long> state = state(index, left);
        boolean memorable = !items.distinct && !items.repeated;
        if (memorable && hopeless.contains(state)) {
            return false;
        }
        if (memorable && index >= items.tail) {
            if (!canProgress(left)) {
                return false;
            }
            if (isMet(left) && fill(index, left)) {
                return choose();
            }
        }
        for (ItemRoles.Role role : roles.of(index)) {
            long[] after = after(left, role);
            if ((after.length > 0 || left.length == 0) && (!items.distinct || room.take(role.goal()))) {
                goals.add(role.goal());
                if (from(index + 1, after)) {
                    return true;
                }
                goals.remove(goals.size() - 1);
                if (items.distinct) {
                    room.giveBack(role.goal());
                }
            }
        }
        if (memorable) {
            hopeless.add(state);
        }
        return false;
    }

    /** Whether what is missing can be among the items that are all asked the same. */
    private boolean canProgress(long[] left) {
        BitSet helped = new BitSet();
        roles.of(items.tail).forEach(role -> helped.or(role.counted()));
        for (int i = 0; i < left.length; i++) {
            if (items.counts.get(i).least() && left[i] > 0 && !helped.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where nothing is missing any more, one role can do for all items that are left, if no upper bound is against it. */
    private boolean fill(int index, long[] left) {
        int missing = length - index;
        for (ItemRoles.Role role : roles.of(items.tail)) {
            boolean allowed = true;
            for (int i = 0; i < left.length; i++) {
                allowed &= items.counts.get(i).least() || !role.counted().get(i) || left[i] >= missing;
            }
            if (allowed) {
                search.steps.takeFor(missing);
                goals.addAll(Collections.nCopies(missing, role.goal()));
                return true;
            }
        }
        return false;
    }

    /** What is left of each count after an item, or nothing if an upper bound does not let it be. */
    private long[] after(long[] left, ItemRoles.Role role) {
        long[] after = left.clone();
        for (int i = 0; i < left.length; i++) {
            if (role.counted().get(i)) {
                after[i]--;
                if (after[i] < 0 && !items.counts.get(i).least()) {
                    return NOTHING;
                }
                after[i] = Math.max(0, after[i]);
            }
        }
        return after;
    }

    private static List<Long> state(int index, long[] left) {
        List<Long> state = new ArrayList<>();
        state.add((long) index);
        for (long one : left) {
            state.add(one);
        }
        return state;
    }

    private boolean isMet(long[] left) {
        for (int i = 0; i < left.length; i++) {
            if (items.counts.get(i).least() && left[i] > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean canBeMet(int index, long[] left) {
        for (int i = 0; i < left.length; i++) {
            Fact.ItemCount count = items.counts.get(i);
            long possible = Math.min(length - 1L, count.to()) - Math.max(index, count.from()) + 1;
            if (count.least() && left[i] > Math.max(0, possible)) {
                return false;
            }
        }
        return true;
    }

    private boolean choose() {
        if (items.distinct) {
            Representatives representatives = new Representatives(search, goals);
            List<Json> different = representatives.find();
            if (different == null) {
                reason = reason.isEmpty() ? representatives.reason() : reason;
                return false;
            }
            values = different;
            return true;
        }
        List<Json> found = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            boolean again = i > 0 && goals.get(i).equals(goals.get(i - 1));
            found.add(again ? found.get(i - 1) : first(goals.get(i)));
        }
        values = found;
        return !items.repeated || repeat();
    }

    private boolean repeat() {
        for (int i = 0; i < length; i++) {
            for (int j = i + 1; j < length; j++) {
                Term both = terms.and(goals.get(i), goals.get(j));
                if (isPossible(both)) {
                    goals.set(i, both);
                    goals.set(j, both);
                    values.set(i, first(both));
                    values.set(j, first(both));
                    return true;
                }
                if (j > items.tail + 2 && items.counts.isEmpty()) {
                    break;
                }
            }
        }
        return false;
    }
}
