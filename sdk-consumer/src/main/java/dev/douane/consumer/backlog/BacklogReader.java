package dev.douane.consumer.backlog;

import java.io.IOException;

/**
 * Looks at a queue without touching it: never acknowledges, never opens a body, never holds anything back from
 * consumers. Safe for use by many threads.
 */
@FunctionalInterface
public interface BacklogReader {
    /**
     * Reports on one contract.
     *
     * @param contractName the contract's name
     * @return what is on the queue at this moment, with an honest {@link Coverage}
     * @throws IOException if the queue cannot be reached
     */
    BacklogReport read(String contractName) throws IOException;
}
