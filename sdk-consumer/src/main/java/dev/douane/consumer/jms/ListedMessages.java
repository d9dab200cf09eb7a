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

/**
 * Messages that no browser shows, as Artemis lists them: with properties, without bodies.
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
            try {
                ContractHeaders.read(headers)
                        .ifPresent(stamp -> tally.describe(
                                PayloadState.IN_FLIGHT,
                                stamp.contract(),
                                new WaitingPayload(position, stamp.enqueuedAt().orElse(sentAt), stamp.producer())));
            } catch (MalformedHeadersException e) {
                // It is counted as unidentified, of which nobody says more.
                return;
            }
        }
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
        return new Listed(
                message.path("userID").asText(),
                Instant.ofEpochMilli(message.path("timestamp").asLong()),
                headers);
    }
}
