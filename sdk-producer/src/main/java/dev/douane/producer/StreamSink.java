package dev.douane.producer;

import dev.douane.payload.ContractHeaders;
import java.io.Closeable;
import java.io.IOException;

/**
 * Where payloads go that are too large for memory: a queue that takes one piece by piece, and shows nothing of it before
 * it is complete. Safe for use by many threads.
 */
@FunctionalInterface
public interface StreamSink {
    /**
     * Begins a payload.
     *
     * @param headers what it is being checked against; sent along
     * @return where its bytes go, for one thread
     * @throws IOException if the queue takes none
     */
    Upload begin(ContractHeaders headers) throws IOException;

    /** A payload on its way. Closed before it is complete, it leaves nothing behind. */
    interface Upload extends Closeable {
        /**
         * Takes more of the body.
         *
         * @param bytes where they are; not kept
         * @param offset of the first
         * @param length how many
         * @throws IOException if the queue fails; the payload will not be on it
         */
        void write(byte[] bytes, int offset, int length) throws IOException;

        /**
         * Enqueues what was written.
         *
         * @throws UnknownOutcomeException if the payload may be on the queue, or land there yet, and nobody can tell
         * @throws IOException if the payload is not on the queue
         */
        void complete() throws IOException;
    }
}
