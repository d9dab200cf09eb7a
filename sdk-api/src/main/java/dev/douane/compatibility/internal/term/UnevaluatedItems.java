package dev.douane.compatibility.internal.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code unevaluatedItems} asks. The items between two indexes that the same schemas speak of are either evaluated by
 * one of those that hold, or each is of the keyword's schema or of what a {@code contains} that holds looks for.
 */
final class UnevaluatedItems {
    private static final String KEYWORD = "unevaluatedItems";

    /** Each way in which some of them hold is a clause. */
    private static final int MOST_CONTAINED = 8;

    private final SchemaTerms source;
    private final Terms terms;
    private final Site site;
    /** By index: when the items before it are evaluated. */
    private final TreeMap<Long, Term> before = new TreeMap<>();
    /** When the items that are of a term are evaluated. */
    private final Map<Term, Term> contained = new LinkedHashMap<>();

    UnevaluatedItems(SchemaTerms source, Site site) {
        this.source = source;
        this.terms = source.terms();
        this.site = site;
        new Evaluated(source).at(site).forEach(this::add);
    }

    private void add(Site other, Term condition) {
        boolean rest = !other.equals(site) && source.get(other, KEYWORD) != null;
        boolean all = rest || source.get(other, "items") != null;
        long first = all
                ? Fact.ENDLESS
                : Words.items(source.get(other, "prefixItems")).size();
        if (first > 0) {
            before.merge(first, condition, terms::or);
        }
        if (source.get(other, "contains") != null) {
            contained.merge(source.child(other, "contains"), condition, terms::or);
        }
    }

    Term term() {
        Term item = source.child(site, KEYWORD);
        List<Map.Entry<Term, Term>> perhaps = new ArrayList<>();
        for (Map.Entry<Term, Term> one : contained.entrySet()) {
            if (one.getValue().isTrue()) {
                item = terms.or(item, one.getKey());
            } else {
                perhaps.add(one);
            }
        }
        if (perhaps.size() > MOST_CONTAINED) {
            throw SchemaTerms.beyond(site, KEYWORD, "sees items evaluated in too many ways");
        }
        List<Term> clauses = new ArrayList<>();
        long from = 0;
        for (Map.Entry<Long, Term> end : before.entrySet()) {
            Term covered = terms.or(before.tailMap(end.getKey(), true).values());
            clauses.add(between(from, end.getKey() - 1, covered, item, perhaps));
            from = end.getKey();
        }
        if (from < Fact.ENDLESS) {
            clauses.add(between(from, Fact.ENDLESS, terms.never(), item, perhaps));
        }
        return terms.and(clauses);
    }

    /** A clause for each choice of those that hold: one of them does, or the others have to do. */
    private Term between(long from, long to, Term covered, Term item, List<Map.Entry<Term, Term>> perhaps) {
        List<Term> clauses = new ArrayList<>();
        long last = to == Fact.ENDLESS - 1 ? Fact.ENDLESS : to;
        for (int choice = 0; choice < 1 << perhaps.size(); choice++) {
            List<Term> choices = new ArrayList<>(List.of(covered));
            List<Term> allowed = new ArrayList<>(List.of(item));
            for (int i = 0; i < perhaps.size(); i++) {
                boolean holds = (choice & 1 << i) != 0;
                (holds ? choices : allowed)
                        .add(holds ? perhaps.get(i).getValue() : perhaps.get(i).getKey());
            }
            choices.add(terms.fact(new Fact.EveryItem(from, last, terms.or(allowed))));
            clauses.add(terms.or(choices));
        }
        return terms.and(clauses);
    }
}
