package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.util.List;

/** Writes the keywords about numbers, strings and values as a whole. */
final class ScalarWords {
    static final List<String> TYPES = List.of("string", "number", "integer", "boolean", "null", "array", "object");

    private static final List<String> STEPS = List.of("1", "2", "3", "0.1", "0.01", "1.5", "0.5", "1e-7", "10");

    private final Dice dice;
    private final SchemaDialect dialect;

    ScalarWords(Dice dice, SchemaDialect dialect) {
        this.dice = dice;
        this.dialect = dialect;
    }

    void type(ObjectNode schema, String type) {
        if (dice.percent(25)) {
            ArrayNode types = schema.putArray("type");
            types.add(type);
            String other = dice.pick(TYPES);
            if (!other.equals(type)) {
                types.add(other);
            }
        } else {
            schema.put("type", type);
        }
    }

    void values(ObjectNode schema) {
        if (dice.percent(50) && dialect != SchemaDialect.DRAFT_04) {
            schema.set("const", Values.any(dice, 2));
        } else {
            ArrayNode values = schema.putArray("enum");
            for (int i = dice.between(1, 4); i > 0; i--) {
                var value = Values.any(dice, 2);
                boolean twice = false;
                for (var known : values) {
                    twice |= known.equals(value);
                }
                if (!twice) {
                    values.add(value);
                }
            }
        }
    }

    void number(ObjectNode schema) {
        if (dice.percent(35)) {
            bound(schema, "minimum", "exclusiveMinimum");
        }
        if (dice.percent(35)) {
            bound(schema, "maximum", "exclusiveMaximum");
        }
        if (dice.percent(30)) {
            schema.set("multipleOf", Values.number(dice.pick(STEPS)));
        }
    }

    private void bound(ObjectNode schema, String inclusive, String exclusive) {
        if (dialect == SchemaDialect.DRAFT_04) {
            schema.set(inclusive, Values.number(dice));
            if (dice.percent(50)) {
                schema.put(exclusive, dice.percent(75));
            }
        } else {
            schema.set(dice.percent(50) ? inclusive : exclusive, Values.number(dice));
        }
    }

    void string(ObjectNode schema) {
        if (dice.percent(35)) {
            schema.put("minLength", dice.between(0, 3));
        }
        if (dice.percent(35)) {
            schema.put("maxLength", dice.between(0, 4));
        }
        if (dice.percent(35)) {
            schema.put("pattern", dice.pick(Values.PATTERNS));
        }
        if (dice.percent(20)) {
            schema.put("format", FormatSamples.format(dice));
        }
    }
}
