package dev.douane.producer.ledger;

import dev.douane.payload.Payload;
import dev.douane.payload.ledger.LedgerAccounts;
import dev.douane.payload.ledger.LedgerCount;
import dev.douane.payload.ledger.LedgerStore;
import dev.douane.producer.QueueSink;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Counts what goes through a sink: as begun before it is enqueued, as done after. A payload whose enqueueing failed, or
 * whose sender died, stays counted as begun: it may be on the queue. Safe for use by many threads.
 */
public final class LedgerSink implements QueueSink {
    private static final Logger LOG = System.getLogger(LedgerSink.class.getName());

    private final QueueSink sink;
    private final LedgerAccounts accounts;

    private LedgerSink(QueueSink sink, LedgerAccounts accounts) {
        this.sink = sink;
        this.accounts = accounts;
    }

    /**
     * Joins the ledger as a sender.
     *
     * @param sink what enqueues
     * @param store the ledger
     * @param queue the queue's name in the ledger, the same for all who take part
     * @param application who sends, without a version, for example {@code referentiel-geo}
     * @return the sink to send through
     * @throws IOException if the ledger does not take it
     */
    public static LedgerSink of(QueueSink sink, LedgerStore store, String queue, String application)
            throws IOException {
        return new LedgerSink(
                sink, LedgerAccounts.open(store, queue, LedgerCount.Role.SENDER, application, Clock.systemUTC()));
    }

    /**
     * Counts and enqueues.
     *
     * @param payload body and contract headers
     * @throws IOException if the ledger does not take the count, and then nothing is enqueued; or as the sink says
     */
    @Override
    public void enqueue(Payload payload) throws IOException {
        accounts.begin(payload);
        sink.enqueue(payload);
        try {
            accounts.finish(payload);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A payload is enqueued, and the ledger will hear of it with the next one", e);
        }
    }
}
