package dev.douane.consumer.backlog;

import dev.douane.contract.ContractId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What the queue holds of one contract, at one moment.
 *
 * @param contractName the contract
 * @param asOf the moment
 * @param versions every version that is on the queue or in the quarantine, oldest version first
 * @param unidentified what could be of this contract, and does not say so
 * @param coverage how far the figures can be believed
 */
public record BacklogReport(
        String contractName,
        Instant asOf,
        List<VersionBacklog> versions,
        UnidentifiedBacklog unidentified,
        Coverage coverage) {

    /** Sorts and copies the list. */
    public BacklogReport {
        versions = versions.stream()
                .sorted(Comparator.comparing(VersionBacklog::contract))
                .toList();
    }

    /**
     * One version.
     *
     * @param version the version to find
     * @return its backlog; all zero if nothing of it is there
     */
    public VersionBacklog version(int version) {
        return versions.stream()
                .filter(v -> v.contract().version() == version)
                .findFirst()
                .orElseGet(() ->
                        new VersionBacklog(ContractId.of(contractName, version), 0, 0, 0, Optional.empty(), List.of()));
    }

    /**
     * The oldest version of which a payload waits or is in flight: the one that Integration must still be able to read.
     *
     * @return the version, or empty if none waits
     */
    public Optional<VersionBacklog> oldestWaitingVersion() {
        return versions.stream().filter(v -> v.unacknowledged() > 0).findFirst();
    }

    /**
     * The report for people: a line per version.
     *
     * @return several lines, without a line break at the end
     */
    public String summary() {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        for (VersionBacklog v : versions) {
            lines.add(v.contract() + ": " + v.waiting() + " waiting"
                    + v.oldestWaiting().map(BacklogReport::oldest).orElse("") + ", " + v.retained() + " retained, "
                    + v.quarantined() + " quarantined" + apart(v.inFlight(), v.deadLettered()));
        }
        lines.add("without headers: " + unidentified.waiting() + " waiting, " + unidentified.quarantined()
                + " quarantined" + apart(unidentified.inFlight(), unidentified.deadLettered()) + "; coverage: "
                + coverage);
        return lines.toString();
    }

    private static String apart(long inFlight, long deadLettered) {
        return (inFlight > 0 ? ", " + inFlight + " in flight" : "")
                + (deadLettered > 0 ? ", " + deadLettered + " dead letters" : "");
    }

    static String oldest(WaitingPayload payload) {
        return " (oldest since " + payload.enqueuedAt()
                + payload.producer().map(who -> ", from " + who).orElse("") + ")";
    }
}
