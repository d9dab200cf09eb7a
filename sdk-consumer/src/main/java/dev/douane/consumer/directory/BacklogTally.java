package dev.douane.consumer.directory;

import dev.douane.contract.ContractId;
import dev.douane.payload.directory.QueueEntry;
import dev.douane.payload.directory.QueueVisitor;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up a directory queue for a report on one contract. Confined to that report. */
final class BacklogTally implements QueueVisitor {
    private final String contractName;
    private final long position;
    private final Map<ContractId, VersionCount> counts = new TreeMap<>();
    private @Nullable ContractId lastContract;
    private @Nullable VersionCount lastCount;
    private long unstampedWaiting;
    private long strangers;
    private @Nullable Path firstStranger;

    BacklogTally(String contractName, long position) {
        this.contractName = contractName;
        this.position = position;
    }

    @Override
    public void payload(QueueEntry entry) {
        boolean waiting = entry.sequence() > position;
        Optional<ContractId> contract = entry.contract();
        if (contract.isEmpty()) {
            unstampedWaiting += waiting ? 1 : 0;
            return;
        }
        VersionCount count = count(contract.get());
        if (count != null) {
            count.add(entry, waiting);
        }
    }

    /** A folder holds one contract: it is looked up when it changes. */
    private @Nullable VersionCount count(ContractId contract) {
        if (!contract.equals(lastContract)) {
            lastContract = contract;
            lastCount = contract.name().equals(contractName) ? known(contract) : null;
        }
        return lastCount;
    }

    private VersionCount known(ContractId contract) {
        return counts.computeIfAbsent(contract, VersionCount::new);
    }

    @Override
    public void stranger(Path path) {
        strangers++;
        firstStranger = firstStranger == null ? path : firstStranger;
    }

    /** The versions that wait, are retained, or are among those in quarantine. */
    Collection<VersionCount> counts(Collection<ContractId> quarantined) {
        quarantined.stream().filter(id -> id.name().equals(contractName)).forEach(this::known);
        return counts.values();
    }

    long unstampedWaiting() {
        return unstampedWaiting;
    }

    long strangers() {
        return strangers;
    }

    Optional<Path> firstStranger() {
        return Optional.ofNullable(firstStranger);
    }
}
