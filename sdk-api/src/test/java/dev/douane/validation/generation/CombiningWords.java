package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.util.List;

/** Writes the keywords that apply schemas to the same value, and those that ask what they looked at. */
final class CombiningWords {
    private final Dice dice;
    private final SchemaDialect dialect;
    private final SchemaMaker maker;

    CombiningWords(Dice dice, SchemaDialect dialect, SchemaMaker maker) {
        this.dice = dice;
        this.dialect = dialect;
        this.maker = maker;
    }

    void write(ObjectNode schema, int depth, String type) {
        switch (dice.below(Grammar.has(dialect, "if") ? 6 : 4)) {
            case 0 -> several(schema.putArray("allOf"), depth, type);
            case 1 -> several(schema.putArray("anyOf"), depth, type);
            case 2 -> several(schema.putArray("oneOf"), depth, type);
            case 3 -> schema.set("not", maker.inPlace(depth, type));
            default -> condition(schema, depth, type);
        }
    }

    private void several(ArrayNode schemas, int depth, String type) {
        for (int i = dice.between(1, 3); i > 0; i--) {
            schemas.add(maker.inPlace(depth, type));
        }
    }

    private void condition(ObjectNode schema, int depth, String type) {
        for (String keyword : List.of("if", "then", "else")) {
            if (dice.percent(keyword.equals("if") ? 90 : 70)) {
                schema.set(keyword, maker.inPlace(depth, type));
            }
        }
    }

    /** Branches that look at something and ask little of it. */
    private void looking(ObjectNode schema, boolean object) {
        if (dice.percent(25)) {
            for (String keyword : List.of("if", "then", "else")) {
                if (dice.percent(keyword.equals("if") ? 95 : 60)) {
                    branch(schema.putObject(keyword), object);
                }
            }
        } else if (dice.percent(10)) {
            branch(schema.putObject("not"), object);
        } else {
            ArrayNode branches = schema.putArray(dice.pick(List.of("allOf", "anyOf", "oneOf", "anyOf")));
            for (int i = dice.between(1, 3); i > 0; i--) {
                branch(branches.addObject(), object);
            }
        }
    }

    private void branch(ObjectNode branch, boolean object) {
        if (object) {
            maker.objects().looked(branch);
        } else if (dice.percent(30)) {
            maker.arrays().contains(branch, 1);
        } else {
            ArrayNode prefix = branch.putArray("prefixItems");
            for (int i = dice.between(1, 3); i > 0; i--) {
                prefix.add(dice.percent(30) ? Values.NODES.objectNode() : maker.child(1));
            }
        }
        if (dice.percent(8)) {
            branch.put(object ? "unevaluatedProperties" : "unevaluatedItems", dice.percent(40));
        }
        if (dice.percent(12)) {
            looking(branch, object);
        }
    }

    /** What looks at properties or items in several places, and one keyword that asks for the rest. */
    void unevaluated(ObjectNode schema, int depth) {
        String type = dice.percent(50) ? "object" : "array";
        boolean object = type.equals("object");
        for (int i = dice.between(0, 2); i > 0; i--) {
            write(schema, depth, type);
        }
        if (dice.percent(45)) {
            looking(schema, object);
        }
        if (object) {
            if (dice.percent(50)) {
                maker.objects().named(schema, "properties", depth, false);
            }
            if (dice.percent(45)) {
                maker.objects().looked(schema.putObject("dependentSchemas").putObject("a"));
            }
        } else {
            if (dice.percent(50)) {
                maker.arrays().items(schema, depth);
            }
            if (dice.percent(25)) {
                maker.arrays().contains(schema, depth);
            }
        }
        if (dice.percent(25) && (maker.references().possibleInPlace() || dice.percent(3))) {
            schema.put("$ref", maker.references().inPlace(depth));
        }
        String keyword = object ? "unevaluatedProperties" : "unevaluatedItems";
        if (dice.percent(70)) {
            schema.put(keyword, false);
        } else {
            schema.set(keyword, maker.childOrBoolean(depth));
        }
    }
}
