package dev.douane.consumer.quarantine;

import dev.douane.contract.ContractId;
import java.util.Map;

/**
 * How many payloads lie in a quarantine, by what they claim to be.
 *
 * @param identified payloads of each contract that is claimed
 * @param unidentified payloads that do not say what they are
 */
public record QuarantineCounts(Map<ContractId, Long> identified, long unidentified) {
    /** Nothing lies there. */
    public static final QuarantineCounts NONE = new QuarantineCounts(Map.of(), 0);

    /** Keeps a copy of the map. */
    public QuarantineCounts {
        identified = Map.copyOf(identified);
    }

    /**
     * One contract.
     *
     * @param contract name and version
     * @return how many payloads claim to be of it
     */
    public long of(ContractId contract) {
        return identified.getOrDefault(contract, 0L);
    }
}
