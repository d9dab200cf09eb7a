package dev.douane.producer;

/** What a gate does with a payload that it would refuse. */
public enum GateMode {
    /** Refuses it: nothing is enqueued. The default. */
    ENFORCE,
    /**
     * Lets it through and tells the listener why it would have been refused, also while the registry cannot be asked.
     * For flows that adopt contracts without changing on day one.
     */
    REPORT
}
