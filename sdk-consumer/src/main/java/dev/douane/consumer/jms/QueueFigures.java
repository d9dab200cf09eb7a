package dev.douane.consumer.jms;

import java.io.IOException;

/**
 * What Artemis knows of a queue at once.
 *
 * @param messages everything on it: queued, delivering and scheduled
 * @param added since the queue was made
 * @param removed acknowledged, expired or given up since then
 * @param scheduled to be delivered later, for example again after a delay
 */
record QueueFigures(long messages, long added, long removed, long scheduled) {

    static QueueFigures of(ArtemisManagement management, String queue) throws IOException {
        return new QueueFigures(
                management.attribute(queue, "messageCount"),
                management.attribute(queue, "messagesAdded"),
                management.attribute(queue, "messagesAcknowledged")
                        + management.attribute(queue, "messagesExpired")
                        + management.attribute(queue, "messagesKilled"),
                management.attribute(queue, "scheduledCount"));
    }

    /** How many messages were there all the time until a later moment, at least. */
    long stayedUntil(QueueFigures later) {
        return Math.max(0, messages - (later.removed - removed));
    }
}
