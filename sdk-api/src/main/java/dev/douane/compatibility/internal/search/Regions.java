package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Kinds;
import dev.douane.compatibility.internal.term.Shape;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that are written out nowhere, in groups that no fact tells apart. */
final class Regions {
    private static final int MOST = 200;

    private final Search search;
    private final Terms terms;
    private final Members members;

    Regions(Search search, Members members) {
        this.search = search;
        this.terms = search.terms;
        this.members = members;
    }

    /**
     * A group of names.
     *
     * @param names the names
     * @param value what their values must be of
     * @param wanted those of the members that are wanted whose name may be one of these
     */
    record Region(Term names, Term value, Set<Fact.Members> wanted) {}

    List<Region> all() {
        Term fresh = terms.and(
                terms.types(Kinds.STRING), terms.fact(new Fact.TextIn(new LinkedHashSet<>(members.names), false)));
        List<Region> regions = List.of(new Region(fresh, terms.always(), Set.of()));
        for (Fact.Members fact : members.general) {
            regions = split(regions, fact);
        }
        for (Fact.Members fact : members.wanted) {
            regions = split(regions, fact);
        }
        return regions;
    }

    private List<Region> split(List<Region> regions, Fact.Members fact) {
        Term names = unwritten(fact.names());
        List<Region> found = new ArrayList<>();
        for (Region region : regions) {
            search.steps.take();
            Term inside = terms.and(region.names(), names);
            Term outside = terms.and(region.names(), terms.not(names));
            if (!search.find(inside, 1).isEmpty()) {
                found.add(speaking(region, inside, fact));
            }
            if (!search.find(outside, 1).isEmpty()) {
                found.add(new Region(outside, region.value(), region.wanted()));
            }
        }
        if (found.size() > MOST) {
            throw new dev.douane.compatibility.internal.UnknownException(
                    "the names of properties fall into too many groups");
        }
        return found;
    }

    private Region speaking(Region region, Term names, Fact.Members fact) {
        if (fact.every()) {
            return new Region(names, terms.and(region.value(), fact.value()), region.wanted());
        }
        Set<Fact.Members> wanted = new LinkedHashSet<>(region.wanted());
        wanted.add(fact);
        return new Region(names, region.value(), wanted);
    }

    /** The same names, but for those that are written out. */
    private Term unwritten(Term term) {
        Shape shape = term.shape();
        if (shape instanceof Shape.Assertion assertion && assertion.fact() instanceof Fact.TextIn in) {
            return in.in() ? terms.types(Kinds.ALL & ~Kinds.STRING) : terms.always();
        } else if (shape instanceof Shape.All all) {
            return terms.and(all.parts().stream().map(this::unwritten).toList());
        } else if (shape instanceof Shape.Any any) {
            return terms.or(any.parts().stream().map(this::unwritten).toList());
        }
        return term;
    }
}
