package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;

/** Writes the keywords about objects. */
final class ObjectWords {
    private final Dice dice;
    private final SchemaDialect dialect;
    private final SchemaMaker maker;

    ObjectWords(Dice dice, SchemaDialect dialect, SchemaMaker maker) {
        this.dice = dice;
        this.dialect = dialect;
        this.maker = maker;
    }

    void write(ObjectNode schema, int depth) {
        if (dice.percent(75)) {
            named(schema, "properties", depth, false);
        }
        if (dice.percent(25)) {
            ObjectNode patterns = schema.putObject("patternProperties");
            for (int i = dice.between(1, 2); i > 0; i--) {
                patterns.set(dice.pick(Values.PATTERNS), maker.child(depth));
            }
        }
        if (dice.percent(35)) {
            schema.set("additionalProperties", maker.childOrBoolean(depth));
        }
        if (dice.percent(12) && Grammar.has(dialect, "propertyNames")) {
            ObjectNode names = schema.putObject("propertyNames");
            maker.scalars().string(names);
        }
        counts(schema);
        dependencies(schema, depth);
    }

    private void counts(ObjectNode schema) {
        if (dice.percent(40)) {
            names(schema.putArray("required"));
        }
        if (dice.percent(12)) {
            schema.put("minProperties", dice.between(0, 3));
        }
        if (dice.percent(12)) {
            schema.put("maxProperties", dice.between(0, 4));
        }
    }

    private void dependencies(ObjectNode schema, int depth) {
        if (dice.percent(15)) {
            if (dialect != SchemaDialect.DRAFT_2020_12) {
                ObjectNode each = schema.putObject("dependencies");
                names(each.putArray(name()));
                each.set(name(), maker.inPlace(depth));
            } else if (dice.percent(50)) {
                names(schema.putObject("dependentRequired").putArray(name()));
            } else {
                named(schema, "dependentSchemas", depth, true);
            }
        }
    }

    /** Looks at some properties, by their names or by a pattern, and now and then asks for one. */
    void looked(ObjectNode schema) {
        if (dice.percent(75)) {
            named(schema, "properties", 1, false);
        } else {
            schema.putObject("patternProperties").set(dice.pick(Values.PATTERNS), maker.child(1));
        }
        if (dice.percent(30)) {
            schema.putArray("required").add(name());
        }
    }

    void named(ObjectNode schema, String keyword, int depth, boolean inPlace) {
        ObjectNode each = schema.putObject(keyword);
        for (int i = dice.between(1, 3); i > 0; i--) {
            each.set(name(), inPlace ? maker.inPlace(depth) : maker.child(depth));
        }
    }

    private void names(ArrayNode names) {
        String first = name();
        names.add(first);
        String second = name();
        if (dice.percent(40) && !second.equals(first)) {
            names.add(second);
        }
    }

    /** The first names come up most, so that keywords meet. */
    private String name() {
        return dice.percent(60) ? Values.NAMES.get(dice.below(3)) : dice.pick(Values.NAMES);
    }
}
