package dev.douane.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDialect;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.generation.Dice;
import dev.douane.validation.generation.InstanceMaker;
import dev.douane.validation.generation.Mutation;
import dev.douane.validation.generation.SchemaMaker;
import java.nio.charset.StandardCharsets;
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

    /** A document that the older schema accepts and the newer one refuses, by networknt, if random ones hit upon it. */
    Optional<String> counterexample(int tries) {
        PayloadValidator accepting = judge(older);
        PayloadValidator refusing = judge(newer);
        Dice dice = new Dice(seed + 1);
        InstanceMaker ofOlder = new InstanceMaker(dice, older);
        InstanceMaker ofNewer = new InstanceMaker(dice, newer);
        Mutation mutation = new Mutation(dice);
        for (int i = 0; i < tries; i++) {
            JsonNode value = dice.percent(70) ? ofOlder.make() : ofNewer.make();
            for (int changes = dice.pick(List.of(0, 0, 1, 2)); changes > 0; changes--) {
                value = mutation.of(value);
            }
            byte[] body = value.toString().getBytes(StandardCharsets.UTF_8);
            if (breaks(accepting, refusing, body)) {
                return Optional.of(value.toString());
            }
        }
        return Optional.empty();
    }

    private static boolean breaks(PayloadValidator accepting, PayloadValidator refusing, byte[] body) {
        try {
            return accepting.validate(body).valid() && !refusing.validate(body).valid();
        } catch (NullPointerException e) {
            // networknt's for some patternProperties within a reference: it has no opinion.
            return false;
        }
    }

    private static PayloadValidator judge(ObjectNode schema) {
        JsonSchema parsed = JsonSchema.parse(schema.toString());
        try {
            return PayloadValidator.reference(parsed);
        } catch (InvalidSchemaException e) {
            // It cannot read some that ours can.
            return PayloadValidator.of(parsed);
        }
    }
}
