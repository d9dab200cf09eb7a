package dev.douane.consumer.backlog;

import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up the payloads of one version. Confined to one report. */
final class VersionTally {
    private final ContractId contract;
    private final Map<PayloadState, Long> payloads = new EnumMap<>(PayloadState.class);
    private final Map<ProducerId, ProducerActivity> producers = new LinkedHashMap<>();
    private @Nullable WaitingPayload oldest;

    VersionTally(ContractId contract) {
        this.contract = contract;
    }

    ContractId contract() {
        return contract;
    }

    void add(PayloadState state, long count) {
        payloads.merge(state, count, Long::sum);
    }

    void describe(PayloadState state, WaitingPayload payload) {
        if (state == PayloadState.DEAD_LETTERED) {
            return;
        }
        payload.producer()
                .ifPresent(who ->
                        producers.merge(who, new ProducerActivity(who, 1, payload.enqueuedAt()), VersionTally::both));
        boolean unacknowledged = state != PayloadState.RETAINED;
        if (unacknowledged && (oldest == null || payload.enqueuedAt().isBefore(oldest.enqueuedAt()))) {
            oldest = payload;
        }
    }

    private static ProducerActivity both(ProducerActivity one, ProducerActivity other) {
        return new ProducerActivity(
                one.producer(),
                one.payloads() + other.payloads(),
                one.lastSent().isAfter(other.lastSent()) ? one.lastSent() : other.lastSent());
    }

    VersionBacklog backlog(long quarantined) {
        return new VersionBacklog(
                contract,
                of(PayloadState.WAITING),
                of(PayloadState.IN_FLIGHT),
                of(PayloadState.RETAINED),
                quarantined,
                of(PayloadState.DEAD_LETTERED),
                Optional.ofNullable(oldest),
                producers.values().stream()
                        .sorted(Comparator.comparing(ProducerActivity::lastSent)
                                .reversed()
                                .thenComparing(activity -> activity.producer().toString()))
                        .toList());
    }

    static boolean isSomething(VersionBacklog backlog) {
        return backlog.unacknowledged() + backlog.retained() + backlog.quarantined() + backlog.deadLettered() > 0;
    }

    private long of(PayloadState state) {
        return payloads.getOrDefault(state, 0L);
    }
}
