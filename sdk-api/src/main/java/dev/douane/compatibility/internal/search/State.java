package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Shape;
import dev.douane.compatibility.internal.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of values of one kind on one branch of the search. */
final class State {
    final Search search;
    final int kind;
    final Set<Term> asserted;
    final List<Fact> facts;
    private final KnownMembers known;
    /** Alternatives that are not decided between. */
    List<Term> open;

    private @Nullable Members members;

    State(Search search, int kind) {
        this(search, kind, new LinkedHashSet<>(), new ArrayList<>(), new KnownMembers(), new ArrayList<>());
    }

    private State(Search search, int kind, Set<Term> asserted, List<Fact> facts, KnownMembers known, List<Term> open) {
        this.search = search;
        this.kind = kind;
        this.asserted = asserted;
        this.facts = facts;
        this.known = known;
        this.open = open;
    }

    State copy() {
        search.steps.takeFor(asserted.size() + facts.size() + known.size() + open.size());
        return new State(
                search,
                kind,
                new LinkedHashSet<>(asserted),
                new ArrayList<>(facts),
                known.copy(),
                new ArrayList<>(open));
    }

    /** The facts about objects, by name. */
    Members members() {
        Members all = members;
        if (all == null) {
            search.steps.takeFor(facts.size());
            all = new Members(search, facts);
            members = all;
        }
        return all;
    }

    /** What the facts say of single members by values that are written out. */
    KnownMembers known() {
        return known;
    }

    /** Asks for something more; false if that contradicts what is asked already. */
    boolean ask(Term term) {
        search.steps.take();
        if (!asserted.add(term)) {
            return true;
        }
        if (isDenied(term)) {
            return false;
        }
        Shape shape = term.shape();
        if (shape instanceof Shape.Always always) {
            return always.value();
        } else if (shape instanceof Shape.Types types) {
            return (types.mask() & kind) != 0;
        } else if (shape instanceof Shape.Assertion assertion) {
            return assertion.fact().kind() != kind || add(assertion.fact());
        } else if (shape instanceof Shape.All all) {
            return askAll(all.parts());
        } else if (shape instanceof Shape.Link link) {
            return ask(link.source().expand(link));
        }
        open.add(term);
        return true;
    }

    private boolean add(Fact fact) {
        facts.add(fact);
        members = null;
        return !(fact instanceof Fact.Members one) || known.add(one);
    }

    boolean askAll(List<Term> parts) {
        for (Term part : parts) {
            if (!ask(part)) {
                return false;
            }
        }
        return true;
    }

    boolean isDenied(Term term) {
        Term negation = term.negation();
        return negation != null && asserted.contains(negation);
    }
}
