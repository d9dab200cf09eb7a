package dev.douane.consumer.jms;

import dev.douane.consumer.backlog.BacklogTally;
import dev.douane.consumer.backlog.PayloadState;
import dev.douane.consumer.backlog.WaitingPayload;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.MalformedHeadersException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.io.IOException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at the first messages: since when a version waits, and from whom. Says nothing of how many there are.
 *
 * <p>The broker lists the properties of those that stand first in the queue. Only a version that is not among them is
 * browsed for, since a browser is sent whole messages, and a window of them for the few that are looked at.
 */
final class OldestMessages {
    private static final int BROWSED = 100;

    private OldestMessages() {}

    static void describe(
            BacklogTally tally,
            JMSContext context,
            ArtemisManagement management,
            String queue,
            Set<ContractId> versions)
            throws IOException {
        Set<ContractId> unseen = new TreeSet<>(versions);
        for (ListedMessages.Listed listed :
                ListedMessages.first(management, queue).messages()) {
            Optional<ContractId> version =
                    listed.stamp().map(ContractHeaders::contract).filter(versions::contains);
            if (version.isPresent()) {
                tally.describe(PayloadState.WAITING, version.get(), listed.waiting());
                unseen.remove(version.get());
            }
        }
        for (ContractId version : unseen) {
            browse(tally, context, queue, version);
        }
    }

    private static void browse(BacklogTally tally, JMSContext context, String queue, ContractId version)
            throws IOException {
        try (QueueBrowser browser = context.createBrowser(context.createQueue(queue), selector(version))) {
            Enumeration<?> messages = browser.getEnumeration();
            for (int looked = 0; looked < BROWSED && messages.hasMoreElements(); looked++) {
                tally.describe(PayloadState.WAITING, version, waiting((Message) messages.nextElement()));
            }
        } catch (JMSException e) {
            throw new IOException("The queue " + queue + " cannot be browsed: " + e.getMessage(), e);
        }
    }

    /** Producers of their own may have written the version as text. */
    private static String selector(ContractId id) {
        return ContractHeaders.NAME + " = '" + id.name() + "' AND (" + ContractHeaders.VERSION + " = " + id.version()
                + " OR " + ContractHeaders.VERSION + " = '" + id.version() + "')";
    }

    private static WaitingPayload waiting(Message message) throws JMSException {
        Instant sentAt = Instant.ofEpochMilli(message.getJMSTimestamp());
        String position = String.valueOf(message.getJMSMessageID());
        try {
            Optional<ContractHeaders> headers = ContractHeaders.read(ReceivedMessage.headers(message));
            return new WaitingPayload(
                    position,
                    headers.flatMap(ContractHeaders::enqueuedAt).orElse(sentAt),
                    headers.flatMap(ContractHeaders::producer));
        } catch (MalformedHeadersException e) {
            return new WaitingPayload(position, sentAt, Optional.empty());
        }
    }
}
