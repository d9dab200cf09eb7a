package dev.douane.consumer.kafka;

import dev.douane.consumer.backlog.UnidentifiedBacklog;
import dev.douane.consumer.backlog.VersionBacklog;
import dev.douane.consumer.quarantine.QuarantineCounts;
import dev.douane.contract.ContractId;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up the stretches of a topic for one contract. Confined to one report. */
final class TopicTally {
    private final String topic;
    private final String contractName;
    private final KindTable kinds;
    private final ForeignSchemaIds foreign;
    private final Map<ContractId, VersionTally> versions = new TreeMap<>();
    private final VersionTally unidentified = new VersionTally();
    private final VersionTally others = new VersionTally();
    private final Map<Integer, VersionTally> byKind = new HashMap<>();

    TopicTally(String topic, String contractName, KindTable kinds, ForeignSchemaIds foreign) {
        this.topic = topic;
        this.contractName = contractName;
        this.kinds = kinds;
        this.foreign = foreign;
    }

    /** A stretch of which every record is retained, or every one waits. */
    void add(int partition, Segment segment, boolean waiting) throws IOException {
        for (int i = 0; i < segment.entries(); i++) {
            VersionTally tally = tally(segment.kind(i));
            sent(tally, segment, i);
            if (waiting) {
                tally.addWaiting(segment.count(i));
                first(tally, partition, segment, i);
            } else {
                tally.addRetained(segment.count(i));
            }
        }
    }

    /** A stretch of which a part waits: the end of it, read again. The rest of it is retained. */
    void addStraddling(int partition, Segment whole, List<Segment> waitingPart) throws IOException {
        add(partition, whole, false);
        for (Segment part : waitingPart) {
            for (int i = 0; i < part.entries(); i++) {
                VersionTally tally = tally(part.kind(i));
                tally.addRetained(-part.count(i));
                tally.addWaiting(part.count(i));
            }
        }
    }

    /** Where the first records of a stretch stand that was read again: they wait. */
    void first(int partition, Segment segment) throws IOException {
        for (int i = 0; i < segment.entries(); i++) {
            first(tally(segment.kind(i)), partition, segment, i);
        }
    }

    /** A plain stretch of which everything from an offset on waits. */
    void addPlainPart(int partition, Segment whole, long firstWaiting) throws IOException {
        add(partition, whole, false);
        VersionTally tally = tally(whole.kind(0));
        tally.addRetained(firstWaiting - whole.end());
        tally.addWaiting(whole.end() - firstWaiting);
    }

    /** A stretch within transactions that have not ended. */
    void addInFlight(int partition, Segment segment) throws IOException {
        for (int i = 0; i < segment.entries(); i++) {
            VersionTally tally = tally(segment.kind(i));
            tally.addInFlight(segment.count(i));
            sent(tally, segment, i);
            first(tally, partition, segment, i);
        }
    }

    private void sent(VersionTally tally, Segment segment, int entry) {
        kinds.kind(segment.kind(entry))
                .producer()
                .ifPresent(who -> tally.sent(who, segment.count(entry), segment.lastTime(entry)));
    }

    private void first(VersionTally tally, int partition, Segment segment, int entry) {
        if (segment.firstTime(entry) != Segment.UNKNOWN) {
            tally.firstUnacknowledged(
                    topic + "-" + partition + "-" + segment.firstOffset(entry),
                    segment.firstTime(entry),
                    kinds.kind(segment.kind(entry)).producer());
        }
    }

    /** Asked once for each kind: one report has one answer on an id, and does not ask for it at every stretch. */
    private VersionTally tally(int kind) throws IOException {
        VersionTally known = byKind.get(kind);
        if (known == null) {
            known = find(kind);
            byKind.put(kind, known);
        }
        return known;
    }

    private VersionTally find(int kind) throws IOException {
        Kind what = kinds.kind(kind);
        Optional<ContractId> contract = what.contract();
        if (contract.isEmpty() && what.foreign().isPresent()) {
            contract = foreign.contract(what.foreign().get());
        }
        if (contract.isEmpty()) {
            return unidentified;
        }
        return contract.get().name().equals(contractName)
                ? versions.computeIfAbsent(contract.get(), id -> new VersionTally())
                : others;
    }

    List<VersionBacklog> versions(QuarantineCounts quarantined) {
        quarantined.identified().keySet().stream()
                .filter(id -> id.name().equals(contractName))
                .forEach(id -> versions.computeIfAbsent(id, contract -> new VersionTally()));
        return versions.entrySet().stream()
                .map(entry -> entry.getValue().backlog(entry.getKey(), quarantined.of(entry.getKey())))
                .toList();
    }

    UnidentifiedBacklog unidentified(QuarantineCounts quarantined) {
        return new UnidentifiedBacklog(unidentified.waiting(), unidentified.inFlight(), quarantined.unidentified(), 0);
    }
}
