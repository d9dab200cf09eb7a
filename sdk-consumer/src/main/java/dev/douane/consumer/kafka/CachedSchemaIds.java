package dev.douane.consumer.kafka;

import dev.douane.contract.ContractId;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks once for each id. An id whose schema is not known yet is asked for again, for somebody may add it. */
final class CachedSchemaIds implements ForeignSchemaIds {
    /** Ids come with records, from anybody: whoever sends a million of them does not fill the memory. */
    private static final int MOST = 10_000;

    private final ForeignSchemaIds ids;
    private final Map<ForeignSchemaId, Optional<ContractId>> known = new ConcurrentHashMap<>();

    CachedSchemaIds(ForeignSchemaIds ids) {
        this.ids = ids;
    }

    @Override
    public Optional<ContractId> contract(ForeignSchemaId id) throws IOException {
        Optional<ContractId> contract = known.get(id);
        if (contract == null) {
            contract = ids.contract(id);
            if (contract.isPresent() && known.size() < MOST) {
                known.put(id, contract);
            }
        }
        return contract;
    }
}
