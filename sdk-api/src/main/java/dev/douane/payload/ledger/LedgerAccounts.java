package dev.douane.payload.ledger;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.MalformedHeadersException;
import dev.douane.payload.Payload;
import dev.douane.payload.ProducerId;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One instance's side of the ledger. Safe for use by many threads; they wait for each other, so that what is kept only
 * grows.
 */
public final class LedgerAccounts {
    private final LedgerStore store;
    private final LedgerCount.Account own;
    private final Clock clock;
    private final Map<LedgerCount.Account, LedgerCount> counts = new HashMap<>();

    private LedgerAccounts(LedgerStore store, LedgerCount.Account own, Clock clock) {
        this.store = store;
        this.own = own;
        this.clock = clock;
    }

    /**
     * Joins the ledger under a new instance, and makes that known.
     *
     * @param store where the counts are kept
     * @param queue the queue's name in the ledger
     * @param role what this instance counts
     * @param application its name, without a version
     * @param clock the time of the counts
     * @return the accounts, all at zero
     * @throws IOException if the store does not take it
     */
    public static LedgerAccounts open(
            LedgerStore store, String queue, LedgerCount.Role role, String application, Clock clock)
            throws IOException {
        LedgerCount.Account own = new LedgerCount.Account(
                queue, UUID.randomUUID().toString(), role, application, Optional.empty(), Optional.empty());
        LedgerAccounts accounts = new LedgerAccounts(store, own, clock);
        accounts.add(own, 0, 0);
        return accounts;
    }

    /**
     * Counts one payload as begun.
     *
     * @param payload the payload
     * @throws IOException if the store does not take it; it is then not counted
     */
    public void begin(Payload payload) throws IOException {
        add(account(payload), 1, 0);
    }

    /**
     * Counts one payload as done that was begun.
     *
     * @param payload the payload
     * @throws IOException if the store does not take it; it is counted, and kept with the next one
     */
    public void finish(Payload payload) throws IOException {
        add(account(payload), 0, 1);
    }

    /**
     * Counts one payload as begun and done.
     *
     * @param payload the payload
     * @throws IOException if the store does not take it; it is counted, and kept with the next one
     */
    public void complete(Payload payload) throws IOException {
        add(account(payload), 1, 1);
    }

    /**
     * Takes payloads out of the books that are not on the queue: it is known to be empty, and they still wait in the books.
     *
     * @param contract what they are of
     * @param payloads how many
     * @throws IOException if the store does not take it
     */
    public void writeOff(ContractId contract, long payloads) throws IOException {
        if (own.role() != LedgerCount.Role.WRITTEN_OFF || payloads < 1) {
            throw new IllegalArgumentException("Expected accounts opened as WRITTEN_OFF, and at least one payload");
        }
        add(account(Optional.of(contract), Optional.empty()), payloads, payloads);
    }

    void correct(Optional<ContractId> contract, Optional<ProducerId> sender, long payloads) throws IOException {
        add(account(contract, sender), payloads, payloads);
    }

    private synchronized void add(LedgerCount.Account account, long begun, long done) throws IOException {
        LedgerCount before = counts.getOrDefault(account, new LedgerCount(account, 0, 0, clock.instant()));
        LedgerCount after = new LedgerCount(
                account,
                before.begun() + begun,
                before.done() + done,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (done > 0) {
            // What is done is done, whether the store hears of it now or with the next one.
            counts.put(account, after);
        }
        store.put(after);
        counts.put(account, after);
    }

    private LedgerCount.Account account(Payload payload) {
        try {
            Optional<ContractHeaders> stamp = ContractHeaders.read(payload.headers());
            return account(stamp.map(ContractHeaders::contract), stamp.flatMap(ContractHeaders::producer));
        } catch (MalformedHeadersException e) {
            return account(Optional.empty(), Optional.empty());
        }
    }

    private LedgerCount.Account account(Optional<ContractId> contract, Optional<ProducerId> sender) {
        return new LedgerCount.Account(own.queue(), own.instance(), own.role(), own.application(), contract, sender);
    }
}
