package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Shape;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.term.Terms;
import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What facts about objects say of single names. */
final class Members {
    private final Search search;
    private final Terms terms;
    /** What the values of a name must be of, by facts that speak of some names only. */
    private final Map<String, List<Term>> values = new LinkedHashMap<>();
    /** Facts that speak of more names than can be written out. */
    final List<Fact.Members> general = new ArrayList<>();
    /** Names that must be there, each with what its value must be of besides. */
    final Map<String, List<Term>> required = new LinkedHashMap<>();
    /** Members that must be there under one of several names. */
    final List<Fact.Members> wanted = new ArrayList<>();
    /** The name that nobody likes to read: it is written out, so that no other stands for it, and is taken last. */
    static final String LAST = "";

    /** All names that are written out anywhere. */
    final Set<String> names = new LinkedHashSet<>();

    final long least;
    final long most;
    private final Map<String, Term> conjunctions = new HashMap<>();

    Members(Search search, List<Fact> facts) {
        this.search = search;
        this.terms = search.terms;
        long fewest = 0;
        long greatest = Fact.ENDLESS;
        for (Fact fact : facts) {
            if (fact instanceof Fact.MemberCount count && count.least()) {
                fewest = Math.max(fewest, count.count());
            } else if (fact instanceof Fact.MemberCount count) {
                greatest = Math.min(greatest, count.count());
            } else if (fact instanceof Fact.Members members) {
                add(members);
            }
        }
        this.least = fewest;
        this.most = greatest;
        names.remove(LAST);
        names.add(LAST);
    }

    private void add(Fact.Members fact) {
        collect(fact.names());
        Set<String> literal = Literals.of(fact.names());
        if (literal == null) {
            (fact.every() ? general : wanted).add(fact);
        } else if (fact.every()) {
            literal.forEach(name -> add(values, name, fact.value()));
        } else if (literal.size() == 1) {
            add(required, literal.iterator().next(), fact.value());
        } else {
            wanted.add(fact);
        }
    }

    private static void add(Map<String, List<Term>> lists, String name, Term term) {
        lists.computeIfAbsent(name, key -> new ArrayList<>()).add(term);
    }

    private void collect(Term term) {
        Shape shape = term.shape();
        if (shape instanceof Shape.Assertion assertion && assertion.fact() instanceof Fact.TextIn in) {
            search.steps.takeFor(in.values().size());
            names.addAll(in.values());
        } else if (shape instanceof Shape.All all) {
            all.parts().forEach(this::collect);
        } else if (shape instanceof Shape.Any any) {
            any.parts().forEach(this::collect);
        } else if (shape instanceof Shape.One one) {
            one.branches().forEach(this::collect);
        } else if (shape instanceof Shape.Link link) {
            collect(link.source().expand(link));
        }
    }

    /** What the value of a name must be of, if it is there. */
    Term conjunction(String name) {
        Term known = conjunctions.get(name);
        if (known == null) {
            List<Term> parts = new ArrayList<>(values.getOrDefault(name, List.of()));
            for (Fact.Members fact : general) {
                if (search.holds.test(fact.names(), new Json.Text(name))) {
                    parts.add(fact.value());
                }
            }
            known = terms.and(parts);
            conjunctions.put(name, known);
        }
        return known;
    }

    /** What the value of a required name must be of. */
    Term needed(String name) {
        List<Term> parts = new ArrayList<>(required.getOrDefault(name, List.of()));
        parts.add(conjunction(name));
        return terms.and(parts);
    }

    Verdict verdict(Fact.Members fact) {
        Set<String> literal = Literals.of(fact.names());
        if (literal == null || literal.size() != 1) {
            return Verdict.OPEN;
        }
        String name = literal.iterator().next();
        boolean present = required.containsKey(name);
        Term value = present ? needed(name) : conjunction(name);
        if (fact.every()) {
            if (none(value, terms.not(fact.value()))) {
                return Verdict.HOLDS;
            }
            return present && none(value, fact.value()) ? Verdict.FAILS : Verdict.OPEN;
        }
        if (none(value, fact.value())) {
            return Verdict.FAILS;
        }
        return present && none(value, terms.not(fact.value())) ? Verdict.HOLDS : Verdict.OPEN;
    }

    private boolean none(Term one, Term other) {
        return search.isPlainlyEmpty(terms.and(one, other));
    }
}
