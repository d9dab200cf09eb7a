package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code unevaluatedProperties} asks. Names that the same schemas speak of are in one group: either one of those schemas
 * holds, or each member with such a name is of the keyword's schema.
 */
final class UnevaluatedProperties {
    private static final String KEYWORD = "unevaluatedProperties";
    private static final int MOST_GROUPS = 2_000;

    private final SchemaTerms source;
    private final Terms terms;
    private final Site site;
    private final Set<Term> ofAll = new LinkedHashSet<>();
    private final Map<String, Set<Term>> named = new LinkedHashMap<>();
    private final Map<String, Set<Term>> patterns = new LinkedHashMap<>();

    UnevaluatedProperties(SchemaTerms source, Site site) {
        this.source = source;
        this.terms = source.terms();
        this.site = site;
        new Evaluated(source).at(site).forEach(this::add);
    }

    /** Names, and the conditions under which members with such a name are evaluated. */
    private record Group(Term names, Set<Term> conditions) {}

    private void add(Site other, Term condition) {
        boolean beside = !other.equals(site);
        if ((beside && source.get(other, KEYWORD) != null) || source.get(other, "additionalProperties") != null) {
            ofAll.add(condition);
        }
        if (source.get(other, "properties") instanceof Json.Obj properties) {
            properties.members().keySet().forEach(name -> note(named, name, condition));
        }
        if (source.get(other, "patternProperties") instanceof Json.Obj properties) {
            properties.members().keySet().forEach(pattern -> note(patterns, pattern, condition));
        }
    }

    private static void note(Map<String, Set<Term>> all, String key, Term condition) {
        all.computeIfAbsent(key, one -> new LinkedHashSet<>()).add(condition);
    }

    Term term() {
        if (isSure(ofAll)) {
            return terms.always();
        }
        Term value = source.child(site, KEYWORD);
        List<Term> clauses = new ArrayList<>();
        for (Group group : groups()) {
            List<Term> choices = new ArrayList<>(ofAll);
            choices.addAll(group.conditions());
            choices.add(terms.fact(new Fact.Members(group.names(), value, true)));
            clauses.add(terms.or(choices));
        }
        return terms.and(clauses);
    }

    private static boolean isSure(Set<Term> conditions) {
        return conditions.stream().anyMatch(Term::isTrue);
    }

    private List<Group> groups() {
        Map<Set<Term>, Set<String>> together = new LinkedHashMap<>();
        named.forEach((name, conditions) -> {
            if (!isSure(conditions)) {
                together.computeIfAbsent(conditions, one -> new LinkedHashSet<>())
                        .add(name);
            }
        });
        Set<String> leftOut = source.leftOut(site, KEYWORD);
        List<Group> groups = new ArrayList<>();
        together.forEach((conditions, names) -> {
            Set<String> wanted = new LinkedHashSet<>(names);
            wanted.removeAll(leftOut);
            groups.add(new Group(strings(new Fact.TextIn(wanted, true)), conditions));
        });
        Set<String> spokenOf = new LinkedHashSet<>(named.keySet());
        spokenOf.addAll(leftOut);
        groups.add(new Group(strings(new Fact.TextIn(spokenOf, false)), Set.of()));
        List<Group> split = groups;
        for (Map.Entry<String, Set<Term>> pattern : patterns.entrySet()) {
            split = split(split, pattern.getKey(), pattern.getValue());
        }
        return split;
    }

    private Term strings(Fact.TextIn texts) {
        return terms.and(terms.types(Kinds.STRING), terms.fact(texts));
    }

    private List<Group> split(List<Group> groups, String pattern, Set<Term> conditions) {
        Term matching = terms.fact(new Fact.Matches(pattern, true));
        Term others = terms.fact(new Fact.Matches(pattern, false));
        List<Group> split = new ArrayList<>();
        for (Group group : groups) {
            if (group.conditions().containsAll(conditions)) {
                split.add(group);
                continue;
            }
            split.add(new Group(terms.and(group.names(), others), group.conditions()));
            if (!isSure(conditions)) {
                Set<Term> more = new HashSet<>(group.conditions());
                more.addAll(conditions);
                split.add(new Group(terms.and(group.names(), matching), more));
            }
        }
        if (split.size() > MOST_GROUPS) {
            throw SchemaTerms.beyond(site, KEYWORD, "sees names evaluated in too many ways");
        }
        return split;
    }
}
