package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All the schemas that a value of one kind must satisfy when it must satisfy some: behind {@code $ref}, within
 * {@code allOf}, and within those alternatives and conditions that the kind alone decides.
 */
final class Closure {
    /** Keywords by which other schemas have a say about the same value, or somebody else than the compiler has. */
    static final Set<String> COMBINING = Set.of(
            "$ref",
            "$dynamicRef",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "dependentSchemas",
            "dependencies",
            "unevaluatedProperties",
            "unevaluatedItems",
            "contentEncoding",
            "contentMediaType");

    /** About strings, and assertions in this dialect (draft-07 validation §8). */
    private static final List<String> BEYOND_DRAFT_07 = List.of("contentEncoding", "contentMediaType");

    final Kind kind;
    final List<Assertion.Never> nevers = new ArrayList<>();
    final List<Formula> formulas = new ArrayList<>();
    final List<WholeAssertion> wholes = new ArrayList<>();
    /** Those that speak for themselves. */
    final Set<Place> members = new LinkedHashSet<>();
    /** Sets of strings or numbers, as the kind is. */
    final List<Constants> constants = new ArrayList<>();
    /** Dependent schemas wait until the properties have their indexes. */
    final List<DependentSchema> dependents = new ArrayList<>();

    private final Compiler compiler;
    private final SchemaIndex index;
    private final Set<Place> seen = new LinkedHashSet<>();

    Closure(Compiler compiler, List<Place> places, Kind kind) {
        this.compiler = compiler;
        this.index = compiler.index();
        this.kind = kind;
        addAll(places);
    }

    private void addAll(List<Place> places) {
        for (Place place : places) {
            add(place);
        }
    }

    private void add(Place place) {
        compiler.spendOn(place);
        if (!seen.add(place)) {
            return;
        }
        if (place.schema instanceof Json.Bool) {
            if (place.isFalse()) {
                nevers.add(refusal(place));
            }
            return;
        }
        if (!place.combines) {
            speaksForItself(place);
        } else if (!isBeyond(place) && !isElsewhere(place)) {
            speaksForItself(place);
            addAll(list(place, "allOf"));
            alternatives(place, "anyOf", false);
            alternatives(place, "oneOf", true);
            not(place);
            choice(place);
            dependents(place, "dependentSchemas");
            dependents(place, "dependencies");
        }
    }

    private void speaksForItself(Place place) {
        type(place);
        constants(place, "enum");
        constants(place, "const");
        members.add(place);
    }

    private boolean isBeyond(Place place) {
        String beyond = beyond(place);
        if (beyond.isEmpty()) {
            return false;
        }
        wholes.add(new WholeAssertion(
                beyond,
                place.pointer,
                place.schema,
                beyond.startsWith("unevaluated")
                        ? beyond + " depends on more schemas than are followed at once"
                        : beyond + " needs the whole value",
                compiler.foreign().schema(place.pointer)));
        return true;
    }

    /** Follows references; whether they are all that counts. */
    private boolean isElsewhere(Place place) {
        if (index.get(place, "$ref") instanceof Json.Text reference) {
            add(index.target(place, reference.value()));
            if (place.refStandsAlone()) {
                return true;
            }
        }
        if (index.get(place, "$dynamicRef") instanceof Json.Text reference) {
            add(index.target(place, reference.value()));
        }
        return false;
    }

    private static Assertion.Never refusal(Place place) {
        boolean named = place.role.startsWith("additional") || place.role.startsWith("unevaluated");
        return new Assertion.Never(named ? place.role : "false", place.pointer, place.schema);
    }

    private String beyond(Place place) {
        if (kind == Kind.STRING && place.dialect() == SchemaDialect.DRAFT_07) {
            for (String keyword : BEYOND_DRAFT_07) {
                if (index.get(place, keyword) != null) {
                    return keyword;
                }
            }
        }
        Sources sources = compiler.sources(place, kind);
        return sources != null && sources.areTooMany() ? Sources.keyword(kind) : "";
    }

    private List<Place> list(Place place, String keyword) {
        List<Place> places = new ArrayList<>();
        Json list = index.get(place, keyword);
        int size = list == null ? 0 : Form.items(list).size();
        for (int i = 0; i < size; i++) {
            places.add(index.at(place.pointer(keyword) + "/" + i));
        }
        return places;
    }

