package dev.douane.consumer.kafka;

import dev.douane.consumer.backlog.ProducerActivity;
import dev.douane.consumer.backlog.VersionBacklog;
import dev.douane.consumer.backlog.WaitingPayload;
import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up one version. Confined to one report. */
final class VersionTally {
    private final Map<ProducerId, ProducerActivity> producers = new HashMap<>();
    private long waiting;
    private long retained;
    private long inFlight;
    private @Nullable WaitingPayload oldest;

    void addWaiting(long count) {
        waiting += count;
    }

    void addRetained(long count) {
        retained += count;
    }

    void addInFlight(long count) {
        inFlight += count;
    }

    /** Whoever enqueued first of those that stand first, each in its partition and of its producer. */
    void firstUnacknowledged(String position, long time, Optional<ProducerId> producer) {
        Instant enqueuedAt = Instant.ofEpochMilli(time);
        if (oldest == null || enqueuedAt.isBefore(oldest.enqueuedAt())) {
            oldest = new WaitingPayload(position, enqueuedAt, producer);
        }
    }

    void sent(ProducerId producer, long count, long lastTime) {
        producers.merge(
                producer,
                new ProducerActivity(producer, count, Instant.ofEpochMilli(lastTime)),
                (a, b) -> new ProducerActivity(
                        producer,
                        a.payloads() + b.payloads(),
                        a.lastSent().isAfter(b.lastSent()) ? a.lastSent() : b.lastSent()));
    }

    long waiting() {
        return waiting;
    }

    long inFlight() {
        return inFlight;
    }

    VersionBacklog backlog(ContractId contract, long quarantined) {
        return new VersionBacklog(
                contract,
                waiting,
                inFlight,
                retained,
                quarantined,
                0,
                Optional.ofNullable(oldest),
                producers.values().stream()
                        .sorted(Comparator.comparing(ProducerActivity::lastSent)
                                .reversed()
                                .thenComparing(activity -> activity.producer().toString()))
                        .toList());
    }
}
