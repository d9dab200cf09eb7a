package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;

/** Writes the keywords about arrays. */
final class ArrayWords {
    private final Dice dice;
    private final SchemaDialect dialect;
    private final SchemaMaker maker;

    ArrayWords(Dice dice, SchemaDialect dialect, SchemaMaker maker) {
        this.dice = dice;
        this.dialect = dialect;
        this.maker = maker;
    }

    void write(ObjectNode schema, int depth) {
        items(schema, depth);
        if (dice.percent(25) && Grammar.has(dialect, "contains")) {
            contains(schema, depth);
        }
        if (dice.percent(20)) {
            schema.put("minItems", dice.between(0, 3));
        }
        if (dice.percent(20)) {
            schema.put("maxItems", dice.between(0, 4));
        }
        if (dice.percent(30)) {
            schema.put("uniqueItems", dice.percent(85));
        }
    }

    void items(ObjectNode schema, int depth) {
        boolean tuple = dice.percent(50);
        if (dialect == SchemaDialect.DRAFT_2020_12) {
            if (tuple) {
                tuple(schema.putArray("prefixItems"), depth);
            }
            if (dice.percent(tuple ? 40 : 75)) {
                schema.set("items", maker.childOrBoolean(depth));
            }
        } else if (tuple) {
            tuple(schema.putArray("items"), depth);
            if (dice.percent(75)) {
                schema.set("additionalItems", maker.childOrBoolean(depth));
            }
        } else if (dice.percent(75)) {
            schema.set("items", maker.child(depth));
            if (dice.percent(8)) {
                schema.put("additionalItems", false);
            }
        }
    }

    private void tuple(ArrayNode items, int depth) {
        for (int i = dice.between(1, 3); i > 0; i--) {
            items.add(maker.child(depth));
        }
    }

    void contains(ObjectNode schema, int depth) {
        schema.set("contains", maker.child(depth));
        if (Grammar.has(dialect, "minContains")) {
            if (dice.percent(40)) {
                schema.put("minContains", dice.between(0, 3));
            }
            if (dice.percent(40)) {
                schema.put("maxContains", dice.between(0, 3));
            }
        }
    }
}
