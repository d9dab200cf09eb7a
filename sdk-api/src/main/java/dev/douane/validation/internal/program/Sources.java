package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is looked at by the schemas that apply to the same value as an {@code unevaluated…} keyword does and stand in the
 * same schema or below (2020-12 core §11.2, §11.3), and under which conditions. What a schema looks at counts only if it
 * holds; beneath {@code not} nothing does (§7.7.1.1). A schema that must hold anyway is no condition: where it does not,
 * the keyword's verdict does not matter.
 */
final class Sources {
    /** One bit each, and one pattern of bits that means something else. */
    private static final int MOST = Long.SIZE - 1;

    /** Items are told apart by which of them say that they counted it. */
    private static final int MOST_COUNTING = 8;

    private static final int MOST_VISITS = 5_000;

    /** What is looked at under no condition. */
    final Source always = new Source();

    final Map<Set<Condition>, Source> conditional = new LinkedHashMap<>();
    final List<Counting> counting = new ArrayList<>();

    private final Compiler compiler;
    private final SchemaIndex index;
    private final Kind kind;
    private int visits;

    Sources(Compiler compiler, Place place, Kind kind) {
        this.compiler = compiler;
        this.index = compiler.index();
        this.kind = kind;
        visit(place, Set.of(), true);
        for (Source source : conditional.values()) {
            compiler.spend(source.names.size() * (1L + always.patterns()));
        }
        conditional.values().removeIf(source -> source.isWithin(always));
    }

    /** The keyword about the rest of a value of a kind; empty for kinds without. */
    static String keyword(Kind kind) {
        return kind == Kind.OBJECT ? "unevaluatedProperties" : kind == Kind.ARRAY ? "unevaluatedItems" : "";
    }

    boolean areTooMany() {
        return visits > MOST_VISITS || counting.size() > MOST_COUNTING || conditional.size() + counting.size() > MOST;
    }

    /** Whether it is known before there is a value. */
    boolean areStatic() {
        return always.all || (conditional.isEmpty() && counting.isEmpty());
    }

    private void visit(Place place, Set<Condition> when, boolean first) {
        if (place.schema instanceof Json.Bool || ++visits > MOST_VISITS) {
            return;
        }
        compiler.spendOn(place);
        if (place.refStandsAlone() && index.get(place, "$ref") instanceof Json.Text reference) {
            visit(index.target(place, reference.value()), when, false);
            return;
        }
        Source source = when.isEmpty() ? always : conditional.computeIfAbsent(when, key -> new Source());
        if (kind == Kind.OBJECT) {
            properties(place, source);
        } else {
            items(place, source, when);
        }
        source.all |= !first && index.get(place, keyword(kind)) != null;
        if (place.combines) {
            others(place, when);
        }
    }

    private void properties(Place place, Source source) {
        source.all |= index.get(place, "additionalProperties") != null;
        if (index.get(place, "properties") instanceof Json.Obj properties) {
            compiler.spend(properties.members().size());
            source.names.addAll(properties.members().keySet());
        }
        if (index.get(place, "patternProperties") instanceof Json.Obj patterns) {
            compiler.spend(patterns.members().size());
            String pointer = place.pointer("patternProperties");
            for (String pattern : patterns.members().keySet()) {
                source.add(ScalarPlans.pattern(compiler, pattern, "patternProperties", pointer));
            }
        }
    }

    private void items(Place place, Source source, Set<Condition> when) {
        boolean current = place.dialect() == SchemaDialect.DRAFT_2020_12;
        Json first = index.get(place, current ? "prefixItems" : "items");
        if (first instanceof Json.Arr list) {
            source.prefix = Math.max(source.prefix, list.items().size());
            source.all |= index.get(place, current ? "items" : "additionalItems") != null;
        } else {
            source.all |= index.get(place, "items") != null;
        }
        if (current && index.get(place, "contains") != null) {
            counting.add(new Counting(index.at(place.pointer("contains")), when));
        }
    }

    private void others(Place place, Set<Condition> when) {
        for (String keyword : List.of("$ref", "$dynamicRef")) {
            if (index.get(place, keyword) instanceof Json.Text reference) {
                visit(index.target(place, reference.value()), when, false);
            }
        }
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            Json list = index.get(place, keyword);
            compiler.spend(list == null ? 0 : Form.items(list).size());
            for (int i = 0; list != null && i < Form.items(list).size(); i++) {
                Place branch = index.at(place.pointer(keyword) + "/" + i);
                if (keyword.equals("allOf")) {
                    visit(branch, when, false);
                } else {
                    ifHolds(branch, when);
                }
            }
        }
        choice(place, when);
        dependents(place, "dependentSchemas", when);
        dependents(place, "dependencies", when);
    }

    private void ifHolds(Place branch, Set<Condition> when) {
        switch (compiler.verdict(branch, kind)) {
            case HOLDS -> visit(branch, when, false);
            case OPEN -> visit(branch, and(when, new Condition.Holds(branch, true)), false);
            case FAILS -> {}
        }
    }

    private void choice(Place place, Set<Condition> when) {
        if (index.get(place, "if") == null) {
            return;
        }
        Place condition = index.at(place.pointer("if"));
        Verdict verdict = compiler.verdict(condition, kind);
        ifHolds(condition, when);
        if (verdict != Verdict.FAILS) {
            branch(place, "then", condition, verdict, when);
        }
        if (verdict != Verdict.HOLDS) {
            branch(place, "else", condition, verdict, when);
        }
    }

    private void branch(Place place, String keyword, Place condition, Verdict verdict, Set<Condition> when) {
        if (index.get(place, keyword) != null) {
            Condition holds = new Condition.Holds(condition, keyword.equals("then"));
            visit(index.at(place.pointer(keyword)), verdict == Verdict.OPEN ? and(when, holds) : when, false);
        }
    }

    private void dependents(Place place, String keyword, Set<Condition> when) {
        if (kind == Kind.OBJECT && index.get(place, keyword) instanceof Json.Obj schemas) {
            compiler.spend(schemas.members().size());
            for (Map.Entry<String, Json> member : schemas.members().entrySet()) {
                if (!(member.getValue() instanceof Json.Arr)) {
                    String name = member.getKey();
                    Place dependent = index.at(place.pointer(keyword) + "/" + SchemaPointer.escape(name));
                    visit(dependent, and(when, new Condition.Present(name)), false);
                }
            }
        }
    }

    private static Set<Condition> and(Set<Condition> when, Condition more) {
        Set<Condition> all = new HashSet<>(when);
        all.add(more);
        return Set.copyOf(all);
    }

    /** The keyword {@code contains}, which looks at the items that it counts. */
    record Counting(Place place, Set<Condition> when) {}
}
