package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.List;

/**
 * One schema and payloads for it, out of one seed.
 *
 * @param dialect of the schema
 * @param schema the schema
 * @param schemaText the schema, spelled some way
 * @param payloads values, guided by the schema and then changed
 * @param bodies the payloads, each spelled some way
 */
public record GeneratedCase(
        SchemaDialect dialect, ObjectNode schema, String schemaText, List<JsonNode> payloads, List<byte[]> bodies) {
    /** How many payloads a case has. */
    public static final int PAYLOADS = 10;

    /**
     * A case.
     *
     * @param seed the same seed, the same case
     * @return the case
     */
    public static GeneratedCase of(long seed) {
        Dice dice = new Dice(seed);
        // The dialect with the most keywords, and the one that Douane writes itself, comes up most.
        SchemaDialect dialect = dice.percent(45)
                ? SchemaDialect.DRAFT_2020_12
                : dice.pick(List.of(SchemaDialect.DRAFT_07, SchemaDialect.DRAFT_04));
        ObjectNode schema = SchemaMaker.make(dice, dialect);
        String text = dice.percent(15) ? Spelling.text(schema, dice) : schema.toString();
        InstanceMaker instances = new InstanceMaker(dice, schema);
        Cost cost = new Cost(schema);
        Mutation mutation = new Mutation(dice);
        List<JsonNode> payloads = new ArrayList<>();
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < PAYLOADS; i++) {
            JsonNode payload = instances.make();
            for (int changes = dice.pick(List.of(0, 0, 1, 1, 2)); changes > 0; changes--) {
                payload = mutation.of(payload);
            }
            payload = cost.affordable(payload);
            payloads.add(payload);
            bodies.add(Spelling.of(payload, dice));
        }
        return new GeneratedCase(dialect, schema, text, payloads, bodies);
    }
}
