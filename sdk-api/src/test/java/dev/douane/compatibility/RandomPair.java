package dev.douane.compatibility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.validation.generation.Dice;
import dev.douane.validation.generation.SchemaMaker;
import java.util.List;
import java.util.Optional;

/** Two schemas out of one seed: one small edit apart, or strangers. */
record RandomPair(long seed, ObjectNode older, ObjectNode newer) {
    static RandomPair of(long seed) {
        Dice dice = new Dice(seed);
        SchemaDialect dialect = dice.percent(45)
                ? SchemaDialect.DRAFT_2020_12
                : dice.pick(List.of(SchemaDialect.DRAFT_07, SchemaDialect.DRAFT_04));
        ObjectNode schema = SchemaMaker.make(dice, dialect);
        ObjectNode other = schema;
        int edits = dice.pick(List.of(1, 1, 1, 2, 3));
        for (int i = 0; i < edits; i++) {
            other = new SchemaEdit(dice).of(other);
        }
        if (dice.percent(10)) {
            other = SchemaMaker.make(dice, dialect);
        }
        return dice.percent(50) ? new RandomPair(seed, schema, other) : new RandomPair(seed, other, schema);
    }

    /** Empty if one of the two is no schema after all. */
    Optional<CompatibilityReport> check() {
        try {
            return Optional.of(
                    CompatibilityChecker.check(JsonSchema.parse(older.toString()), JsonSchema.parse(newer.toString())));
        } catch (InvalidSchemaException e) {
            return Optional.empty();
        }
    }
}
