package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The records, lists and choices of a contract. */
final class RecordShapes {
    private static final List<Integer> SIZES = List.of(0, 1, 2, 3, 8, 40);

    private final Dice dice;
    private final SchemaDialect dialect;
    private final ScalarShapes scalars;
    private final PropertyNames names;
    private final UnionShapes unions;
    private final ObjectNode definitions = Values.NODES.objectNode();
    private final List<Shape> defined = new ArrayList<>();

    RecordShapes(Dice dice, SchemaDialect dialect) {
        this.dice = dice;
        this.dialect = dialect;
        this.scalars = new ScalarShapes(dice, dialect);
        this.names = new PropertyNames(dice);
        this.unions = new UnionShapes(dice, dialect, scalars, names, this);
    }

    ObjectNode definitions() {
        return definitions;
    }

    Shape any(int depth) {
        if (depth == 0) {
            return scalars.any();
        }
        return switch (dice.below(17)) {
            case 0 -> record(dice.between(1, 6), depth);
            case 1 -> record(dice.between(1, 20), depth);
            case 2, 3 -> list(depth);
            case 4 -> map(depth);
            case 5 -> shared(depth);
            case 6 -> dice.percent(50) ? choice(depth) : orNothing(depth);
            case 7, 8 -> unions.any(depth);
            default -> scalars.any();
        };
    }

    Shape record(int count, int depth) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        names.some(count).forEach(name -> fields.put(name, any(depth - 1)));
        return record(fields);
    }

    Shape record(Map<String, Shape> fields) {
        ObjectNode schema = Values.NODES.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        fields.forEach((name, shape) -> properties.set(name, shape.schema()));
        int share = dice.pick(List.of(0, 50, 90, 100, 100));
        List<String> required =
                fields.keySet().stream().filter(name -> dice.percent(share)).toList();
        if (!required.isEmpty()) {
            ArrayNode list = schema.putArray("required");
            required.forEach(list::add);
        }
        boolean open = dice.percent(30);
        if (!open) {
            schema.put("additionalProperties", false);
        } else if (dice.percent(30)) {
            schema.set("additionalProperties", scalars.any().schema());
        }
        if (dice.percent(5)) {
            schema.put("maxProperties", fields.size());
        }
        return new Shape(schema, record(fields, required, open && !schema.has("additionalProperties")));
    }

    private Function<Dice, JsonNode> record(Map<String, Shape> fields, List<String> required, boolean open) {
        return throwing -> {
            int share = throwing.pick(List.of(0, 60, 100, 100));
            ObjectNode sample = Values.NODES.objectNode();
            fields.forEach((name, shape) -> {
                if (required.contains(name) || throwing.percent(share)) {
                    sample.set(name, shape.sample(throwing));
                }
            });
            if (open && throwing.percent(20)) {
                sample.set(throwing.pick(Values.NAMES), Values.any(throwing, 2));
            }
            return sample;
        };
    }

    private Shape list(int depth) {
        Shape items = any(depth - 1);
        ObjectNode schema = Values.NODES.objectNode().put("type", "array");
        schema.set("items", items.schema());
        int least = dice.percent(30) ? dice.between(0, 2) : 0;
        int most = least + dice.pick(SIZES);
        if (least > 0) {
            schema.put("minItems", least);
        }
        if (dice.percent(50)) {
            schema.put("maxItems", most);
        }
        boolean distinct = dice.percent(15);
        if (distinct) {
            schema.put("uniqueItems", true);
        }
        return new Shape(schema, throwing -> {
            ArrayNode sample = Values.NODES.arrayNode();
            for (int i = Math.min(most, least + throwing.pick(SIZES)); i > 0; i--) {
                JsonNode item = items.sample(throwing);
                if (!distinct || !contains(sample, item)) {
                    sample.add(item);
                }
            }
            return sample;
        });
    }

    private static boolean contains(ArrayNode array, JsonNode item) {
        for (JsonNode each : array) {
            if (each.equals(item)) {
                return true;
            }
        }
        return false;
    }

    private Shape map(int depth) {
        Shape values = any(depth - 1);
        ObjectNode schema = Values.NODES.objectNode().put("type", "object");
        PatternPiece keys = PatternPiece.pattern(dice);
        boolean matched = dice.percent(40);
        if (matched) {
            schema.putObject("patternProperties").set(keys.expression(), values.schema());
            schema.put("additionalProperties", false);
        } else {
            schema.set("additionalProperties", values.schema());
        }
        Writing hand = Writing.any(dice);
        return new Shape(schema, throwing -> {
            ObjectNode sample = Values.NODES.objectNode();
            for (int i = throwing.pick(SIZES); i > 0; i--) {
                String key = matched ? keys.samples().apply(throwing) : hand.text(throwing.between(0, 20), throwing);
                sample.set(key, values.sample(throwing));
            }
            return sample;
        });
    }

    /** What several places refer to. */
    private Shape shared(int depth) {
        if (defined.size() < 2 || dice.percent(30)) {
            Shape shape = dice.percent(50) ? record(dice.between(1, 8), depth) : scalars.any();
            defined.add(new Shape(Values.NODES.objectNode().put("$ref", define(shape.schema())), shape.samples()));
        }
        return dice.pick(defined);
    }

    /** Puts a schema among the definitions; answers what refers to it. */
    String define(ObjectNode schema) {
        String name = "d" + definitions.size();
        definitions.set(name, schema);
        return "#/" + Grammar.definitions(dialect) + "/" + name;
    }

    /** One of several records, told apart by one property. */
    private Shape choice(int depth) {
        String kind = names.some(1).get(0);
        ObjectNode schema = Values.NODES.objectNode();
        ArrayNode branches = schema.putArray(dice.percent(70) ? "oneOf" : "anyOf");
        List<Shape> each = new ArrayList<>();
        for (int i = dice.between(2, 4); i > 0; i--) {
            Map<String, Shape> fields = new LinkedHashMap<>();
            fields.put(kind, scalars.constant("kind" + i));
            names.some(dice.between(1, 4)).forEach(name -> fields.putIfAbsent(name, any(depth - 1)));
            Shape shape = record(fields);
            if (!shape.schema().has("required") || dice.percent(90)) {
                shape.schema().putArray("required").add(kind);
            }
            branches.add(shape.schema());
            each.add(shape);
        }
        return new Shape(schema, throwing -> throwing.pick(each).sample(throwing));
    }

    private Shape orNothing(int depth) {
        Shape shape = any(depth - 1);
        ObjectNode schema = Values.NODES.objectNode();
        ArrayNode branches = schema.putArray(dice.percent(60) ? "anyOf" : "oneOf");
        branches.add(shape.schema());
        branches.addObject().put("type", "null");
        return new Shape(schema, throwing -> throwing.percent(30) ? Values.NODES.nullNode() : shape.sample(throwing));
    }
}
