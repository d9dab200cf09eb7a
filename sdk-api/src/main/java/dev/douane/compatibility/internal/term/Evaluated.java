package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas that have a say about the same value as one of them, and evaluate what they speak of if they are satisfied
 * (2020-12 core §7.7.1): each with the condition under which it counts. They are as many as there are schemas, however they
 * combine.
 */
final class Evaluated {
    private final SchemaTerms source;
    private final Terms terms;
    private final Map<Site, Map<Site, Term>> known = new HashMap<>();

    Evaluated(SchemaTerms source) {
        this.source = source;
        this.terms = source.terms();
    }

    /** Those beside a place, and the place itself. */
    Map<Site, Term> at(Site site) {
        Map<Site, Term> found = known.get(site);
        if (found == null) {
            found = new LinkedHashMap<>();
            read(site, found);
            known.put(site, found);
        }
        return found;
    }

    private void read(Site site, Map<Site, Term> found) {
        found.put(site, terms.always());
        if (source.document().schema(site.pointer()) instanceof Json.Bool) {
            return;
        }
        Site reference = source.reference(site);
        if (reference != null) {
            add(terms.always(), reference, found);
        }
        Site dynamic = source.dynamicReference(site);
        if (dynamic != null) {
            add(terms.always(), dynamic, found);
        }
        branches(site, "allOf", false, found);
        branches(site, "anyOf", true, found);
        branches(site, "oneOf", true, found);
        choice(site, found);
        dependents(site, "dependentSchemas", found);
        dependents(site, "dependencies", found);
    }

    private void add(Term condition, Site other, Map<Site, Term> found) {
        at(other).forEach((site, when) -> {
            terms.lookUp(site.scope().size());
            found.merge(site, terms.and(condition, when), terms::or);
        });
    }

    private void branches(Site site, String keyword, boolean perhaps, Map<Site, Term> found) {
        int size = Words.items(source.get(site, keyword)).size();
        for (int i = 0; i < size; i++) {
            Site branch = source.below(site, keyword, Integer.toString(i));
            add(perhaps ? source.child(branch) : terms.always(), branch, found);
        }
    }

    private void choice(Site site, Map<Site, Term> found) {
        if (source.get(site, "if") == null) {
            return;
        }
        Site condition = source.below(site, "if");
        Term met = source.child(condition);
        add(met, condition, found);
        if (source.get(site, "then") != null) {
            add(met, source.below(site, "then"), found);
        }
        if (source.get(site, "else") != null) {
            add(terms.not(met), source.below(site, "else"), found);
        }
    }

    private void dependents(Site site, String keyword, Map<Site, Term> found) {
        if (source.get(site, keyword) instanceof Json.Obj schemas) {
            for (Map.Entry<String, Json> member : schemas.members().entrySet()) {
                if (!(member.getValue() instanceof Json.Arr)) {
                    Term name = new Constants(terms).name(member.getKey());
                    Term present = terms.and(List.of(
                            terms.types(Kinds.OBJECT), terms.fact(new Fact.Members(name, terms.always(), false))));
                    add(present, source.below(site, keyword, member.getKey()), found);
                }
            }
        }
    }
}
