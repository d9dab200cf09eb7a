package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.samples.communes.CommunesV3;
import dev.douane.samples.communes.Vintage;
import java.util.Random;

/**
 * The communes of France of 2025, the whole file, under the contract that the samples publish. Payloads differ in the
 * entry that they begin with. Its properties stand as the publisher wrote them, not as the contract names them.
 */
final class Communes implements PayloadShape {
    /** Read when the first payload is asked for. */
    private static final class File {
        static final ArrayNode ENTRIES = (ArrayNode) Json.read(Vintage.OF_2025.read());
    }

    @Override
    public String contract() {
        return ContractDefinition.contractOf(CommunesV3.class).schema().text();
    }

    @Override
    public JsonNode payload(int index, Random random) {
        int size = File.ENTRIES.size();
        int first = index == 0 ? 0 : random.nextInt(size);
        ArrayNode entries = Json.NODES.arrayNode(size);
        for (int i = 0; i < size; i++) {
            entries.add(File.ENTRIES.get((first + i) % size));
        }
        return entries;
    }
}
