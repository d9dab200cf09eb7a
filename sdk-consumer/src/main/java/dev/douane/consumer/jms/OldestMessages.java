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

/** Browses the first messages of a version: since when it waits, and from whom. Says nothing of how many there are. */
final class OldestMessages {
    private OldestMessages() {}

    static void describe(BacklogTally tally, JMSContext context, String queue, ContractId version, int most)
            throws IOException {
        try (QueueBrowser browser = context.createBrowser(context.createQueue(queue), selector(version))) {
            Enumeration<?> messages = browser.getEnumeration();
            for (int looked = 0; looked < most && messages.hasMoreElements(); looked++) {
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
