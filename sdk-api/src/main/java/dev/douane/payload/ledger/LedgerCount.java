package dev.douane.payload.ledger;

import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one instance of one application has counted of one contract version, from its start on.
 *
 * @param account where it stands
 * @param begun for a sender, payloads that it began to enqueue; for a reader the same as {@code done}
 * @param done for a sender, payloads that are enqueued for certain; for a reader, payloads that are acknowledged
 * @param lastAt when the newest of them was counted, to the millisecond
 */
public record LedgerCount(Account account, long begun, long done, Instant lastAt) {

    /** Refuses counts that cannot be with an {@link IllegalArgumentException}. */
    public LedgerCount {
        if (done < 0 || begun < done) {
            throw new IllegalArgumentException("Expected 0 <= done <= begun, but was " + done + " of " + begun);
        }
    }

    /** What somebody counts. */
    public enum Role {
        /** What it enqueues. */
        SENDER,
        /** What it acknowledges. */
        READER,
        /** What never was on the queue, or left it past the books, as somebody found out. */
        WRITTEN_OFF
    }

    /**
     * The place of a count: one writer alone.
     *
     * @param queue the queue's name in the ledger
     * @param instance the process that counts, unique; letters, digits and {@code -}
     * @param role what it counts
     * @param application its name: letters, digits, {@code .}, {@code _} and {@code -}, at most 64
     * @param contract what the payloads are of; empty for payloads without contract headers
     * @param sender who sent them, if they say so
     */
    public record Account(
            String queue,
            String instance,
            Role role,
            String application,
            Optional<ContractId> contract,
            Optional<ProducerId> sender) {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

        /** Refuses names outside the grammar above with an {@link IllegalArgumentException}. */
        public Account {
            for (String name : new String[] {queue, instance, application}) {
                if (!NAME.matcher(name).matches()) {
                    throw new IllegalArgumentException(
                            "Expected the name of a queue, an instance and an application as "
                                    + "letters, digits, '.', '_' and '-', at most 64 characters, the first a letter or digit");
                }
            }
        }
    }
}
