package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.util.List;

/** Makes one random schema. */
public final class SchemaMaker {
    private static final int DEPTH = 3;
    private static final List<String> ROOTS = List.of("object", "array");

    private final Dice dice;
    private final SchemaDialect dialect;
    private final References references;
    private final ScalarWords scalars;
    private final ObjectWords objects;
    private final ArrayWords arrays;
    private final CombiningWords combining;

    private SchemaMaker(Dice dice, SchemaDialect dialect) {
        this.dice = dice;
        this.dialect = dialect;
        this.references = new References(dice, dialect);
        this.scalars = new ScalarWords(dice, dialect);
        this.objects = new ObjectWords(dice, dialect, this);
        this.arrays = new ArrayWords(dice, dialect, this);
        this.combining = new CombiningWords(dice, dialect, this);
    }

    /**
     * A schema.
     *
     * @param dice decides about everything
     * @param dialect what its {@code $schema} is to say
     * @return a schema that satisfies its meta-schema; a few lead back to themselves and are none all the same
     */
    public static ObjectNode make(Dice dice, SchemaDialect dialect) {
        return new SchemaMaker(dice, dialect).root();
    }

    private ObjectNode root() {
        ObjectNode definitions = Values.NODES.objectNode();
        for (int i = references.count() - 1; i >= 0; i--) {
            references.writing(i);
            ObjectNode definition = object(DEPTH - 1, dice.pick(ScalarWords.TYPES));
            references.identify(definition, i);
            if (definition.has("$dynamicAnchor") && dice.percent(60)) {
                definition.putObject("properties").putObject("a").put("$dynamicRef", references.dynamically());
            }
            definitions.set("d" + i, definition);
        }
        references.writing(-1);
        ObjectNode root = Values.NODES.objectNode();
        root.put("$schema", Grammar.schemaUri(dialect));
        references.identifyRoot(root);
        root.setAll(object(DEPTH, dice.percent(70) ? dice.pick(ROOTS) : dice.pick(ScalarWords.TYPES)));
        if (references.dynamic() && references.possibleInPlace() && dice.percent(50)) {
            // From here into a resource with a dynamic anchor of its own: the root's is the one that counts.
            root.put("$ref", references.inPlace(DEPTH));
        }
        if (references.count() > 0) {
            root.set(Grammar.definitions(dialect), definitions);
        }
        return root;
    }

    ScalarWords scalars() {
        return scalars;
    }

    ObjectWords objects() {
        return objects;
    }

    ArrayWords arrays() {
        return arrays;
    }

    References references() {
        return references;
    }

    /** A schema for something inside the value. */
    JsonNode child(int depth) {
        if (dice.percent(18) && references.possible()) {
            boolean dynamic = references.dynamic() && dice.percent(60);
            ObjectNode schema = Values.NODES.objectNode();
            schema.put(dynamic ? "$dynamicRef" : "$ref", dynamic ? references.dynamically() : references.anywhere());
            return schema;
        }
        return dice.percent(8) ? constant() : object(depth - 1, dice.pick(ScalarWords.TYPES));
    }

    /** Draft-04 has booleans in a few places only. */
    JsonNode childOrBoolean(int depth) {
        return dice.percent(45) ? Values.NODES.booleanNode(dice.percent(30)) : child(depth);
    }

    JsonNode inPlace(int depth) {
        return inPlace(depth, "object");
    }

    /** A schema for the same value, mostly about the same kind of value. */
    JsonNode inPlace(int depth, String type) {
        if (dice.percent(18) && references.possibleInPlace()) {
            return Values.NODES.objectNode().put("$ref", references.inPlace(depth));
        }
        if (dice.percent(6)) {
            return constant();
        }
        return object(depth - 1, dice.percent(80) ? type : dice.pick(ScalarWords.TYPES));
    }

    private JsonNode constant() {
        boolean value = dice.percent(70);
        if (dialect != SchemaDialect.DRAFT_04) {
            return Values.NODES.booleanNode(value);
        }
        ObjectNode schema = Values.NODES.objectNode();
        if (!value) {
            schema.putObject("not");
        }
        return schema;
    }

    private ObjectNode object(int depth, String type) {
        ObjectNode schema = Values.NODES.objectNode();
        if (depth > 0 && dialect == SchemaDialect.DRAFT_2020_12 && dice.percent(depth == DEPTH ? 40 : 12)) {
            combining.unevaluated(schema, depth);
            return schema;
        }
        if (dice.percent(6)) {
            scalars.values(schema);
        } else {
            words(schema, depth, type);
        }
        if (depth > 0 && dice.percent(25)) {
            combining.write(schema, depth, type);
        }
        if (dice.percent(4) && references.possibleInPlace()) {
            schema.put("$ref", references.inPlace(depth));
        }
        return schema;
    }

    private void words(ObjectNode schema, int depth, String type) {
        if (dice.percent(50)) {
            scalars.type(schema, type);
        }
        String about = dice.percent(90) ? type : dice.pick(ScalarWords.TYPES);
        switch (about) {
            case "string" -> scalars.string(schema);
            case "number", "integer" -> scalars.number(schema);
            case "array" -> {
                if (depth > 0) {
                    arrays.write(schema, depth);
                }
            }
            case "object" -> {
                if (depth > 0) {
                    objects.write(schema, depth);
                }
            }
            default -> {
                if (dice.percent(15)) {
                    scalars.values(schema);
                }
            }
        }
    }
}
