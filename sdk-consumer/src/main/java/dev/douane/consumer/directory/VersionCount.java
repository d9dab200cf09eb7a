package dev.douane.consumer.directory;

import dev.douane.consumer.backlog.ProducerActivity;
import dev.douane.consumer.backlog.VersionBacklog;
import dev.douane.consumer.backlog.WaitingPayload;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import dev.douane.payload.directory.QueuedPayload;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up the payloads of one version, in the order of the queue. Confined to one report. */
final class VersionCount {
    private final ContractId contract;
    private final Map<ProducerId, ProducerActivity> producers = new LinkedHashMap<>();
    private long waiting;
    private long retained;
    private @Nullable WaitingPayload oldest;

    VersionCount(ContractId contract) {
        this.contract = contract;
    }

    ContractId contract() {
        return contract;
    }

    void add(QueuedPayload queued, boolean isWaiting) {
        Optional<ProducerId> producer = queued.headers().flatMap(ContractHeaders::producer);
        producer.ifPresent(who -> producers.merge(
                who,
                new ProducerActivity(who, 1, queued.enqueuedAt()),
                (known, one) -> new ProducerActivity(
                        who,
                        known.payloads() + 1,
                        known.lastSent().isAfter(one.lastSent()) ? known.lastSent() : one.lastSent())));
        if (!isWaiting) {
            retained++;
            return;
        }
        waiting++;
        if (oldest == null || queued.enqueuedAt().isBefore(oldest.enqueuedAt())) {
            oldest = new WaitingPayload(Long.toString(queued.sequence()), queued.enqueuedAt(), producer);
        }
    }

    VersionBacklog backlog(long quarantined) {
        return new VersionBacklog(
                contract,
                waiting,
                retained,
                quarantined,
                Optional.ofNullable(oldest),
                producers.values().stream()
                        .sorted(Comparator.comparing(ProducerActivity::lastSent)
                                .reversed()
                                .thenComparing(activity -> activity.producer().toString()))
                        .toList());
    }
}
