package dev.douane.producer;

import dev.douane.payload.Payload;
import java.io.IOException;

/** Where admitted payloads go: one queue. Safe for use by many threads. */
@FunctionalInterface
public interface QueueSink {
    /**
     * Enqueues one payload.
     *
     * @param payload body and contract headers, written as they are
     * @throws UnknownOutcomeException if the payload may be on the queue, or land there yet, and nobody can tell
     * @throws IOException if the payload is not, or not certainly, on the queue; returning means that it is
     */
    void enqueue(Payload payload) throws IOException;
}
