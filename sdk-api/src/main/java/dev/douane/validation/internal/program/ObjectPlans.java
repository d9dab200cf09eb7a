package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;
import dev.douane.validation.internal.pattern.TextCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans for objects. Which schemas a property must satisfy is known now for every name that stands in the schema. */
final class ObjectPlans {
    /** Conditions within conditions within conditions are rare. */
    private static final int CONDITIONS = 3;

    /** So many members fit a word; an object with more of them is no faster for it. */
    private static final int MOST_NAMED = 60;

    private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");

    private final Compiler compiler;
    private final SchemaIndex index;
    private final Closure closure;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final PropertyParts parts;
    /** Those of the members whose {@code unevaluatedProperties} depends on other schemas. */
    private final Map<Place, Sources> conditional = new LinkedHashMap<>();

    ObjectPlans(Compiler compiler, Closure closure) {
        this.compiler = compiler;
        this.index = compiler.index();
        this.closure = closure;
        this.parts = new PropertyParts(compiler);
    }

    ObjectPlan plan() {
        if (!closure.nevers.isEmpty()) {
            return new ObjectPlan(
                    Compiler.conditions(closure),
                    null,
                    List.of(),
                    new Unknown(List.of(), compiler),
                    List.of(),
                    List.of(),
                    List.of());
        }
        for (Place place : closure.members) {
            read(place);
            unevaluated(place);
        }
        List<Assertion.Required> requirements = new ArrayList<>();
        List<Assertion.Size> sizes = new ArrayList<>();
        List<NameAssertion> nameAssertions = new ArrayList<>();
        for (Place place : closure.members) {
            required(place, requirements);
            dependentRequired(place, "dependentRequired", requirements);
            dependentRequired(place, "dependencies", requirements);
            sizes.addAll(sizes(index, place, "minProperties", "maxProperties"));
            Json asked = index.get(place, "propertyNames");
            if (asked != null) {
                Place schema = index.at(place.pointer("propertyNames"));
                nameAssertions.add(new NameAssertion(schema.pointer, asked, compiler.node(List.of(schema))));
            }
        }
        List<Formula> formulas = dependents();
        boolean asksNothingElse = parts.isEmpty()
                && requirements.isEmpty()
                && sizes.isEmpty()
                && nameAssertions.isEmpty()
                && conditional.isEmpty();
        Discriminator discriminator = formulas.isEmpty() && asksNothingElse ? discriminator() : null;
        if (discriminator == null && conditional.isEmpty()) {
            nameMembersOf(closure.formulas);
            nameMembersOf(formulas);
        }
        Unknown unknown = parts.unknown();
        return new ObjectPlan(
                Compiler.conditions(closure, formulas, List.of(), conditional()),
                discriminator,
                properties(),
                unknown,
                nameAssertions,
                requirements,
                sizes);
    }

    /** Members that only conditions name are known members, too, so that where they stand can be noted. */
    private void nameMembersOf(List<Formula> formulas) {
        for (Formula formula : formulas) {
            for (Node node : formula.nodes()) {
                for (Place place : node.places) {
                    nameMembersOf(place, CONDITIONS);
                }
            }
        }
    }

    private void nameMembersOf(Place place, int levels) {
        if (names.size() >= MOST_NAMED) {
            return;
        }
        compiler.spend(1);
        if (index.get(place, "properties") instanceof Json.Obj properties) {
            for (String name : properties.members().keySet()) {
                nameMember(name);
            }
        }
        Json required = index.get(place, "required");
        for (Json name : required == null ? List.<Json>of() : Form.items(required)) {
            nameMember(((Json.Text) name).value());
        }
        for (String keyword : levels == 0 ? List.<String>of() : BRANCHES) {
            Json branches = index.get(place, keyword);
            for (int i = 0; branches != null && i < Form.items(branches).size(); i++) {
                nameMembersOf(index.at(place.pointer(keyword) + "/" + i), levels - 1);
            }
        }
    }

    private void nameMember(String name) {
        if (names.size() < MOST_NAMED) {
            name(name);
        }
    }

    private @Nullable Discriminator discriminator() {
        boolean alone = closure.formulas.size() == 1 && closure.wholes.isEmpty();
        return alone && closure.formulas.get(0) instanceof Formula.Alternatives alternatives
                ? compiler.discriminators().find(alternatives)
                : null;
    }

