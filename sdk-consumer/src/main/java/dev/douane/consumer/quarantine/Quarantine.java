package dev.douane.consumer.quarantine;

import java.io.IOException;

/** Where payloads go that cannot be read. Safe for use by many threads. */
@FunctionalInterface
public interface Quarantine {
    /**
     * Keeps one payload, whole. Called before the payload is acknowledged, so it may be called again for the same
     * position after a crash; the second call changes nothing.
     *
     * @param payload original bytes and headers, with the reason
     * @throws IOException if the payload is not, or not certainly, kept; it is then not acknowledged
     */
    void put(QuarantinedPayload payload) throws IOException;
}
