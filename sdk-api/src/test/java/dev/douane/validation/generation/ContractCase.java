package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.SchemaDialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases as teams have them: records of up to ninety properties with long names, patterns, enumerations, formats, nested
 * lists, and payloads that one producer writes in one way. What {@link SchemaMaker} makes is stranger and smaller.
 */
public final class ContractCase {
    /** How many payloads a contract has. */
    public static final int PAYLOADS = 50;

    private static final List<Layout> LAYOUTS =
            List.of(Layout.AS_DESCRIBED, Layout.AS_DESCRIBED, Layout.SORTED, Layout.SHUFFLED, Layout.INDENTED);

    private ContractCase() {}

    /**
     * A case.
     *
     * @param seed the same seed, the same case
     * @return the case; a third of the payloads had their bytes changed, which {@link GeneratedCase#payloads()} are not
     */
    public static GeneratedCase of(long seed) {
        Dice dice = new Dice(seed);
        SchemaDialect dialect = dice.pick(List.of(
                SchemaDialect.DRAFT_2020_12,
                SchemaDialect.DRAFT_2020_12,
                SchemaDialect.DRAFT_2020_12,
                SchemaDialect.DRAFT_07,
                SchemaDialect.DRAFT_04));
        RecordShapes shapes = new RecordShapes(dice, dialect);
        Shape contract = shapes.record(dice.pick(List.of(1, 3, 8, 15, 25, 33, 64, 90)), 3);
        ObjectNode schema = Values.NODES.objectNode().put("$schema", Grammar.schemaUri(dialect));
        schema.setAll(contract.schema());
        if (!shapes.definitions().isEmpty()) {
            schema.set(Grammar.definitions(dialect), shapes.definitions());
        }
        Layout usual = dice.pick(LAYOUTS);
        Mutation mutation = new Mutation(dice);
        List<JsonNode> payloads = new ArrayList<>();
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < PAYLOADS; i++) {
            JsonNode sample = contract.sample(dice);
            int change = i == 0 ? 0 : dice.below(9);
            JsonNode payload = change > 6 ? mutation.of(sample) : sample;
            byte[] body = (dice.percent(75) ? usual : dice.pick(List.of(Layout.values()))).of(payload, dice);
            payloads.add(payload);
            bodies.add(change > 3 && change < 7 ? ByteChange.of(body, dice) : body);
        }
        return new GeneratedCase(dialect, schema, schema.toString(), payloads, bodies);
    }
}
