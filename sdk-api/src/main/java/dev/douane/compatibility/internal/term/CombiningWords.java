package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keywords by which schemas have a say about the same value (2020-12 core §10.2 and §11). */
final class CombiningWords extends Words {
    CombiningWords(SchemaTerms source, Site site, List<Term> parts) {
        super(source, site, parts);
    }

    @Override
    void add() {
        branches("allOf").forEach(this::add);
        if (get("anyOf") != null) {
            add(terms.or(branches("anyOf")));
        }
        if (get("oneOf") != null) {
            add(terms.one(branches("oneOf")));
        }
        if (get("not") != null) {
            add(terms.not(source.child(site, "not")));
        }
        if (get("if") != null) {
            choice();
        }
        dependents("dependentSchemas");
        dependents("dependencies");
        new Unevaluated(source, site).terms().forEach(this::add);
    }

    private List<Term> branches(String keyword) {
        int size = items(get(keyword)).size();
        List<Term> branches = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            branches.add(source.child(site, keyword, Integer.toString(i)));
        }
        return branches;
    }

    private void choice() {
        Term condition = source.child(site, "if");
        Term consequence = get("then") == null ? terms.always() : source.child(site, "then");
        Term otherwise = get("else") == null ? terms.always() : source.child(site, "else");
        add(terms.or(terms.not(condition), consequence));
        add(terms.or(condition, otherwise));
    }

    private void dependents(String keyword) {
        if (get(keyword) instanceof Json.Obj schemas) {
            for (Map.Entry<String, Json> member : schemas.members().entrySet()) {
                if (!(member.getValue() instanceof Json.Arr)) {
                    Term name = new Constants(terms).name(member.getKey());
                    Term absent = terms.fact(new Fact.Members(name, terms.never(), true));
                    // A fact about objects holds of everything else.
                    Term object = terms.types(Kinds.OBJECT);
                    Term dependent = source.child(site, keyword, member.getKey());
                    add(terms.or(List.of(terms.not(object), absent, dependent)));
                }
            }
        }
    }
}
