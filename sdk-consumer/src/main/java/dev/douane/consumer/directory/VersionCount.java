package dev.douane.consumer.directory;

import dev.douane.consumer.backlog.ProducerActivity;
import dev.douane.consumer.backlog.VersionBacklog;
import dev.douane.consumer.backlog.WaitingPayload;
import dev.douane.contract.ContractId;
import dev.douane.payload.ProducerId;
import dev.douane.payload.directory.QueueEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Adds up the payloads of one version, in whatever order they come. Confined to one report. */
final class VersionCount {
    private static final Comparator<ProducerActivity> LATEST_FIRST = Comparator.comparing(ProducerActivity::lastSent)
            .reversed()
            .thenComparing(activity -> activity.producer().toString());

    private final ContractId contract;
    private final Map<ProducerId, Activity> producers = new HashMap<>();
    private long waiting;
    private long retained;
    private long oldestAt;
    private long oldestSequence;
    private Optional<ProducerId> oldestProducer = Optional.empty();

    VersionCount(ContractId contract) {
        this.contract = contract;
    }

    ContractId contract() {
        return contract;
    }

    void add(QueueEntry entry, boolean isWaiting) {
        long enqueuedAt = entry.enqueuedAtMillis();
        if (entry.producer().isPresent()) {
            producers
                    .computeIfAbsent(entry.producer().get(), first -> new Activity())
                    .add(enqueuedAt);
        }
        if (!isWaiting) {
            retained++;
            return;
        }
        // The same millisecond twice: the order of the queue decides.
        if (waiting == 0 || enqueuedAt < oldestAt || (enqueuedAt == oldestAt && entry.sequence() < oldestSequence)) {
            oldestAt = enqueuedAt;
            oldestSequence = entry.sequence();
            oldestProducer = entry.producer();
        }
        waiting++;
    }

    /** What one producer sent. */
    private static final class Activity {
        private long payloads;
        private long lastSent = Long.MIN_VALUE;

        void add(long enqueuedAt) {
            payloads++;
            lastSent = Math.max(lastSent, enqueuedAt);
        }

        ProducerActivity of(ProducerId producer) {
            return new ProducerActivity(producer, payloads, Instant.ofEpochMilli(lastSent));
        }
    }

    VersionBacklog backlog(long quarantined) {
        return new VersionBacklog(
                contract,
                waiting,
                retained,
                quarantined,
                waiting == 0
                        ? Optional.empty()
                        : Optional.of(new WaitingPayload(
                                Long.toString(oldestSequence), Instant.ofEpochMilli(oldestAt), oldestProducer)),
                producers.entrySet().stream()
                        .map(known -> known.getValue().of(known.getKey()))
                        .sorted(LATEST_FIRST)
                        .toList());
    }
}
