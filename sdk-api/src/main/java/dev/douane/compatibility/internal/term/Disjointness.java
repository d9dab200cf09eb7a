package dev.douane.compatibility.internal.term;

import dev.douane.compatibility.internal.Steps;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether no two of several terms have a value in common, as far as kinds, constants, bounds and tags tell. */
final class Disjointness {
    private static final int[] SINGLE = {Kinds.NULL, Kinds.FALSE, Kinds.TRUE, Kinds.ARRAY};

    /** So many members are looked at together. */
    private static final int DEEPEST = 2;

    private final Tags tags;
    private final Steps steps;

    Disjointness(Tags tags, Steps steps) {
        this.tags = tags;
        this.steps = steps;
    }

    boolean of(List<Term> terms) {
        for (int kind : SINGLE) {
            if (having(kind, terms).size() > 1) {
                return false;
            }
        }
        return ofTexts(having(Kinds.STRING, terms))
                && new Intervals(having(Kinds.NUMBER, terms)).areDisjoint()
                && ofObjects(having(Kinds.OBJECT, terms), Set.of());
    }

    private static List<Term> having(int kind, List<Term> terms) {
        List<Term> having = new ArrayList<>();
        for (Term term : terms) {
            if ((kinds(term) & kind) != 0) {
                having.add(term);
            }
        }
        return having;
    }

    private static int kinds(Term term) {
        if (term.shape() instanceof Shape.Types types) {
            return types.mask();
        }
        if (term.shape() instanceof Shape.Any any) {
            return any.parts().stream().mapToInt(Disjointness::kinds).reduce(0, (some, others) -> some | others);
        }
        return term.shape() instanceof Shape.All all
                ? all.parts().stream().mapToInt(Disjointness::kinds).reduce(Kinds.ALL, (some, others) -> some & others)
                : Kinds.ALL;
    }

    private static boolean ofTexts(List<Term> terms) {
        Set<String> seen = new HashSet<>();
        for (Term term : terms.size() < 2 ? List.<Term>of() : terms) {
            Set<String> texts = texts(term);
            if (texts == null) {
                return false;
            }
            for (String text : texts) {
                if (!seen.add(text)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable Set<String> texts(Term term) {
        for (Term part : term.shape() instanceof Shape.All all ? all.parts() : List.of(term)) {
            if (part.shape() instanceof Shape.Assertion one && one.fact() instanceof Fact.TextIn in && in.in()) {
                return in.values();
            }
        }
        return null;
    }

    /** By the values of one member, and where these are the same, by those of another. */
    boolean ofObjects(List<Term> terms, Set<String> looked) {
        if (terms.size() < 2) {
            return true;
        }
        for (Tag first : tags.of(terms.get(0))) {
            if (looked.size() < DEEPEST && !looked.contains(first.name()) && divides(first.name(), terms, looked)) {
                return true;
            }
        }
        return false;
    }

    private boolean divides(String name, List<Term> terms, Set<String> looked) {
        Map<Json, Set<Term>> holders = new HashMap<>();
        int optional = 0;
        for (Term term : terms) {
            steps.takeFor(tags.of(term).size());
            Tag tag = tag(name, term);
            if (tag == null) {
                return false;
            }
            optional += tag.required() ? 0 : 1;
            tag.values()
                    .forEach(value -> holders.computeIfAbsent(value, one -> new HashSet<>())
                            .add(term));
        }
        if (optional > 1) {
            return false;
        }
        Set<String> more = new HashSet<>(looked);
        more.add(name);
        for (Set<Term> together : holders.values()) {
            if (together.size() == terms.size() || !ofObjects(List.copyOf(together), more)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Tag tag(String name, Term term) {
        for (Tag tag : tags.of(term)) {
            if (tag.name().equals(name)) {
                return tag;
            }
        }
        return null;
    }
}
