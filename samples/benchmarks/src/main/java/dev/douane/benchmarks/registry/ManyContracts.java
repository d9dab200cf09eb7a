package dev.douane.benchmarks.registry;

import dev.douane.consumer.publication.Publication;
import dev.douane.consumer.publication.PublicationBuilder;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.registry.RegistryClient;
import dev.douane.schema.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contracts of 25 fields each, as many as are asked for. */
public final class ManyContracts {
    private static final int FIELDS = 25;

    private ManyContracts() {}

    /**
     * The ids.
     *
     * @param count how many
     * @return {@code contract-0@1}, {@code contract-1@1}, …
     */
    public static List<ContractId> ids(int count) {
        List<ContractId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(ContractId.of("contract-" + i, 1));
        }
        return ids;
    }

    /**
     * The contracts, to be served.
     *
     * @param count how many
     * @return a publication of them
     */
    public static Publication publication(int count) {
        PublicationBuilder builder = Publication.builder();
        ids(count).forEach(id -> builder.contract(contract(id)));
        return builder.build();
    }

    /**
     * Looks one up, whole.
     *
     * @param client whom to ask
     * @param id what for
     * @throws IllegalStateException if it is not there
     */
    public static void require(RegistryClient client, ContractId id) {
        if (client.standing(id).isEmpty() || client.contract(id).isEmpty()) {
            throw new IllegalStateException(id + " was not found");
        }
    }

    private static Contract contract(ContractId id) {
        StringBuilder properties = new StringBuilder();
        List<ContractField> fields = new ArrayList<>();
        for (int i = 0; i < FIELDS; i++) {
            String type = i % 3 == 0 ? "integer" : "string";
            properties
                    .append(i == 0 ? "" : ", ")
                    .append("\"field")
                    .append(i)
                    .append("\": {\"type\": \"")
                    .append(type)
                    .append("\", \"description\": \"What this field of the contract means, in a sentence.\"}");
            fields.add(new ContractField(
                    "field" + i, type, i < 5, List.of(), "What this field of the contract means, in a sentence."));
        }
        String schema = "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"" + id
                + "\", \"type\": \"object\", \"properties\": {" + properties
                + "}, \"required\": [\"field0\"], \"additionalProperties\": false}";
        return new Contract(
                id,
                new ContractMetadata("A contract.", "Integration", Optional.empty(), Optional.empty(), fields),
                JsonSchema.parse(schema));
    }
}
