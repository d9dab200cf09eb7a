package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All the schemas that a value of one kind must satisfy when it must satisfy some: behind {@code $ref}, within
 * {@code allOf}, and within those alternatives and conditions that the kind alone decides.
 */
final class Closure {
    private static final Set<String> BEYOND_2020_12 = Set.of("unevaluatedProperties", "unevaluatedItems");
    private static final Set<String> BEYOND_DRAFT_07 = Set.of("contentEncoding", "contentMediaType");

    private static final Set<String> ABOUT_STRINGS = Set.of("minLength", "maxLength", "pattern", "format");
    private static final Set<String> ABOUT_NUMBERS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "type");
    private static final Set<String> ABOUT_ARRAYS =
            Set.of("items", "prefixItems", "additionalItems", "contains", "uniqueItems", "minItems", "maxItems");
    private static final Set<String> ABOUT_OBJECTS = Set.of(
            "properties",
            "patternProperties",
            "additionalProperties",
            "propertyNames",
            "required",
            "dependentRequired",
            "dependentSchemas",
            "dependencies",
            "minProperties",
            "maxProperties");

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
        places.forEach(this::add);
    }

    private void add(Place place) {
        if (!seen.add(place)) {
            return;
        }
        if (place.schema instanceof Json.Bool) {
            if (place.isFalse()) {
                nevers.add(refusal(place));
            }
            return;
        }
        String beyond = beyond(place);
        if (!beyond.isEmpty()) {
            wholes.add(new WholeAssertion(
                    beyond,
                    place.pointer,
                    place.schema,
                    beyond + " needs the whole value",
                    compiler.foreign().schema(place.pointer)));
            return;
        }
        if (index.get(place, "$ref") instanceof Json.Text reference) {
            add(index.target(place, reference.value()));
            if (index.refStandsAlone()) {
                return;
            }
        }
        if (index.get(place, "$dynamicRef") instanceof Json.Text reference) {
            add(index.target(place, reference.value()));
        }
        type(place);
        constants(place, "enum");
        constants(place, "const");
        members.add(place);
        list(place, "allOf").forEach(this::add);
        alternatives(place, "anyOf", false);
        alternatives(place, "oneOf", true);
        not(place);
        choice(place);
        dependents(place, "dependentSchemas");
        dependents(place, "dependencies");
    }

    private static Assertion.Never refusal(Place place) {
        boolean named = place.role.startsWith("additional");
        return new Assertion.Never(named ? place.role : "false", place.pointer, place.schema);
    }

    private String beyond(Place place) {
        Set<String> keywords = switch (index.dialect) {
            case DRAFT_2020_12 -> BEYOND_2020_12;
            case DRAFT_07 -> BEYOND_DRAFT_07;
            case DRAFT_04 -> Set.of();
        };
        for (String keyword : keywords) {
            Json value = index.get(place, keyword);
            if (value != null && !value.equals(new Json.Bool(true))) {
                return keyword;
            }
        }
        return "";
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
        boolean fits = types.contains(new Json.Text(kind.type()))
                || (kind == Kind.NUMBER && types.contains(new Json.Text("integer")));
        if (!fits) {
            nevers.add(new Assertion.Never("type", place.pointer("type"), type));
        }
    }

    private void constants(Place place, String keyword) {
        Json asked = index.get(place, keyword);
        if (asked == null) {
            return;
        }
        List<Json> values = keyword.equals("const") ? List.of(asked) : Form.items(asked);
        List<Json> ofKind = values.stream().filter(this::isOfKind).distinct().toList();
        String pointer = place.pointer(keyword);
        if (ofKind.isEmpty()) {
            nevers.add(new Assertion.Never(keyword, pointer, asked));
        } else if (kind == Kind.STRING || kind == Kind.NUMBER) {
            constants.add(new Constants(keyword, pointer, asked, ofKind));
        } else if (kind == Kind.OBJECT || kind == Kind.ARRAY) {
            wholes.add(new WholeAssertion(
                    keyword,
                    pointer,
                    asked,
                    "a constant is an " + kind.type(),
                    new ConstantsCheck(Set.copyOf(ofKind))));
        }
    }

    private boolean isOfKind(Json value) {
        return switch (kind) {
            case OBJECT -> value instanceof Json.Obj;
            case ARRAY -> value instanceof Json.Arr;
            case STRING -> value instanceof Json.Text;
            case NUMBER -> value instanceof Json.Num;
            case TRUE -> value.equals(new Json.Bool(true));
            case FALSE -> value.equals(new Json.Bool(false));
            case NULL -> value instanceof Json.Nil;
        };
    }

    private void alternatives(Place place, String keyword, boolean exactlyOne) {
        List<Place> branches = list(place, keyword);
        if (branches.isEmpty()) {
            return;
        }
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
        return places.stream().map(place -> compiler.node(List.of(place))).toList();
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
            case HOLDS -> consequence.forEach(this::add);
            case FAILS -> otherwise.forEach(this::add);
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
            schemas.members().forEach((name, schema) -> {
                if (!(schema instanceof Json.Arr)) {
                    Place dependent = index.at(place.pointer(keyword) + "/" + SchemaIndex.escape(name));
                    dependents.add(new DependentSchema(keyword, name, dependent));
                }
            });
        }
    }

    Verdict verdict() {
        if (!nevers.isEmpty()) {
            return Verdict.FAILS;
        }
        boolean open = !formulas.isEmpty()
                || !wholes.isEmpty()
                || !constants.isEmpty()
                || members.stream().anyMatch(this::asks);
        return open ? Verdict.OPEN : Verdict.HOLDS;
    }

    private boolean asks(Place place) {
        Set<String> keywords = switch (kind) {
            case OBJECT -> ABOUT_OBJECTS;
            case ARRAY -> ABOUT_ARRAYS;
            case STRING -> ABOUT_STRINGS;
            case NUMBER -> ABOUT_NUMBERS;
            case TRUE, FALSE, NULL -> Set.of();
        };
        return keywords.stream().anyMatch(keyword -> index.get(place, keyword) != null);
    }

    /** Constants of the kind. */
    record Constants(String keyword, String pointer, Json asked, List<Json> values) {}

    /** A schema for objects that have a property. */
    record DependentSchema(String keyword, String name, Place schema) {}
}
