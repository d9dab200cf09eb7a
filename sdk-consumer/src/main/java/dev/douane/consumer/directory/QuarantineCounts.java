package dev.douane.consumer.directory;

import dev.douane.contract.ContractId;
import java.util.Map;

/** How many payloads lie in a quarantine, by what they claim to be. */
record QuarantineCounts(Map<ContractId, Long> identified, long unidentified) {
    QuarantineCounts {
        identified = Map.copyOf(identified);
    }

    long of(ContractId contract) {
        return identified.getOrDefault(contract, 0L);
    }
}
