package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes values that try to satisfy a schema, and often do. */
public final class InstanceMaker {
    private static final int DEPTH = 3;

    private final Dice dice;
    private final JsonNode root;
    private final ScalarMaker scalars;

    /**
     * For payloads of one schema.
     *
     * @param dice decides about everything
     * @param root a schema that {@link SchemaMaker} made
     */
    public InstanceMaker(Dice dice, JsonNode root) {
        this.dice = dice;
        this.root = root;
        this.scalars = new ScalarMaker(dice);
    }

    /**
     * A payload.
     *
     * @return a value: most try to satisfy the schema, some are anything at all
     */
    public JsonNode make() {
        return dice.percent(8) ? Values.any(dice, 3) : value(List.of(root), DEPTH);
    }

    private JsonNode value(List<JsonNode> schemas, int depth) {
        if (depth < 0) {
            return Values.scalar(dice);
        }
        Wanted wanted = new Wanted(dice, root, schemas);
        List<JsonNode> constants = new ArrayList<>(wanted.all("const"));
        wanted.all("enum").forEach(values -> constants.add(values.get(dice.below(values.size()))));
        if (!constants.isEmpty() && dice.percent(92)) {
            return dice.pick(constants).deepCopy();
        }
        return switch (type(wanted)) {
            case "object" -> object(wanted, depth);
            case "array" -> array(wanted, depth);
            case "string" -> scalars.string(wanted);
            case "integer" -> scalars.number(wanted, true);
            case "number" -> scalars.number(wanted, false);
            case "boolean" -> Values.NODES.booleanNode(dice.percent(50));
            default -> Values.NODES.nullNode();
        };
    }

    private String type(Wanted wanted) {
        List<String> possible = new ArrayList<>();
        for (JsonNode types : wanted.all("type")) {
            List<String> these = new ArrayList<>();
            if (types.isTextual()) {
                these.add(types.asText());
            }
            types.forEach(type -> these.add(type.asText()));
            if (possible.isEmpty()) {
                possible.addAll(these);
            } else if (!Collections.disjoint(possible, these)) {
                possible.retainAll(these);
            }
        }
        return possible.isEmpty() ? about(wanted) : dice.pick(possible);
    }

    /** The kind of value that the keywords speak of, so that they are asked. */
    private String about(Wanted wanted) {
        List<String> kinds = new ArrayList<>(List.of(dice.pick(ScalarWords.TYPES)));
        for (JsonNode schema : wanted.schemas()) {
            schema.fieldNames().forEachRemaining(keyword -> {
                String kind = KeywordKinds.of(keyword);
                if (!kind.isEmpty()) {
                    kinds.addAll(List.of(kind, kind, kind));
                }
            });
        }
        return dice.pick(kinds);
    }

    private ObjectNode object(Wanted wanted, int depth) {
        Set<String> names = new LinkedHashSet<>();
        wanted.all("required").forEach(list -> list.forEach(name -> names.add(name.asText())));
        for (JsonNode properties : wanted.all("properties")) {
            properties.fieldNames().forEachRemaining(name -> {
                if (dice.percent(depth > 0 ? 55 : 10)) {
                    names.add(name);
                }
            });
        }
        int most = wanted.least("maxProperties", 8);
        int least = wanted.most("minProperties", dice.percent(30) ? 2 : 0);
        for (int tries = 0; names.size() < least && tries < 20; tries++) {
            names.add(dice.pick(Values.NAMES));
        }
        for (String keyword : List.of("dependentRequired", "dependencies")) {
            for (JsonNode each : wanted.all(keyword)) {
                List.copyOf(names).forEach(name -> each.path(name).forEach(other -> addText(names, other)));
            }
        }
        ObjectNode object = Values.NODES.objectNode();
        names.stream().limit(most).forEach(name -> object.set(name, value(forProperty(wanted, name), depth - 1)));
        return object;
    }

    private static void addText(Set<String> names, JsonNode name) {
        if (name.isTextual()) {
            names.add(name.asText());
        }
    }

    private static List<JsonNode> forProperty(Wanted wanted, String name) {
        List<JsonNode> schemas = new ArrayList<>();
        for (JsonNode schema : wanted.schemas()) {
            boolean known = schema.path("properties").has(name);
            if (known) {
                schemas.add(schema.path("properties").path(name));
            }
            for (var pattern : schema.path("patternProperties").properties()) {
                if (Pattern.compile(pattern.getKey()).matcher(name).find()) {
                    schemas.add(pattern.getValue());
                    known = true;
                }
            }
            if (!known) {
                schemas.add(schema.path("additionalProperties"));
                schemas.add(schema.path("unevaluatedProperties"));
            }
        }
        return schemas;
    }

    private ArrayNode array(Wanted wanted, int depth) {
        int least = Math.max(wanted.most("minItems", 0), wanted.most("minContains", 0));
        for (String keyword : List.of("prefixItems", "items")) {
            for (JsonNode tuple : wanted.all(keyword)) {
                least = tuple.isArray() && dice.percent(60) ? Math.max(least, tuple.size()) : least;
            }
        }
        int size = Math.min(wanted.least("maxItems", 5), least + (depth > 0 ? dice.below(3) : 0));
        ArrayNode array = Values.NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            List<JsonNode> schemas = forItem(wanted, i);
            if (dice.percent(60) || wanted.most("minContains", 0) > i) {
                schemas.addAll(wanted.all("contains"));
            }
            array.add(value(schemas, depth - 1));
        }
        return array;
    }

    private static List<JsonNode> forItem(Wanted wanted, int index) {
        List<JsonNode> schemas = new ArrayList<>();
        for (JsonNode schema : wanted.schemas()) {
            boolean old = schema.path("items").isArray();
            JsonNode tuple = schema.path(old ? "items" : "prefixItems");
            if (index < tuple.size()) {
                schemas.add(tuple.get(index));
            } else {
                schemas.add(schema.path(old ? "additionalItems" : "items"));
                schemas.add(schema.path("unevaluatedItems"));
            }
        }
        return schemas;
    }
}
