package dev.douane.consumer.jms;

import dev.douane.consumer.backlog.BacklogTally;
import dev.douane.consumer.backlog.PayloadState;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import java.io.IOException;

/**
 * Looks at the first messages of a version: since when it waits, and from whom. Says nothing of how many there are.
 *
 * <p>The broker lists their properties. A browser would be sent their bodies too, and a whole window of them for the few
 * that are looked at.
 */
final class OldestMessages {
    private OldestMessages() {}

    static void describe(BacklogTally tally, ArtemisManagement management, String queue, ContractId version)
            throws IOException {
        ListedMessages.queued(management, queue, selector(version))
                .messages()
                .forEach(listed -> tally.describe(PayloadState.WAITING, version, listed.waiting()));
    }

    /** Producers of their own may have written the version as text. */
    private static String selector(ContractId id) {
        return ContractHeaders.NAME + " = '" + id.name() + "' AND (" + ContractHeaders.VERSION + " = " + id.version()
                + " OR " + ContractHeaders.VERSION + " = '" + id.version() + "')";
    }
}
