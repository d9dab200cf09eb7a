package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema's keywords evaluate of a value that satisfies them (2020-12 core §7.7.1), as cases: under a condition, at
 * least so much. For each value there is a case whose condition it meets and that says just what is evaluated.
 */
final class Evaluated {
    private static final int MOST_CASES = 300;

    private final SchemaTerms source;
    private final Terms terms;
    private final boolean ofObjects;

    Evaluated(SchemaTerms source, boolean ofObjects) {
        this.source = source;
        this.terms = source.terms();
        this.ofObjects = ofObjects;
    }

    /**
     * A case.
     *
     * @param condition when it applies
     * @param first of an array, the items before this index are evaluated
     * @param values the names that are evaluated, or the items that are wherever they stand
     */
    record Case(Term condition, long first, Term values) {}

    /** Of what stands beside the keyword that asks. */
    List<Case> beside(Site site) {
        return cases(site, false);
    }

    private List<Case> cases(Site site) {
        return cases(site, true);
    }

    private List<Case> cases(Site site, boolean unevaluatedToo) {
        List<Case> found = new ArrayList<>();
        found.add(ofObjects ? names(site, unevaluatedToo) : items(site, unevaluatedToo));
        Site reference = source.reference(site);
        Site dynamic = source.dynamicReference(site);
        if (source.document().schema(site.pointer()) instanceof Json.Bool) {
            return found;
        }
        for (Site other : new @Nullable Site[] {reference, dynamic}) {
            found = other == null ? found : both(site, found, cases(other));
        }
        for (Site branch : branches(site, "allOf")) {
            found = both(site, found, cases(branch));
        }
        for (Site branch : branches(site, "anyOf")) {
            found = both(site, found, perhaps(term(branch), cases(branch)));
        }
        found = one(site, found);
        found = choice(site, found);
        return dependents(site, found);
    }

    private Case names(Site site, boolean unevaluatedToo) {
        ObjectWords.Names names = new ObjectWords.Names(source, site);
        List<Term> evaluated = new ArrayList<>();
        boolean all = unevaluatedToo && source.get(site, "unevaluatedProperties") != null;
        if (all || source.get(site, "additionalProperties") != null) {
            evaluated.add(terms.always());
        }
        if (source.get(site, "properties") instanceof Json.Obj properties) {
            properties.members().keySet().forEach(name -> evaluated.add(names.named(name)));
        }
        if (source.get(site, "patternProperties") instanceof Json.Obj properties) {
            properties.members().keySet().forEach(pattern -> evaluated.add(names.matching(pattern)));
        }
        return new Case(terms.always(), 0, terms.or(evaluated));
    }

    private Case items(Site site, boolean unevaluatedToo) {
        boolean rest = unevaluatedToo && source.get(site, "unevaluatedItems") != null;
        boolean all = rest || source.get(site, "items") != null;
        int tuple = Words.items(source.get(site, "prefixItems")).size();
        Term contained = source.get(site, "contains") == null ? terms.never() : source.child(site, "contains");
        return new Case(terms.always(), all ? Fact.ENDLESS : tuple, contained);
    }

    private List<Site> branches(Site site, String keyword) {
        List<Site> branches = new ArrayList<>();
        int size = Words.items(source.get(site, keyword)).size();
        for (int i = 0; i < size; i++) {
            branches.add(source.below(site, keyword, Integer.toString(i)));
        }
        return branches;
    }

    private Term term(Site site) {
        return source.child(site);
    }

    /** What a schema evaluates if it is satisfied, and nothing in any case. */
    private List<Case> perhaps(Term condition, List<Case> cases) {
        List<Case> found = new ArrayList<>(under(condition, cases));
        found.add(nothing(terms.always()));
        return found;
    }

    private Case nothing(Term condition) {
        return new Case(condition, 0, terms.never());
    }

    private List<Case> under(Term condition, List<Case> cases) {
        List<Case> found = new ArrayList<>();
        for (Case one : cases) {
            found.add(new Case(terms.and(condition, one.condition()), one.first(), one.values()));
        }
        return found;
    }

    private List<Case> one(Site site, List<Case> found) {
        List<Site> branches = branches(site, "oneOf");
        if (branches.isEmpty()) {
            return found;
        }
        List<Case> cases = new ArrayList<>();
        for (Site branch : branches) {
            cases.addAll(under(term(branch), cases(branch)));
        }
        return both(site, found, cases);
    }

    private List<Case> choice(Site site, List<Case> found) {
        if (source.get(site, "if") == null) {
            return found;
        }
        Site condition = source.below(site, "if");
        List<Case> met = cases(condition);
        if (source.get(site, "then") != null) {
            met = both(site, met, cases(source.below(site, "then")));
        }
        List<Case> cases = new ArrayList<>(under(term(condition), met));
        Term not = terms.not(term(condition));
        if (source.get(site, "else") == null) {
            cases.add(nothing(not));
        } else {
            cases.addAll(under(not, cases(source.below(site, "else"))));
        }
        return both(site, found, cases);
    }

    private List<Case> dependents(Site site, List<Case> before) {
        List<Case> found = before;
        for (String keyword : List.of("dependentSchemas", "dependencies")) {
            if (source.get(site, keyword) instanceof Json.Obj schemas) {
                for (Map.Entry<String, Json> member : schemas.members().entrySet()) {
                    if (!(member.getValue() instanceof Json.Arr)) {
                        Term name = new Constants(terms).name(member.getKey());
                        Term present = terms.and(
                                terms.types(Kinds.OBJECT), terms.fact(new Fact.Members(name, terms.always(), false)));
                        List<Case> cases = cases(source.below(site, keyword, member.getKey()));
                        found = both(site, found, perhaps(present, cases));
                    }
                }
            }
        }
        return found;
    }

    private List<Case> both(Site site, List<Case> some, List<Case> others) {
        Map<List<Object>, Case> merged = new LinkedHashMap<>();
        for (Case one : some) {
            for (Case other : others) {
                Term condition = terms.and(one.condition(), other.condition());
                long first = Math.max(one.first(), other.first());
                Term values = terms.or(one.values(), other.values());
                if (!condition.isFalse()) {
                    merged.merge(List.of(first, values), new Case(condition, first, values), this::either);
                }
            }
        }
        if (merged.size() > MOST_CASES) {
            throw SchemaTerms.beyond(site, "unevaluated keyword", "can see values evaluated in too many ways");
        }
        return List.copyOf(merged.values());
    }

    private Case either(Case one, Case other) {
        return new Case(terms.or(one.condition(), other.condition()), one.first(), one.values());
    }
}
