package dev.douane.consumer.backlog;

import dev.douane.payload.ProducerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A payload that waits.
 *
 * @param position where it stands in its queue
 * @param enqueuedAt when it was enqueued
 * @param producer who sent it, if it says so
 */
public record WaitingPayload(String position, Instant enqueuedAt, Optional<ProducerId> producer) {
    /**
     * How long it has been waiting.
     *
     * @param now the moment to measure at
     * @return the time since it was enqueued
     */
    public Duration age(Instant now) {
        return Duration.between(enqueuedAt, now);
    }
}
