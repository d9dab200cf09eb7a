package dev.douane.consumer.backlog;

import dev.douane.consumer.quarantine.QuarantineCounts;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.MalformedHeadersException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds up what a {@link BacklogReader} finds on a queue, for one contract. For whoever writes a reader for a queue of
 * their own. Not for use by several threads.
 */
public final class BacklogTally {
    private final String contractName;
    private final Map<ContractId, VersionTally> versions = new TreeMap<>();
    private final Map<PayloadState, Long> unidentified = new EnumMap<>(PayloadState.class);

    /**
     * Starts at nothing.
     *
     * @param contractName the contract that is reported on; payloads of others are passed over
     * @throws IllegalArgumentException if the name is none
     */
    public BacklogTally(String contractName) {
        this.contractName = ContractId.requireName(contractName);
    }

    /**
     * Adds one payload that was looked at.
     *
     * @param state where it is
     * @param headers its headers; without contract headers, or with malformed ones, it counts as unidentified
     * @param position where it stands in its queue
     * @param sentAt when the queue took it, for a payload whose headers do not say
     */
    public void add(PayloadState state, Map<String, String> headers, String position, Instant sentAt) {
        Optional<ContractHeaders> stamp;
        try {
            stamp = ContractHeaders.read(headers);
        } catch (MalformedHeadersException e) {
            addUnidentified(state, 1);
            return;
        }
        stamp.ifPresentOrElse(known -> add(state, known, position, sentAt), () -> addUnidentified(state, 1));
    }

    /**
     * Adds one payload that was looked at, by its contract headers.
     *
     * @param state where it is
     * @param headers its contract headers
     * @param position where it stands in its queue
     * @param sentAt when the queue took it, for a payload whose headers do not say
     */
    public void add(PayloadState state, ContractHeaders headers, String position, Instant sentAt) {
        if (headers.contract().name().equals(contractName)) {
            VersionTally version = version(headers.contract());
            version.add(state, 1);
            version.describe(
                    state, new WaitingPayload(position, headers.enqueuedAt().orElse(sentAt), headers.producer()));
        }
    }

    /**
     * Adds payloads that were counted and not looked at.
     *
     * @param state where they are
     * @param contract what they are of
     * @param payloads how many
     */
    public void add(PayloadState state, ContractId contract, long payloads) {
        if (contract.name().equals(contractName)) {
            version(contract).add(state, payloads);
        }
    }

    /**
     * Tells who sent a payload that is counted already, and since when it waits.
     *
     * @param state where it is
     * @param contract what it is of
     * @param payload the payload
     */
    public void describe(PayloadState state, ContractId contract, WaitingPayload payload) {
        if (contract.name().equals(contractName)) {
            version(contract).describe(state, payload);
        }
    }

    /**
     * Adds payloads that could be of any contract.
     *
     * @param state where they are; what is retained is done with, and counts for nothing
     * @param payloads how many
     */
    public void addUnidentified(PayloadState state, long payloads) {
        unidentified.merge(state, payloads, Long::sum);
    }

    /**
     * The report of what was added.
     *
     * @param asOf the moment
     * @param quarantined what lies in the consumer's quarantine
     * @param coverage how far the figures can be believed
     * @return the report
     */
    public BacklogReport report(Instant asOf, QuarantineCounts quarantined, Coverage coverage) {
        quarantined.identified().keySet().stream()
                .filter(id -> id.name().equals(contractName))
                .forEach(this::version);
        return new BacklogReport(
                contractName,
                asOf,
                versions.values().stream()
                        .map(version -> version.backlog(quarantined.of(version.contract())))
                        .filter(VersionTally::isSomething)
                        .toList(),
                new UnidentifiedBacklog(
                        of(PayloadState.WAITING),
                        of(PayloadState.IN_FLIGHT),
                        quarantined.unidentified(),
                        of(PayloadState.DEAD_LETTERED)),
                coverage);
    }

    private long of(PayloadState state) {
        return unidentified.getOrDefault(state, 0L);
    }

    private VersionTally version(ContractId contract) {
        return versions.computeIfAbsent(contract, VersionTally::new);
    }
}
