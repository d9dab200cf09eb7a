package dev.douane.consumer.backlog;

import dev.douane.contract.ContractId;
import java.util.List;
import java.util.Optional;

/**
 * What is on the queue of one version.
 *
 * @param contract name and version
 * @param waiting payloads that no one has acknowledged, without those in flight
 * @param inFlight payloads handed to a consumer that has not
 *     acknowledged them, or sent within a transaction that has not ended; 0 where the queue cannot tell them from
 *     those that wait
 * @param retained payloads that were consumed and are still within their retention, so that they can be replayed
 * @param quarantined payloads of this version that could not be read and lie in the quarantine
 * @param deadLettered payloads of this version that the queue itself gave up and put aside
 * @param oldestWaiting the one that waits longest, or is in flight longest, if there is any
 * @param producers who sends this version, the one that sent last first
 */
public record VersionBacklog(
        ContractId contract,
        long waiting,
        long inFlight,
        long retained,
        long quarantined,
        long deadLettered,
        Optional<WaitingPayload> oldestWaiting,
        List<ProducerActivity> producers) {

    /** Keeps a copy of the list. */
    public VersionBacklog {
        producers = List.copyOf(producers);
    }

    /**
     * What is on a queue that knows neither payloads in flight nor dead letters.
     *
     * @param contract name and version
     * @param waiting payloads that no one has acknowledged
     * @param retained payloads that were consumed and are still within their retention
     * @param quarantined payloads of this version that lie in the quarantine
     * @param oldestWaiting the one that waits longest, if any waits
     * @param producers who sends this version, the one that sent last first
     */
    public VersionBacklog(
            ContractId contract,
            long waiting,
            long retained,
            long quarantined,
            Optional<WaitingPayload> oldestWaiting,
            List<ProducerActivity> producers) {
        this(contract, waiting, 0, retained, quarantined, 0, oldestWaiting, producers);
    }

    /**
     * What a consumer may still be handed: waiting and in flight together.
     *
     * @return how many payloads are not acknowledged
     */
    public long unacknowledged() {
        return waiting + inFlight;
    }
}
