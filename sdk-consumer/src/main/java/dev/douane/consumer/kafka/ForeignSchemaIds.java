package dev.douane.consumer.kafka;

import dev.douane.contract.ContractId;
import dev.douane.registry.source.ConfluentSource;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Which contract a schema of another registry is. Asked once for each id. Safe for use by many threads. */
@FunctionalInterface
public interface ForeignSchemaIds {
    /** Knows none: every payload that names a schema of another registry goes to the quarantine. */
    ForeignSchemaIds NONE = id -> Optional.empty();

    /**
     * Maps one id.
     *
     * @param id as a record names it
     * @return the contract that its payloads are read as, or empty if there is none for it
     * @throws IOException if the registry that knows cannot be asked; the payload is then neither read nor quarantined
     */
    Optional<ContractId> contract(ForeignSchemaId id) throws IOException;

    /**
     * A table that you keep.
     *
     * @param table ids and their contracts; copied
     * @return the mapping
     */
    static ForeignSchemaIds of(Map<ForeignSchemaId, ContractId> table) {
        Map<ForeignSchemaId, ContractId> known = Map.copyOf(table);
        return id -> Optional.ofNullable(known.get(id));
    }

    /**
     * Asks the registry that gave the ids: numbers of four bytes before the body, GUIDs, and Apicurio's content ids and global
     * ids. For others, and what the registry does not know, the answer is empty. A schema that stands under several subjects is the contract's; one that is several
     * versions of the contract is none of them, since nobody can tell which.
     *
     * @param registry yours, closed by you
     * @param contractName the contract that is read from the topic
     * @return the mapping
     * @throws IllegalArgumentException if that is no contract's name
     */
    static ForeignSchemaIds registeredIn(ConfluentSource registry, String contractName) {
        return new RegisteredSchemaIds(registry, ContractId.requireName(contractName));
    }
}
