package dev.douane.compatibility.internal.term;

import dev.douane.compatibility.internal.Steps;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the tags of terms: what they say of single members by values that are written out. Not thread-safe. */
public final class Tags {
    private final Terms terms;
    private final Steps steps;
    private final Map<Term, List<Tag>> tags = new HashMap<>();
    private final Map<Term, List<Tag>> letsOff = new HashMap<>();
    private final Map<Term, Boolean> divided = new HashMap<>();

    Tags(Terms terms, Steps steps) {
        this.terms = terms;
        this.steps = steps;
    }

    /**
     * What every object of a term is like.
     *
     * @param term a term
     * @return at most one for each name
     */
    public List<Tag> of(Term term) {
        List<Tag> known = tags.get(term);
        if (known == null) {
            known = read(term);
            steps.takeFor(known.size());
            tags.put(term, known);
        }
        return known;
    }

    private List<Tag> read(Term term) {
        Map<String, Set<Json>> values = new HashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (Term part : term.shape() instanceof Shape.All all ? all.parts() : List.of(term)) {
            String name = part.shape() instanceof Shape.Assertion one && one.fact() instanceof Fact.Members members
                    ? name(members.names())
                    : null;
            if (name != null) {
                Fact.Members fact = (Fact.Members) ((Shape.Assertion) part.shape()).fact();
                Set<Json> few = values(fact.value());
                if (few != null) {
                    values.merge(name, few, Tags::both);
                }
                if (!fact.every()) {
                    required.add(name);
                }
            }
        }
        List<Tag> found = new ArrayList<>();
        values.forEach((name, few) -> found.add(new Tag(name, few, required.contains(name))));
        return found;
    }

    private static Set<Json> both(Set<Json> some, Set<Json> others) {
        Set<Json> both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }

    /**
     * Which objects are certainly of a term that is an alternative of several: those whose member of the tag's name has
     * none of the tag's values; if the tag is not required, those without the member too.
     *
     * @param term a term
     * @return any number
     */
    public List<Tag> letOff(Term term) {
        List<Tag> known = letsOff.get(term);
        if (known == null) {
            known = new ArrayList<>();
            for (Term part : term.shape() instanceof Shape.Any any ? any.parts() : List.<Term>of()) {
                Tag tag = missed(part);
                if (tag != null) {
                    known.add(tag);
                }
            }
            letsOff.put(term, known);
        }
        return known;
    }

    /** What an object is like that is not of a term, where one member decides. */
    private @Nullable Tag missed(Term term) {
        Fact.Members members = alone(term);
        String name = members == null ? null : name(members.names());
        if (members == null || name == null) {
            return null;
        }
        Set<Json> few = values(terms.not(members.value()));
        return few == null ? null : new Tag(name, few, !members.every());
    }

    /** The fact about members that alone makes an object be of a term. */
    private static Fact.@Nullable Members alone(Term term) {
        Fact.Members found = null;
        for (Term part : term.shape() instanceof Shape.All all ? all.parts() : List.of(term)) {
            if (part.shape() instanceof Shape.Assertion assertion
                    && assertion.fact() instanceof Fact.Members members
                    && found == null) {
                found = members;
            } else if (!(part.shape() instanceof Shape.Types types) || (types.mask() & Kinds.OBJECT) == 0) {
                return null;
            }
        }
        return found;
    }

    /**
     * Whether no object is of two of a term's alternatives.
     *
     * @param any alternatives
     * @return true only if their tags tell
     */
    public boolean divide(Term any) {
        return divided.computeIfAbsent(
                any,
                term -> term.shape() instanceof Shape.Any choices
                        && new Disjointness(this, steps).ofObjects(choices.parts(), Set.of()));
    }

    /**
     * The name that a term is, if it is one.
     *
     * @param names strings
     * @return the only one, or null
     */
    public static @Nullable String name(Term names) {
        // Where a pattern is asked for besides, there may be none.
        Set<Json> values = WrittenOut.isAllThatIsAsked(names) ? values(names) : null;
        return values != null && values.size() == 1 && values.iterator().next() instanceof Json.Text text
                ? text.value()
                : null;
    }

    /**
     * Values of which a term has no others.
     *
     * @param term a term
     * @return null if they are not written out
     */
    public static @Nullable Set<Json> values(Term term) {
        if (term.shape() instanceof Shape.Any any) {
            Set<Json> together = new HashSet<>();
            for (Term part : any.parts()) {
                Set<Json> some = values(part);
                if (some == null) {
                    return null;
                }
                together.addAll(some);
            }
            return together;
        }
        return new WrittenOut(term).values();
    }
}
