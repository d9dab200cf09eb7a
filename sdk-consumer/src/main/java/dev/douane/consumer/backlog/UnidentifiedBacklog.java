package dev.douane.consumer.backlog;

/**
 * What is on the queue and could be of any contract and version.
 *
 * @param waiting payloads without contract headers that no one has acknowledged
 * @param quarantined payloads in the quarantine that do not say what they are
 */
public record UnidentifiedBacklog(long waiting, long quarantined) {
    /** Nothing. */
    public static final UnidentifiedBacklog NONE = new UnidentifiedBacklog(0, 0);
}
