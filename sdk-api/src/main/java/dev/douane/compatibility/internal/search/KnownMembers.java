package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Tag;
import dev.douane.compatibility.internal.term.Tags;
import dev.douane.internal.json.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which members are there on one branch of the search, and which few values they can have. It settles kinds of objects. */
final class KnownMembers {
    private final Set<String> present;
    private final Map<String, Set<Json>> values;

    KnownMembers() {
        this(new HashSet<>(), new HashMap<>());
    }

    private KnownMembers(Set<String> present, Map<String, Set<Json>> values) {
        this.present = present;
        this.values = values;
    }

    KnownMembers copy() {
        return new KnownMembers(new HashSet<>(present), new HashMap<>(values));
    }

    int size() {
        return present.size() + values.size();
    }

    /** Takes note of a fact; false if no object is left. */
    boolean add(Fact.Members fact) {
        String name = Tags.name(fact.names());
        if (name == null) {
            return true;
        }
        if (!fact.every()) {
            present.add(name);
        }
        Set<Json> few = Tags.values(fact.value());
        if (few != null) {
            values.merge(name, few, KnownMembers::both);
        }
        return !present.contains(name) || !Set.of().equals(values.get(name));
    }

    private static Set<Json> both(Set<Json> some, Set<Json> others) {
        Set<Json> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }

    /** Whether objects are let off by one of the tags. */
    boolean areLetOff(List<Tag> tags) {
        for (Tag tag : tags) {
            Set<Json> few = values.get(tag.name());
            if (few != null
                    && (!tag.required() || present.contains(tag.name()))
                    && Tag.areDisjoint(few, tag.values())) {
                return true;
            }
        }
        return false;
    }

    /** Whether no object is as one of the tags has it. */
    boolean areOutside(List<Tag> tags) {
        for (Tag tag : tags) {
            Set<Json> few = values.get(tag.name());
            if (few != null && (tag.required() || present.contains(tag.name())) && Tag.areDisjoint(few, tag.values())) {
                return true;
            }
        }
        return false;
    }
}
