package dev.douane.consumer.backlog;

import dev.douane.payload.ProducerId;
import java.time.Instant;

/**
 * Who sends a version, as the waiting and the retained payloads show.
 *
 * @param producer the application and its version
 * @param payloads how many of its payloads are on the queue, waiting or retained
 * @param lastSent when it enqueued the newest of them
 */
public record ProducerActivity(ProducerId producer, long payloads, Instant lastSent) {}
