package dev.douane.consumer.ledger;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.DeliveryFault;
import dev.douane.consumer.QueueSource;
import dev.douane.payload.Payload;
import dev.douane.payload.ledger.LedgerAccounts;
import dev.douane.payload.ledger.LedgerCount;
import dev.douane.payload.ledger.LedgerStore;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Counts a source's payloads, after they are acknowledged. The source's {@code acknowledge} has to return only when the
 * queue has taken note: a payload that comes again after it was counted is counted twice. Where a killed broker may do that
 * to what was acknowledged, let the books be {@linkplain LedgerBacklog#checkedBy checked}.
 */
public final class LedgerSource implements QueueSource {
    private static final Logger LOG = System.getLogger(LedgerSource.class.getName());

    private final QueueSource source;
    private final LedgerAccounts accounts;
    private final Deque<Counted> handedOver = new ArrayDeque<>();

    private LedgerSource(QueueSource source, LedgerAccounts accounts) {
        this.source = source;
        this.accounts = accounts;
    }

    /**
     * Joins the ledger as a reader.
     *
     * @param source the queue; closed with this one
     * @param store the ledger
     * @param queue the queue's name in the ledger, the same for all who take part
     * @param application who reads, without a version, for example {@code integration}
     * @return the source to read from
     * @throws IOException if the ledger does not take it
     */
    public static LedgerSource of(QueueSource source, LedgerStore store, String queue, String application)
            throws IOException {
        return new LedgerSource(
                source, LedgerAccounts.open(store, queue, LedgerCount.Role.READER, application, Clock.systemUTC()));
    }

    @Override
    public Optional<Delivery> next(Duration maxWait) throws IOException, InterruptedException {
        Optional<Delivery> next = source.next(maxWait);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Counted counted = new Counted(next.get());
        handedOver.add(counted);
        return Optional.of(counted);
    }

    @Override
    public void close() throws IOException {
        handedOver.clear();
        source.close();
    }

    /** An acknowledgement is for all that were handed over before, too. */
    private void count(Counted last) {
        if (!handedOver.contains(last)) {
            return;
        }
        Counted one;
        do {
            one = handedOver.remove();
            try {
                accounts.complete(one.payload());
            } catch (IOException e) {
                LOG.log(
                        Level.WARNING,
                        "A payload is acknowledged, and the ledger will hear of it with the next one",
                        e);
            }
        } while (one != last);
    }

    private final class Counted implements Delivery {
        private final Delivery delivery;

        private Counted(Delivery delivery) {
            this.delivery = delivery;
        }

        @Override
        public Payload payload() {
            return delivery.payload();
        }

        @Override
        public Payload original() {
            return delivery.original();
        }

        @Override
        public Optional<DeliveryFault> fault() {
            return delivery.fault();
        }

        @Override
        public String position() {
            return delivery.position();
        }

        @Override
        public void acknowledge() throws IOException {
            delivery.acknowledge();
            count(this);
        }
    }
}
