package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that may be one of several things without a constant that says which, as configurations and queries have them. */
final class UnionShapes {
    private static final int DEEPEST = 4;

    private final Dice dice;
    private final SchemaDialect dialect;
    private final ScalarShapes scalars;
    private final PropertyNames names;
    private final RecordShapes records;

    UnionShapes(Dice dice, SchemaDialect dialect, ScalarShapes scalars, PropertyNames names, RecordShapes records) {
        this.dice = dice;
        this.dialect = dialect;
        this.scalars = scalars;
        this.names = names;
        this.records = records;
    }

    Shape any(int depth) {
        return switch (dice.below(6)) {
            case 0 -> anything(depth);
            case 1 -> oneOrMany(depth);
            case 2 -> expression(depth);
            case 3 -> texts();
            default -> records(depth);
        };
    }

    private Shape anything(int depth) {
        List<Shape> each = new ArrayList<>();
        for (int i = dice.between(2, 5); i > 0; i--) {
            each.add(records.any(depth - 1));
        }
        return either(each);
    }

    /** An item, or a list of such items; or lists of different items. */
    private Shape oneOrMany(int depth) {
        Shape item = records.any(depth - 1);
        Shape first = dice.percent(60) ? item : many(records.any(depth - 1));
        return either(List.of(first, many(item)));
    }

    private static Shape many(Shape item) {
        ObjectNode schema = Values.NODES.objectNode().put("type", "array");
        schema.set("items", item.schema());
        return new Shape(schema, throwing -> {
            ArrayNode sample = Values.NODES.arrayNode();
            for (int i = throwing.below(4); i > 0; i--) {
                sample.add(item.sample(throwing));
            }
            return sample;
        });
    }

    private Shape texts() {
        List<Shape> each = new ArrayList<>();
        for (int i = dice.between(2, 4); i > 0; i--) {
            each.add(scalars.text());
        }
        return either(each);
    }

    /** Records that have some properties in common. */
    private Shape records(int depth) {
        List<String> common = names.some(dice.between(0, 2));
        Map<String, Shape> shared = new LinkedHashMap<>();
        common.forEach(name -> shared.put(name, records.any(depth - 1)));
        List<Shape> each = new ArrayList<>();
        for (int i = dice.pick(List.of(2, 2, 3, 4, 9, 12)); i > 0; i--) {
            Map<String, Shape> fields = new LinkedHashMap<>();
            if (dice.percent(50)) {
                fields.putAll(shared);
            }
            names.some(dice.between(1, 4)).forEach(name -> fields.put(name, records.any(depth - 1)));
            if (dice.percent(50)) {
                fields.putAll(shared);
            }
            if (dice.percent(25)) {
                fields.put("kind", constant(i));
            }
            each.add(records.record(fields));
        }
        return either(each);
    }

    /** A constant that is no string. */
    private Shape constant(int value) {
        JsonNode is = dice.percent(70) ? Values.NODES.numberNode(value % 4) : Values.NODES.booleanNode(value % 2 == 0);
        ObjectNode schema = Values.NODES.objectNode();
        if (dialect == SchemaDialect.DRAFT_04 || dice.percent(30)) {
            schema.putArray("enum").add(is);
        } else {
            schema.set("const", is);
        }
        JsonNode alike =
                is.isNumber() ? Values.NODES.numberNode(is.decimalValue().setScale(1)) : is;
        return new Shape(schema, throwing -> throwing.percent(90) ? is : alike);
    }

    /** What is made of itself. */
    private Shape expression(int depth) {
        ObjectNode schema = Values.NODES.objectNode();
        String reference = records.define(schema);
        List<String> operators = dice.pick(List.of(List.of("and", "not"), List.of("all", "allBut")));
        Shape leaf = records.any(Math.min(1, depth - 1));
        ArrayNode branches = schema.putArray(dice.percent(80) ? "anyOf" : "oneOf");
        ObjectNode itself = Values.NODES.objectNode().put("$ref", reference);
        ObjectNode list = Values.NODES.objectNode().put("type", "array");
        list.set("items", itself);
        List<ObjectNode> written = new ArrayList<>(
                List.of(leaf.schema(), operation(operators.get(0), list), operation(operators.get(1), itself)));
        for (int i = written.size(); i > 0; i--) {
            branches.add(written.remove(dice.below(i)));
        }
        return new Shape(
                Values.NODES.objectNode().put("$ref", reference),
                throwing -> expression(throwing, leaf, operators, DEEPEST));
    }

    private static ObjectNode operation(String name, ObjectNode operand) {
        ObjectNode schema = Values.NODES.objectNode().put("type", "object");
        schema.putObject("properties").set(name, operand);
        schema.putArray("required").add(name);
        return schema.put("additionalProperties", false);
    }

    private static JsonNode expression(Dice throwing, Shape leaf, List<String> operators, int depth) {
        ObjectNode sample = Values.NODES.objectNode();
        switch (depth == 0 ? 3 : throwing.below(4)) {
            case 0 -> {
                ArrayNode list = sample.putArray(operators.get(0));
                for (int i = throwing.below(3); i > 0; i--) {
                    list.add(expression(throwing, leaf, operators, depth - 1));
                }
            }
            case 1 -> sample.set(operators.get(1), expression(throwing, leaf, operators, depth - 1));
            default -> {
                return leaf.sample(throwing);
            }
        }
        return sample;
    }

    private Shape either(List<Shape> each) {
        ObjectNode schema = Values.NODES.objectNode();
        ArrayNode branches = schema.putArray(dice.percent(60) ? "anyOf" : "oneOf");
        each.forEach(shape -> branches.add(shape.schema()));
        return new Shape(schema, throwing -> throwing.pick(each).sample(throwing));
    }
}
