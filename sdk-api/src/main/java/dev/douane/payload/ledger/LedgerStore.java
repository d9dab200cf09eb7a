package dev.douane.payload.ledger;

import java.io.IOException;
import java.util.List;

/** Where counts are kept, for all who take part. Safe for use by many threads and processes. */
public interface LedgerStore {
    /**
     * Keeps a count in place of the one before of the same account. Each account has one writer, and its counts grow.
     *
     * @param count the new count
     * @throws IOException if it is not, or not certainly, kept
     */
    void put(LedgerCount count) throws IOException;

    /**
     * Every count of a queue.
     *
     * @param queue the queue's name in the ledger
     * @return in no order
     * @throws IOException if the store cannot be read
     */
    List<LedgerCount> counts(String queue) throws IOException;
}