    private void type(Place place) {
        Json type = index.get(place, "type");
        if (type == null) {
            return;
        }
        List<Json> types = type instanceof Json.Text ? List.of(type) : Form.items(type);
        boolean fits = Form.holds(types, kind.type()) || (kind == Kind.NUMBER && Form.holds(types, "integer"));
        if (!fits) {
            nevers.add(new Assertion.Never("type", place.pointer("type"), type));
        }
    }

    private void constants(Place place, String keyword) {
        Constants its = compiler.constants(place, keyword, kind);
        if (its == null) {
            return;
        }
        if (its.assertion() instanceof Assertion.Never never) {
            nevers.add(never);
        } else if (its.assertion() instanceof WholeAssertion whole) {
            wholes.add(whole);
        } else if (its.assertion() != null) {
            constants.add(its);
        }
    }

    private void alternatives(Place place, String keyword, boolean exactlyOne) {
        List<Place> branches = list(place, keyword);
        if (branches.isEmpty()) {
            return;
        }
        compiler.spend(branches.size());
        List<Place> open = new ArrayList<>();
        int holding = 0;
        for (Place branch : branches) {
            switch (compiler.verdict(branch, kind)) {
                case HOLDS -> {
                    holding++;
                    open.add(branch);
                }
                case OPEN -> open.add(branch);
                case FAILS -> {}
            }
        }
        if (holding > 0 && (!exactlyOne || open.size() == 1)) {
            return;
        }
        if (open.size() == 1) {
            add(open.get(0));
        } else {
            formulas.add(new Formula.Alternatives(
                    keyword, place.pointer(keyword), nodes(open), nodes(branches), exactlyOne));
        }
    }

    private List<Node> nodes(List<Place> places) {
        List<Node> nodes = new ArrayList<>();
        for (Place place : places) {
            nodes.add(compiler.node(List.of(place)));
        }
        return List.copyOf(nodes);
    }

    private void not(Place place) {
        if (index.get(place, "not") == null) {
            return;
        }
        Place negated = index.at(place.pointer("not"));
        switch (compiler.verdict(negated, kind)) {
            case FAILS -> {}
            case HOLDS -> nevers.add(new Assertion.Never("not", negated.pointer, negated.schema));
            case OPEN -> formulas.add(new Formula.Not(negated.pointer, compiler.node(List.of(negated))));
        }
    }

    private void choice(Place place) {
        if (index.get(place, "if") == null) {
            return;
        }
        Place condition = index.at(place.pointer("if"));
        List<Place> consequence = optional(place, "then");
        List<Place> otherwise = optional(place, "else");
        switch (compiler.verdict(condition, kind)) {
            case HOLDS -> addAll(consequence);
            case FAILS -> addAll(otherwise);
            case OPEN -> {
                if (!consequence.isEmpty() || !otherwise.isEmpty()) {
                    formulas.add(new Formula.Choice(
                            condition.pointer,
                            compiler.node(List.of(condition)),
                            consequence.isEmpty() ? null : compiler.node(consequence),
                            otherwise.isEmpty() ? null : compiler.node(otherwise)));
                }
            }
        }
    }

    private List<Place> optional(Place place, String keyword) {
        return index.get(place, keyword) == null ? List.of() : List.of(index.at(place.pointer(keyword)));
    }

    private void dependents(Place place, String keyword) {
        if (kind == Kind.OBJECT && index.get(place, keyword) instanceof Json.Obj schemas) {
            compiler.spend(schemas.members().size());
            for (Map.Entry<String, Json> member : schemas.members().entrySet()) {
                if (!(member.getValue() instanceof Json.Arr)) {
                    String name = member.getKey();
                    Place dependent = index.at(place.pointer(keyword) + "/" + SchemaPointer.escape(name));
                    dependents.add(new DependentSchema(keyword, name, dependent));
                }
            }
        }
    }

    Verdict verdict() {
        if (!nevers.isEmpty() || new Plan.Conditions(nevers, formulas, wholes, List.of()).isHopeless()) {
            return Verdict.FAILS;
        }
        boolean open = !formulas.isEmpty() || !wholes.isEmpty() || !constants.isEmpty();
        for (Place place : members) {
            open |= asks(place);
        }
        return open ? Verdict.OPEN : Verdict.HOLDS;
    }

    private boolean asks(Place place) {
        for (String keyword : kind.keywords()) {
            if (index.get(place, keyword) != null) {
                return true;
            }
        }
        return false;
    }

    /** A schema for objects that have a property. */
    record DependentSchema(String keyword, String name, Place schema) {}
}
