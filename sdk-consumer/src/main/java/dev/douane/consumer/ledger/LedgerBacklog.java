package dev.douane.consumer.ledger;

import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.ProducerActivity;
import dev.douane.consumer.backlog.QueueDepth;
import dev.douane.consumer.backlog.UnidentifiedBacklog;
import dev.douane.consumer.backlog.VersionBacklog;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.quarantine.QuarantineCounts;
import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import dev.douane.payload.ledger.LedgerCount;
import dev.douane.payload.ledger.LedgerStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The backlog by the books of both sides, for queues that cannot be looked into. Nothing waits but what a sender counted
 * and no reader did. It never says too little of those who keep the ledger, on a queue that takes note of acknowledgements
 * for good; it is exact if all do. Whom it knows to, you say; whom it sees not to, it names.
 *
 * <p>A queue that may hand acknowledged payloads out again when its broker is killed makes the books too low: they come once
 * more, and are counted as read once more. Let the books be {@linkplain #checkedBy checked} by what the queue says of
 * itself.
 *
 * <p>The books know no single payload: {@code oldestWaiting} is empty.
 */
public final class LedgerBacklog implements BacklogReader {
    private static final String OR_CAME_AGAIN =
            "or a broker that was killed handed out again what was acknowledged; when "
                    + "the queue is known to be empty, balance the books (LedgerBalance)";

    private final LedgerStore store;
    private final String queue;
    private final Set<String> participants;
    private final CountedQuarantine quarantine;
    private final Clock clock;
    private final QueueDepth depth;

    private LedgerBacklog(
            LedgerStore store,
            String queue,
            Set<String> participants,
            CountedQuarantine quarantine,
            Clock clock,
            QueueDepth depth) {
        this.store = store;
        this.queue = queue;
        this.participants = Set.copyOf(participants);
        this.quarantine = quarantine;
        this.clock = clock;
        this.depth = depth;
    }

    /**
     * Reads the books of a queue.
     *
     * @param store the ledger
     * @param queue the queue's name in the ledger
     * @param participants every application that sends to the queue or reads from it, without versions; one that never
     *     joined the ledger is named in the coverage
     * @param quarantine where the consumer's unreadable payloads lie
     * @param clock the time of the report
     * @return the reader
     */
    public static LedgerBacklog of(
            LedgerStore store, String queue, Set<String> participants, CountedQuarantine quarantine, Clock clock) {
        return new LedgerBacklog(store, queue, participants, quarantine, clock, () -> 0);
    }

    /**
     * The same backlog, compared with what the queue says lies on it. Where that is more than waits in the books, they are
     * wrong, and the coverage says so instead of "exact".
     *
     * @param depth the queue
     * @return the reader
     */
    public LedgerBacklog checkedBy(QueueDepth depth) {
        return new LedgerBacklog(store, queue, participants, quarantine, clock, depth);
    }

    @Override
    public BacklogReport read(String contractName) throws IOException {
        ContractId.requireName(contractName);
        // The readers' counts first: what is sent and read in between then still waits, never the other way round.
        List<LedgerCount> readers = store.counts(queue);
        long lying = depth.payloads();
        LedgerBooks books = LedgerBooks.of(readers, store.counts(queue));
        QuarantineCounts quarantined = quarantine.counts();
        Set<ContractId> contracts = books.versionsOf(contractName);
        quarantined.identified().keySet().stream()
                .filter(id -> id.name().equals(contractName))
                .forEach(contracts::add);
        List<VersionBacklog> versions = contracts.stream()
                .map(contract -> version(books, contract, quarantined.of(contract)))
                .toList();
        long unstamped = Math.max(0, books.sum(Optional.empty()).balance());
        return new BacklogReport(
                contractName,
                clock.instant(),
                versions,
                new UnidentifiedBacklog(unstamped, quarantined.unidentified()),
                coverage(books, contracts, lying));
    }

    private static VersionBacklog version(LedgerBooks books, ContractId contract, long quarantined) {
        long waiting = Math.max(0, books.sum(Optional.of(contract)).balance());
        List<ProducerActivity> senders = waiting == 0 ? List.of() : senders(books, contract);
        return new VersionBacklog(contract, waiting, 0, quarantined, Optional.empty(), senders);
    }

    private static List<ProducerActivity> senders(LedgerBooks books, ContractId contract) {
        Map<ProducerId, ProducerActivity> senders = new TreeMap<>(Comparator.comparing(ProducerId::toString));
        for (LedgerCount count : books.sendersOf(contract)) {
            count.account()
                    .sender()
                    .ifPresent(who -> senders.merge(
                            who, new ProducerActivity(who, count.begun(), count.lastAt()), LedgerBacklog::both));
        }
        return senders.values().stream()
                .map(activity -> new ProducerActivity(
                        activity.producer(),
                        Math.max(0, activity.payloads() - books.acknowledgedFrom(contract, activity.producer())),
                        activity.lastSent()))
                .filter(activity -> activity.payloads() > 0)
                .sorted(Comparator.comparing(ProducerActivity::lastSent).reversed())
                .toList();
    }

    private static ProducerActivity both(ProducerActivity one, ProducerActivity other) {
        Instant last = one.lastSent().isAfter(other.lastSent()) ? one.lastSent() : other.lastSent();
        return new ProducerActivity(one.producer(), one.payloads() + other.payloads(), last);
    }

    private Coverage coverage(LedgerBooks books, Set<ContractId> contracts, long lying) {
        List<String> doubts = new ArrayList<>();
        List<String> missing = books.missing(participants);
        if (!missing.isEmpty()) {
            doubts.add("the ledger is not kept by " + String.join(", ", missing));
        }
        List<String> past = books.pastTheBooks();
        if (!past.isEmpty()) {
            doubts.add("more was read than is in the books from " + String.join(", ", past)
                    + ": some of its instances send past the ledger, " + OR_CAME_AGAIN);
        }
        long waiting = books.balance();
        if (lying > waiting) {
            doubts.add(lying + " payloads lie on the queue and " + Math.max(0, waiting)
                    + " wait in the books: somebody sends past the ledger, " + OR_CAME_AGAIN);
        }
        if (books.sum(Optional.empty()).balance() < 0) {
            doubts.add("payloads without contract headers were read that nobody counted");
        }
        contracts.forEach(contract -> {
            long doubtful = books.sum(Optional.of(contract)).doubtful();
            if (doubtful > 0) {
                doubts.add(doubtful + " of " + contract
                        + " may never have been enqueued, since a sender failed or died at "
                        + "it; when the queue is known to be empty, write them off (LedgerAccounts.writeOff)");
            }
        });
        return doubts.isEmpty() ? new Coverage.Exact() : new Coverage.Sampled(String.join("; ", doubts));
    }
}
