package dev.douane.payload.ledger;

import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sets the books right where somebody knows better than they do. What they have waiting and is not on the queue is written
 * off; what was read more often than it was counted is entered, as sent by the same sender.
 */
public final class LedgerBalance {
    private final Map<Optional<ContractId>, Map<Optional<ProducerId>, Long>> waiting = new HashMap<>();

    private LedgerBalance(Iterable<LedgerCount> counts) {
        for (LedgerCount count : counts) {
            LedgerCount.Account account = count.account();
            long change = account.role() == LedgerCount.Role.SENDER ? count.begun() : -count.done();
            waiting.computeIfAbsent(account.contract(), contract -> new HashMap<>())
                    .merge(account.sender(), change, Long::sum);
        }
    }

    /**
     * Makes the books say that nothing waits. Call it when the queue is known to be empty and nobody sends or reads at that
     * moment: what is on its way meanwhile would be written off with the rest.
     *
     * @param store the ledger
     * @param queue the queue's name in the ledger
     * @param application who says so, for example {@code operations}; it stands in the books beside the corrections
     * @param clock the time of the corrections
     * @throws IOException if the ledger cannot be read, or does not take a correction; call it again then
     */
    public static void queueIsEmpty(LedgerStore store, String queue, String application, Clock clock)
            throws IOException {
        LedgerBalance books = new LedgerBalance(store.counts(queue));
        LedgerAccounts entered = LedgerAccounts.open(store, queue, LedgerCount.Role.SENDER, application, clock);
        LedgerAccounts writtenOff = LedgerAccounts.open(store, queue, LedgerCount.Role.WRITTEN_OFF, application, clock);
        for (Map.Entry<Optional<ContractId>, Map<Optional<ProducerId>, Long>> contract : books.waiting.entrySet()) {
            // What was written off before stands under no sender, so only what was read too often is set right by
            // sender.
            long left = 0;
            for (Map.Entry<Optional<ProducerId>, Long> sender :
                    contract.getValue().entrySet()) {
                long balance = sender.getValue();
                if (balance < 0 && sender.getKey().isPresent()) {
                    entered.correct(contract.getKey(), sender.getKey(), -balance);
                } else {
                    left += balance;
                }
            }
            if (left > 0) {
                writtenOff.correct(contract.getKey(), Optional.empty(), left);
            } else if (left < 0) {
                entered.correct(contract.getKey(), Optional.empty(), -left);
            }
        }
    }
}
