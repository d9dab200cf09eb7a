package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.UnknownException;
import dev.douane.compatibility.internal.search.Regions.Region;
import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.term.Terms;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of which facts are true. */
final class ObjectSearch {
    private final Search search;
    private final Terms terms;
    private final State state;
    private final Members members;
    private @Nullable List<Region> regions;
    private String reason = "";

    ObjectSearch(Search search, State state) {
        this.search = search;
        this.terms = search.terms;
        this.state = state;
        this.members = state.members();
    }

    Found some(int count) {
        if (members.least > members.most) {
            return Found.NOTHING;
        }
        Layout layout = new Layout();
        boolean possible = true;
        for (String name : members.required.keySet()) {
            Term value = members.needed(name);
            Found found = search.find(value, 1);
            if (found.isEmpty()) {
                return Found.NOTHING;
            }
            possible &= !found.values().isEmpty();
            note(found);
            layout.named.put(name, value);
        }
        if (layout.size() > members.most) {
            return Found.NOTHING;
        }
        if (!possible) {
            return Found.unknown(List.of(), reason);
        }
        Layout complete = place(0, layout);
        if (complete == null) {
            return reason.isEmpty() ? Found.NOTHING : Found.unknown(List.of(), reason);
        }
        return new ObjectValues(search, state, members, this::regions).some(complete, count);
    }

    private void note(Found found) {
        if (found.reason() != null && reason.isEmpty()) {
            reason = found.reason();
        }
    }

    private List<Region> regions() {
        List<Region> known = regions;
        if (known == null) {
            known = new Regions(search, members).all();
            regions = known;
        }
        return known;
    }

    /** The members that an object has, each with what its value must be of. */
    final class Layout {
        final Map<String, Term> named = new LinkedHashMap<>();
        final List<Fresh> fresh = new ArrayList<>();

        int size() {
            return named.size() + fresh.size();
        }

        Layout copy() {
            search.steps.takeFor(size());
            Layout copy = new Layout();
            copy.named.putAll(named);
            copy.fresh.addAll(fresh);
            return copy;
        }
    }

    /** A member whose name is any of a region. */
    record Fresh(Region region, Term value) {}

    /** Finds a place for each member that is wanted, from one on; null if that cannot be. */
    private @Nullable Layout place(int index, Layout layout) {
        search.steps.take();
        if (layout.size() > members.most) {
            return null;
        }
        if (index == members.wanted.size()) {
            return fill(layout);
        }
        Fact.Members wanted = members.wanted.get(index);
        Layout done = present(index, wanted, layout);
        done = done == null ? absent(index, wanted, layout) : done;
        done = done == null ? fresh(index, wanted, layout) : done;
        return done == null ? last(index, wanted, layout) : done;
    }

    private @Nullable Layout last(int index, Fact.Members wanted, Layout layout) {
        if (layout.named.containsKey(Members.LAST) || !speaksOf(wanted, Members.LAST)) {
            return null;
        }
        return name(index, Members.LAST, terms.and(members.conjunction(Members.LAST), wanted.value()), layout);
    }

    private boolean isPossible(Term value) {
        Found found = search.find(value, 1);
        note(found);
        return !found.values().isEmpty();
    }

    private @Nullable Layout present(int index, Fact.Members wanted, Layout layout) {
        for (Map.Entry<String, Term> member : layout.named.entrySet()) {
            if (speaksOf(wanted, member.getKey())) {
                Layout done = name(index, member.getKey(), terms.and(member.getValue(), wanted.value()), layout);
                if (done != null) {
                    return done;
                }
            }
        }
        return null;
    }

    private @Nullable Layout absent(int index, Fact.Members wanted, Layout layout) {
        for (String name : members.names) {
            boolean free = !name.equals(Members.LAST) && !layout.named.containsKey(name);
            if (free && speaksOf(wanted, name)) {
                Layout done = name(index, name, terms.and(members.conjunction(name), wanted.value()), layout);
                if (done != null) {
                    return done;
                }
            }
        }
        return null;
    }

    private boolean speaksOf(Fact.Members wanted, String name) {
        return search.holds.test(wanted.names(), new Json.Text(name));
    }

    /** One layout at a time is copied: together, those of thousands of names take more memory than there is. */
    private @Nullable Layout name(int index, String name, Term value, Layout layout) {
        if (!isPossible(value)) {
            return null;
        }
        Layout option = layout.copy();
        option.named.put(name, value);
        return place(index + 1, option);
    }

    private @Nullable Layout fresh(int index, Fact.Members wanted, Layout layout) {
        for (int i = 0; i < layout.fresh.size(); i++) {
            Fresh before = layout.fresh.get(i);
            Term value = terms.and(before.value(), wanted.value());
            if (before.region().wanted().contains(wanted) && isPossible(value)) {
                Layout option = layout.copy();
                option.fresh.set(i, new Fresh(before.region(), value));
                Layout done = place(index + 1, option);
                if (done != null) {
                    return done;
                }
            }
        }
        for (Region region : regions()) {
            Term value = terms.and(region.value(), wanted.value());
            if (region.wanted().contains(wanted) && hasRoom(region, layout) && isPossible(value)) {
                Layout option = layout.copy();
                option.fresh.add(new Fresh(region, value));
                Layout done = place(index + 1, option);
                if (done != null) {
                    return done;
                }
            }
        }
        return null;
    }

    private boolean hasRoom(Region region, Layout layout) {
        int taken = 0;
        for (Fresh fresh : layout.fresh) {
            taken += fresh.region().equals(region) ? 1 : 0;
        }
        Found names = search.find(region.names(), taken + 1);
        note(names);
        return names.values().size() > taken;
    }

    /** Adds members until there are enough. */
    private @Nullable Layout fill(Layout layout) {
        Layout filled = layout.copy();
        for (String name : members.names) {
            if (filled.size() >= members.least) {
                return filled;
            }
            if (!name.equals(Members.LAST)) {
                fill(filled, name);
            }
        }
        if (members.least > MOST_MEMBERS) {
            throw new UnknownException("an object would need more properties than can be looked at");
        }
        if (filled.size() < members.least) {
            fillFresh(filled);
        }
        if (filled.size() < members.least) {
            fill(filled, Members.LAST);
        }
        return filled.size() >= members.least ? filled : null;
    }

    private void fill(Layout filled, String name) {
        if (!filled.named.containsKey(name) && isPossible(members.conjunction(name))) {
            filled.named.put(name, members.conjunction(name));
        }
    }

    private static final int MOST_MEMBERS = 20_000;

    private void fillFresh(Layout filled) {
        for (Region region : regions()) {
            if (filled.size() < members.least && isPossible(region.value())) {
                int missing = (int) members.least - filled.size();
                long taken = filled.fresh.stream()
                        .filter(fresh -> fresh.region().equals(region))
                        .count();
                Found names = search.find(region.names(), (int) taken + missing);
                note(names);
                for (int i = (int) taken; i < names.values().size() && filled.size() < members.least; i++) {
                    filled.fresh.add(new Fresh(region, region.value()));
                }
            }
        }
    }
}
