package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a schema says about objects (2020-12 core §10.3.2, validation §6.5). */
final class ObjectWords extends Words {
    private final Names names;

    ObjectWords(SchemaTerms source, Site site, List<Term> parts) {
        super(source, site, parts);
        this.names = new Names(source, site);
    }

    @Override
    void add() {
        add(new Fact.MemberCount(count("minProperties", 0), true));
        if (get("maxProperties") != null) {
            add(new Fact.MemberCount(count("maxProperties", 0), false));
        }
        for (Json name : items(get("required"))) {
            String required = ((Json.Text) name).value();
            if (!source.ignores(site, "required", required)) {
                add(present(required));
            }
        }
        values();
        if (get("propertyNames") != null) {
            Term wrong = terms.not(source.child(site, "propertyNames"));
            add(new Fact.Members(terms.and(terms.types(Kinds.STRING), wrong), terms.never(), true));
        }
        requirements("dependentRequired");
        requirements("dependencies");
    }

    private void values() {
        if (get("properties") instanceof Json.Obj properties) {
            for (String name : properties.members().keySet()) {
                Term value = source.child(site, "properties", name);
                add(new Fact.Members(names.named(name), value, true));
            }
        }
        if (get("patternProperties") instanceof Json.Obj properties) {
            for (String pattern : properties.members().keySet()) {
                Term value = source.child(site, "patternProperties", pattern);
                add(new Fact.Members(names.matching(pattern), value, true));
            }
        }
        if (get("additionalProperties") != null) {
            Term value = source.child(site, "additionalProperties");
            add(new Fact.Members(names.others("additionalProperties"), value, true));
        }
    }

    private Term present(String name) {
        return terms.fact(new Fact.Members(names.named(name), terms.always(), false));
    }

    private Term absent(String name) {
        return terms.fact(new Fact.Members(names.named(name), terms.never(), true));
    }

    private void requirements(String keyword) {
        if (!(get(keyword) instanceof Json.Obj dependencies)) {
            return;
        }
        for (Map.Entry<String, Json> dependency : dependencies.members().entrySet()) {
            if (dependency.getValue() instanceof Json.Arr list) {
                List<Term> required = new ArrayList<>();
                for (Json name : list.items()) {
                    required.add(present(((Json.Text) name).value()));
                }
                add(terms.or(absent(dependency.getKey()), terms.and(required)));
            }
        }
    }

    /** The names that keywords of one schema speak of. */
    record Names(SchemaTerms source, Site site) {
        Term named(String name) {
            return new Constants(source.terms()).name(name);
        }

        Term matching(String pattern) {
            Terms terms = source.terms();
            return terms.and(terms.types(Kinds.STRING), terms.fact(new Fact.Matches(pattern, true)));
        }

        /** Those that {@code properties} and {@code patternProperties} do not speak of. */
        Term others(String ignoredBy) {
            Terms terms = source.terms();
            Set<String> named = new LinkedHashSet<>();
            List<Term> parts = new ArrayList<>();
            if (source.get(site, "properties") instanceof Json.Obj properties) {
                named.addAll(properties.members().keySet());
            }
            if (source.get(site, "patternProperties") instanceof Json.Obj properties) {
                for (String pattern : properties.members().keySet()) {
                    parts.add(terms.fact(new Fact.Matches(pattern, false)));
                }
            }
            named.addAll(source.leftOut(site, ignoredBy));
            parts.add(terms.types(Kinds.STRING));
            parts.add(terms.fact(new Fact.TextIn(named, false)));
            return terms.and(parts);
        }
    }
}
