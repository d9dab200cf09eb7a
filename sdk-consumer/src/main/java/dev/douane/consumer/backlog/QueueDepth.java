package dev.douane.consumer.backlog;

import java.io.IOException;

/**
 * How many payloads a queue says that it holds, of whatever contract. A check on the ledger's books: where more lies on the
 * queue than they have waiting, they are wrong, and the backlog says so.
 */
@FunctionalInterface
public interface QueueDepth {
    /**
     * Asks the queue.
     *
     * @return how many payloads lie on it, those in flight with them or not; never more than there are
     * @throws IOException if the queue does not answer
     */
    long payloads() throws IOException;
}
