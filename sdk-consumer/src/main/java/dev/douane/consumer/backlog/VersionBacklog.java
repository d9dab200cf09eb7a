package dev.douane.consumer.backlog;

import dev.douane.contract.ContractId;
import java.util.List;
import java.util.Optional;

/**
 * What is on the queue of one version.
 *
 * @param contract name and version
 * @param waiting payloads that no one has acknowledged
 * @param retained payloads that were consumed and are still within their retention, so that they can be replayed
 * @param quarantined payloads of this version that could not be read and lie in the quarantine
 * @param oldestWaiting the one that waits longest, if any waits
 * @param producers who sends this version, the one that sent last first
 */
public record VersionBacklog(
        ContractId contract,
        long waiting,
        long retained,
        long quarantined,
        Optional<WaitingPayload> oldestWaiting,
        List<ProducerActivity> producers) {

    /** Keeps a copy of the list. */
    public VersionBacklog {
        producers = List.copyOf(producers);
    }
}
