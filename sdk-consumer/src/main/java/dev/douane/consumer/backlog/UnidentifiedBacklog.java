package dev.douane.consumer.backlog;

/**
 * What is on the queue and could be of any contract and version.
 *
 * @param waiting payloads without contract headers that no one has acknowledged, without those in flight
 * @param inFlight payloads without contract headers that are in flight; see {@link VersionBacklog#inFlight}
 * @param quarantined payloads in the quarantine that do not say what they are
 * @param deadLettered payloads without contract headers that the queue itself gave up and put aside
 */
public record UnidentifiedBacklog(long waiting, long inFlight, long quarantined, long deadLettered) {
    /** Nothing. */
    public static final UnidentifiedBacklog NONE = new UnidentifiedBacklog(0, 0);

    /**
     * What is on a queue that knows neither payloads in flight nor dead letters.
     *
     * @param waiting payloads without contract headers that no one has acknowledged
     * @param quarantined payloads in the quarantine that do not say what they are
     */
    public UnidentifiedBacklog(long waiting, long quarantined) {
        this(waiting, 0, quarantined, 0);
    }
}
