package dev.douane.consumer.jms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.consumer.backlog.BacklogTally;
import dev.douane.consumer.backlog.PayloadState;
import dev.douane.consumer.backlog.WaitingPayload;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.MalformedHeadersException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages as Artemis lists them: with properties, without bodies; of those in flight and scheduled no browser knows.
 *
 * @param messages in no order
 */
record ListedMessages(List<Listed> messages) {
    /**
     * One message.
     *
     * @param position its JMS message id
     * @param sentAt when it was sent
     * @param headers its properties, and some of the broker's own
     */
    record Listed(String position, Instant sentAt, Map<String, String> headers) {
        /** Tells who sent a message in flight, which is counted already. */
        void describe(BacklogTally tally) {
            stamp().ifPresent(stamp ->
                    tally.describe(PayloadState.IN_FLIGHT, stamp.contract(), waiting(Optional.of(stamp))));
        }

        /** Where it stands, since when, and from whom, as far as it says. */
        WaitingPayload waiting() {
            return waiting(stamp());
        }

        private WaitingPayload waiting(Optional<ContractHeaders> stamp) {
            return new WaitingPayload(
                    position,
                    stamp.flatMap(ContractHeaders::enqueuedAt).orElse(sentAt),
                    stamp.flatMap(ContractHeaders::producer));
        }

        Optional<ContractHeaders> stamp() {
            try {
                return ContractHeaders.read(headers);
            } catch (MalformedHeadersException e) {
                // The counts know what it is, or that nobody can tell.
                return Optional.empty();
            }
        }
    }

    /** Those that stand first in the queue, so many as the broker looks at for a list (200 unless it is told). */
    static ListedMessages first(ArtemisManagement management, String queue) throws IOException {
        List<Listed> messages = new ArrayList<>();
        management.invoke(queue, "listMessagesAsJSON", (String) null).forEach(message -> messages.add(listed(message)));
        return new ListedMessages(messages);
    }

    static ListedMessages scheduled(ArtemisManagement management, String queue) throws IOException {
        List<Listed> messages = new ArrayList<>();
        management.invoke(queue, "listScheduledMessagesAsJSON").forEach(message -> messages.add(listed(message)));
        return new ListedMessages(messages);
    }

    static ListedMessages delivering(ArtemisManagement management, String queue) throws IOException {
        List<Listed> messages = new ArrayList<>();
        for (JsonNode consumer : management.invoke(queue, "listDeliveringMessagesAsJSON")) {
            consumer.path("elements").forEach(message -> messages.add(listed(message)));
        }
        return new ListedMessages(messages);
    }

    private static Listed listed(JsonNode message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.properties()
                .forEach(entry -> headers.put(entry.getKey(), entry.getValue().asText()));
        long sentAt = message.path("timestamp").asLong();
        // As a source names it: a producer may leave ids out.
        String position = message.path("userID").asText();
        return new Listed(position.isEmpty() ? "sent-at-" + sentAt : position, Instant.ofEpochMilli(sentAt), headers);
    }
}
