package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.List;

/** {@code unevaluatedProperties} and {@code unevaluatedItems} (2020-12 core §11), by the ways in which values can be evaluated. */
record Unevaluated(SchemaTerms source, Site site) {
    List<Term> terms() {
        List<Term> found = new ArrayList<>();
        if (isAsked("unevaluatedProperties")) {
            found.add(properties());
        }
        if (isAsked("unevaluatedItems")) {
            found.add(items());
        }
        return found;
    }

    private boolean isAsked(String keyword) {
        Json value = source.asserted(site, keyword);
        return value != null && !value.equals(Json.Bool.TRUE);
    }

    private Term properties() {
        Terms terms = source.terms();
        Term value = source.child(site, "unevaluatedProperties");
        Term leftOut = terms.fact(new Fact.TextIn(source.leftOut(site, "unevaluatedProperties"), false));
        List<Term> choices = new ArrayList<>();
        for (Evaluated.Case one : new Evaluated(source, true).beside(site)) {
            Term names = terms.and(List.of(terms.types(Kinds.STRING), terms.not(one.values()), leftOut));
            choices.add(terms.and(one.condition(), terms.fact(new Fact.Members(names, value, true))));
        }
        return terms.or(choices);
    }

    private Term items() {
        Terms terms = source.terms();
        Term item = source.child(site, "unevaluatedItems");
        List<Term> choices = new ArrayList<>();
        for (Evaluated.Case one : new Evaluated(source, false).beside(site)) {
            Term rest = terms.fact(new Fact.EveryItem(one.first(), Fact.ENDLESS, terms.or(one.values(), item)));
            choices.add(terms.and(one.condition(), rest));
        }
        return terms.or(choices);
    }
}
