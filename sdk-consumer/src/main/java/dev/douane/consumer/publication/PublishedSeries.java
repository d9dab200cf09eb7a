package dev.douane.consumer.publication;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All versions of one contract with their history.
 *
 * @param history every version's status
 * @param contracts the same versions, whole
 */
record PublishedSeries(ContractHistory history, NavigableMap<Integer, Contract> contracts) {

    PublishedSeries {
        contracts = Collections.unmodifiableNavigableMap(new TreeMap<>(contracts));
    }

    String name() {
        return history.name();
    }

    /** Whether the border lets payloads of a version through. */
    boolean admits(int version) {
        return history.find(version).map(found -> found.status().admitted()).orElse(false);
    }

    /** The version that a version's page is compared with: the next lower one. */
    Optional<Contract> before(int version) {
        return Optional.ofNullable(contracts.lowerEntry(version)).map(Map.Entry::getValue);
    }
}
