package dev.douane.registry;

import dev.douane.contract.ContractId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@link RegistryClient#warmUp} achieved.
 *
 * @param ready contracts that are in memory, with the history that says where they stand
 * @param missing the others, each with the reason for people
 */
public record WarmUp(SortedSet<ContractId> ready, SortedMap<ContractId, String> missing) {

    /** Keeps copies. */
    public WarmUp {
        ready = Collections.unmodifiableSortedSet(new TreeSet<>(ready));
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    }

    /**
     * Whether everything is in memory.
     *
     * @return true if nothing is missing
     */
    public boolean complete() {
        return missing.isEmpty();
    }
}