    private void read(Place place) {
        Json properties = index.get(place, "properties");
        Json patterns = index.get(place, "patternProperties");
        Json additional = index.get(place, "additionalProperties");
        if (properties == null && patterns == null && additional == null) {
            return;
        }
        Map<String, Place> byName = new LinkedHashMap<>();
        if (properties instanceof Json.Obj object) {
            String pointer = place.pointer("properties") + "/";
            for (String name : object.members().keySet()) {
                byName.put(name, index.at(pointer + SchemaPointer.escape(name)));
                name(name);
            }
        }
        List<Unknown.PatternSchema> byPattern = new ArrayList<>();
        if (patterns instanceof Json.Obj object) {
            String pointer = place.pointer("patternProperties");
            for (String pattern : object.members().keySet()) {
                Place schema = index.at(pointer + "/" + SchemaPointer.escape(pattern));
                TextCheck check = ScalarPlans.pattern(compiler, pattern, "patternProperties", pointer);
                byPattern.add(new Unknown.PatternSchema(check, schema, compiler.node(List.of(schema))));
            }
        }
        Place rest = additional == null ? null : index.at(place.pointer("additionalProperties"));
        compiler.spend(byName.size() + byPattern.size());
        parts.add(byName, Set.of(), new Unknown.Part(byPattern, rest));
    }

    private void unevaluated(Place place) {
        Sources sources = compiler.sources(place, Kind.OBJECT);
        if (sources == null || sources.always.all) {
            return;
        }
        nameAll(sources.always.names);
        if (sources.areStatic()) {
            Place rest = index.at(place.pointer("unevaluatedProperties"));
            List<Unknown.PatternSchema> matched = sources.always.patterns() == 0
                    ? List.of()
                    : List.of(new Unknown.PatternSchema(sources.always::matches, null, compiler.node(List.of())));
            parts.add(Map.of(), sources.always.names, new Unknown.Part(matched, rest));
            return;
        }
        for (Map.Entry<Set<Condition>, Source> one : sources.conditional.entrySet()) {
            nameAll(one.getValue().names);
            for (Condition condition : one.getKey()) {
                if (condition instanceof Condition.Present present) {
                    name(present.name());
                }
            }
        }
        conditional.put(place, sources);
    }

    private List<Unevaluated> conditional() {
        List<Unevaluated> all = new ArrayList<>();
        List<String> known = List.copyOf(names.keySet());
        for (Map.Entry<Place, Sources> one : conditional.entrySet()) {
            all.add(Unevaluated.properties(
                    one.getKey(), one.getValue(), compiler, known, name -> names.getOrDefault(name, -1)));
        }
        return all;
    }

    private void nameAll(Iterable<String> all) {
        for (String name : all) {
            name(name);
        }
    }

    private int name(String name) {
        Integer index = names.putIfAbsent(name, names.size());
        return index == null ? names.size() - 1 : index;
    }

    private int[] indexes(Json list) {
        List<Json> items = Form.items(list);
        compiler.spend(items.size());
        int[] indexes = new int[items.size()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = name(((Json.Text) items.get(i)).value());
        }
        return indexes;
    }

    private void required(Place place, List<Assertion.Required> requirements) {
        Json required = index.get(place, "required");
        String pointer = place.pointer("required");
        List<Json> items = required == null ? List.of() : Form.items(required);
        compiler.spend(items.size());
        for (Json name : items) {
            int[] one = {name(((Json.Text) name).value())};
            requirements.add(new Assertion.Required("required", pointer, name, -1, one));
        }
    }

    private void dependentRequired(Place place, String keyword, List<Assertion.Required> requirements) {
        if (index.get(place, keyword) instanceof Json.Obj dependencies) {
            String pointer = place.pointer(keyword);
            for (Map.Entry<String, Json> dependency : dependencies.members().entrySet()) {
                Json others = dependency.getValue();
                if (others instanceof Json.Arr) {
                    int present = name(dependency.getKey());
                    requirements.add(new Assertion.Required(keyword, pointer, others, present, indexes(others)));
                }
            }
        }
    }

    static List<Assertion.Size> sizes(SchemaIndex index, Place place, String least, String most) {
        List<Assertion.Size> sizes = new ArrayList<>();
        Json min = index.get(place, least);
        if (min != null) {
            sizes.add(new Assertion.Size(least, place.pointer(least), min, ScalarPlans.count(min), Integer.MAX_VALUE));
        }
        Json max = index.get(place, most);
        if (max != null) {
            sizes.add(new Assertion.Size(most, place.pointer(most), max, 0, ScalarPlans.count(max)));
        }
        return sizes;
    }

    private List<Formula> dependents() {
        List<Formula> formulas = new ArrayList<>();
        for (Closure.DependentSchema dependent : closure.dependents) {
            formulas.add(new Formula.Dependent(
                    dependent.keyword(),
                    dependent.schema().pointer,
                    name(dependent.name()),
                    compiler.node(List.of(dependent.schema()))));
        }
        return formulas;
    }

    private List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        for (String name : names.keySet()) {
            properties.add(new Property(properties.size(), name, parts.node(name)));
        }
        return properties;
    }
}
