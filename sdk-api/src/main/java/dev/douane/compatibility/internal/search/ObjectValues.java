package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.search.ObjectSearch.Fresh;
import dev.douane.compatibility.internal.search.ObjectSearch.Layout;
import dev.douane.compatibility.internal.search.Regions.Region;
import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Several objects of one layout and near it; all there are, if they are few. */
final class ObjectValues {
    private static final int MOST_COMBINATIONS = 5_000;

    private final Search search;
    private final State state;
    private final Members members;
    private final Supplier<List<Region>> regions;
    private final Set<Json> found = new LinkedHashSet<>();

    ObjectValues(Search search, State state, Members members, Supplier<List<Region>> regions) {
        this.search = search;
        this.state = state;
        this.members = members;
        this.regions = regions;
    }

    Found some(Layout layout, int count) {
        Map<String, Json> base = base(layout);
        found.add(object(base));
        if (found.size() < count) {
            Map<String, Term> slots = slots(layout, base);
            vary(base, slots, count);
            widen(base, count);
        }
        if (found.size() >= count) {
            return Found.some(found.stream().limit(count).toList());
        }
        Set<Json> all = everything();
        return all == null
                ? Found.unknown(List.copyOf(found), "too few different objects were found")
                : Found.all(List.copyOf(all));
    }

    private static Json object(Map<String, Json> members) {
        return new Json.Obj(Collections.unmodifiableMap(new LinkedHashMap<>(members)));
    }

    private Map<String, Json> base(Layout layout) {
        Map<String, Json> base = new LinkedHashMap<>();
        layout.named.forEach((name, value) -> base.put(name, first(value)));
        Map<Region, Integer> wanted = new HashMap<>();
        layout.fresh.forEach(fresh -> wanted.merge(fresh.region(), 1, Integer::sum));
        Map<Region, Iterator<Json>> names = new HashMap<>();
        wanted.forEach((region, count) ->
                names.put(region, search.find(region.names(), count).values().iterator()));
        for (Fresh fresh : layout.fresh) {
            Json name = Objects.requireNonNull(names.get(fresh.region())).next();
            base.put(((Json.Text) name).value(), first(fresh.value()));
        }
        return base;
    }

    private Json first(Term value) {
        return search.find(value, 1).values().get(0);
    }

    private static Map<String, Term> slots(Layout layout, Map<String, Json> base) {
        Map<String, Term> slots = new LinkedHashMap<>(layout.named);
        List<String> names = new ArrayList<>(base.keySet());
        for (int i = 0; i < layout.fresh.size(); i++) {
            slots.put(names.get(layout.named.size() + i), layout.fresh.get(i).value());
        }
        return slots;
    }

    /** Other values for the same members, one at a time. */
    private void vary(Map<String, Json> base, Map<String, Term> slots, int count) {
        slots.forEach((name, value) -> {
            if (found.size() < count) {
                for (Json other : search.find(value, count).values()) {
                    Map<String, Json> varied = new LinkedHashMap<>(base);
                    varied.put(name, other);
                    add(varied, count);
                }
            }
        });
    }

    private void add(Map<String, Json> members, int count) {
        if (found.size() < count) {
            found.add(object(members));
        }
    }

    /** The same with one member more. */
    private void widen(Map<String, Json> base, int count) {
        if (base.size() >= members.most) {
            return;
        }
        for (String name : members.names) {
            if (found.size() < count && !base.containsKey(name)) {
                widen(base, name, members.conjunction(name), count);
            }
        }
        if (found.size() < count) {
            for (Region region : regions.get()) {
                if (!search.find(region.value(), 1).values().isEmpty()) {
                    for (Json name : search.find(region.names(), count).values()) {
                        if (!base.containsKey(((Json.Text) name).value())) {
                            widen(base, ((Json.Text) name).value(), region.value(), count);
                        }
                    }
                }
            }
        }
    }

    private void widen(Map<String, Json> base, String name, Term value, int count) {
        for (Json other : search.find(value, count).values()) {
            Map<String, Json> wider = new LinkedHashMap<>(base);
            wider.put(name, other);
            add(wider, count);
        }
    }

    /** All objects, or null if they are too many. */
    private @Nullable Set<Json> everything() {
        Map<String, Term> possible = new LinkedHashMap<>();
        if (members.required.size() >= members.most) {
            members.required.keySet().forEach(name -> possible.put(name, members.needed(name)));
            return combine(possible);
        }
        for (String name : members.names) {
            possible.put(name, members.conjunction(name));
        }
        for (Region region : regions.get()) {
            if (!search.find(region.value(), 1).isEmpty()) {
                Found names = search.find(region.names(), MOST_NAMES);
                if (!names.complete()) {
                    return null;
                }
                names.values().forEach(name -> possible.put(((Json.Text) name).value(), region.value()));
            }
        }
        return combine(possible);
    }

    private static final int MOST_NAMES = 12;

    private @Nullable Set<Json> combine(Map<String, Term> possible) {
        List<Map<String, Json>> all = new ArrayList<>();
        all.add(Map.of());
        for (Map.Entry<String, Term> member : possible.entrySet()) {
            Found values = search.find(member.getValue(), MOST_COMBINATIONS / all.size() + 1);
            if (!values.complete() || (long) all.size() * (values.values().size() + 1) > MOST_COMBINATIONS) {
                return null;
            }
            for (Map<String, Json> one : List.copyOf(all)) {
                for (Json value : values.values()) {
                    Map<String, Json> wider = new LinkedHashMap<>(one);
                    wider.put(member.getKey(), value);
                    all.add(wider);
                }
            }
        }
        Set<Json> kept = new LinkedHashSet<>();
        for (Map<String, Json> one : all) {
            Json object = object(one);
            if (holds(object)) {
                kept.add(object);
            }
        }
        return kept;
    }

    private boolean holds(Json object) {
        for (Fact fact : state.facts) {
            if (!search.holds.test(fact, object)) {
                return false;
            }
        }
        return true;
    }
}
