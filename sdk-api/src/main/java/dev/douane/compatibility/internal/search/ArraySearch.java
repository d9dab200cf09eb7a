package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.DocumentSize;
import dev.douane.compatibility.internal.UnknownException;
import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arrays of which facts are true. Lengths are tried from the least one on, up to where more items cannot help. */
final class ArraySearch {
    private static final int MOST_COMBINATIONS = 5_000;
    private static final long LONGEST = 1_000_000;
    private static final long MOST_VALUES = 4_000_000;

    private final Search search;
    private final List<Fact> facts;
    private final Items items;
    private final ItemRoles roles;
    private final Set<Json> found = new LinkedHashSet<>();
    private String reason = "";
    private boolean tooLong;

    ArraySearch(Search search, List<Fact> facts) {
        this.search = search;
        this.facts = facts;
        this.items = new Items(search.terms, facts);
        this.roles = new ItemRoles(search, items);
    }

    Found some(int count) {
        if (items.least > items.most || (items.distinct && items.repeated)) {
            return Found.NOTHING;
        }
        if (items.least > LONGEST) {
            throw new UnknownException("an array would have to be longer than can be looked at");
        }
        long last = Math.min(items.most, items.enough());
        boolean possible = true;
        for (long length = items.least; length <= last && possible && !tooLong && found.size() < count; length++) {
            search.steps.take();
            possible = canHaveItem((int) length - 1);
            if (possible) {
                ofLength((int) length, count);
            }
        }
        if (found.isEmpty()) {
            return reason.isEmpty() ? Found.NOTHING : Found.unknown(List.of(), reason);
        }
        for (long length = last + 1; length <= Math.min(items.most, last + count) && possible; length++) {
            search.steps.take();
            possible = !tooLong && found.size() < count && canHaveItem((int) length - 1);
            if (possible) {
                ofLength((int) length, count);
            }
        }
        if (found.size() >= count) {
            return Found.some(found.stream().limit(count).toList());
        }
        Set<Json> all = everything();
        return all == null
                ? Found.unknown(List.copyOf(found), "too few different arrays were found")
                : Found.all(List.copyOf(all));
    }

    /** Whether there can be an item at an index; if there cannot, no array is longer. */
    private boolean canHaveItem(int index) {
        if (index < 0) {
            return true;
        }
        // Those before it were asked for at shorter lengths, unless the least length is where it begins.
        int first = index < items.least ? 0 : index;
        for (int i = first; i <= index && (i <= items.tail || i == index); i++) {
            Found item = search.find(items.conjunction(i), 1);
            if (item.isEmpty()) {
                return false;
            }
            note(item);
        }
        return true;
    }

    private void note(Found item) {
        if (item.reason() != null && reason.isEmpty()) {
            reason = item.reason();
        }
    }

    private void ofLength(int length, int count) {
        Arrangement arrangement = new Arrangement(search, items, roles, length);
        List<Term> goals = arrangement.find();
        if (goals == null) {
            tooLong = arrangement.isTooLong();
            reason = reason.isEmpty() ? arrangement.reason() : reason;
            return;
        }
        List<Json> base = arrangement.values();
        add(base, count);
        for (int i = 0; i < goals.size() && i <= items.tail + 1 && found.size() < count; i++) {
            for (Json other : search.find(goals.get(i), count).values()) {
                List<Json> varied = new ArrayList<>(base);
                varied.set(i, other);
                add(varied, count);
            }
        }
    }

    private void add(List<Json> values, int count) {
        Json array = new Json.Arr(List.copyOf(values));
        // Arrays of arrays are made of few values, and yet to compare two of them is to go through all.
        if (DocumentSize.of(array).values() > MOST_VALUES) {
            throw new UnknownException("an array would have to be longer than can be looked at");
        }
        if (found.size() < count && holds(array)) {
            found.add(array);
        }
    }

    private boolean holds(Json array) {
        for (Fact fact : facts) {
            if (!search.holds.test(fact, array)) {
                return false;
            }
        }
        return true;
    }

    /** All arrays, or null if they are too many. */
    private @Nullable Set<Json> everything() {
        List<List<Json>> longest = List.of(List.of());
        Set<Json> all = new LinkedHashSet<>();
        for (int length = 0; length <= items.most && !longest.isEmpty(); length++) {
            for (List<Json> values : longest) {
                Json array = new Json.Arr(values);
                if (holds(array)) {
                    all.add(array);
                }
            }
            if (length < items.most) {
                longest = longer(longest, length);
                if (longest == null || all.size() + longest.size() > MOST_COMBINATIONS || length > MOST_ROUNDS) {
                    return null;
                }
            }
        }
        return all;
    }

    private static final int MOST_ROUNDS = 100;

    private @Nullable List<List<Json>> longer(List<List<Json>> before, int index) {
        Found values = search.find(items.conjunction(index), MOST_COMBINATIONS / before.size() + 1);
        if (!values.complete()) {
            return null;
        }
        List<List<Json>> longer = new ArrayList<>();
        for (List<Json> one : before) {
            for (Json value : values.values()) {
                if (!items.distinct || !one.contains(value)) {
                    List<Json> more = new ArrayList<>(one);
                    more.add(value);
                    longer.add(List.copyOf(more));
                }
            }
        }
        return longer;
    }
}
