package dev.douane.consumer.backlog;

import dev.douane.contract.ContractId;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Stops a reader that does not cover what waits, before it fills the quarantine. */
public final class StartupGuard {
    private StartupGuard() {}

    /**
     * Compares what waits with what can be read. Payloads without headers pass: their version is found when they are
     * read.
     *
     * @param report what is on the queue
     * @param covered the versions that the reader reads
     * @throws UncoveredBacklogException if a payload of another version waits
     */
    public static void check(BacklogReport report, SortedSet<Integer> covered) {
        List<VersionBacklog> uncovered = report.versions().stream()
                .filter(v ->
                        v.unacknowledged() > 0 && !covered.contains(v.contract().version()))
                .sorted(Comparator.comparing(VersionBacklog::contract))
                .toList();
        if (!uncovered.isEmpty()) {
            throw new UncoveredBacklogException(
                    uncovered.stream().map(VersionBacklog::contract).toList(), message(report, uncovered, covered));
        }
    }

    private static String message(BacklogReport report, List<VersionBacklog> uncovered, SortedSet<Integer> covered) {
        String waiting = uncovered.stream()
                .map(v ->
                        v.unacknowledged() + (v.unacknowledged() == 1 ? " payload of " : " payloads of ") + v.contract()
                                + (v.unacknowledged() == 1 ? " is" : " are") + " waiting"
                                + v.oldestWaiting().map(BacklogReport::oldest).orElse(""))
                .collect(Collectors.joining("; "));
        String missing = joined(uncovered.stream().map(VersionBacklog::contract).toList());
        List<ContractId> readable = new TreeSet<>(covered)
                .stream().map(v -> ContractId.of(report.contractName(), v)).toList();
        return waiting + "; this reader reads " + joined(readable) + ". Deploy a reader that reads " + missing
                + ", or drain the queue first.";
    }

    private static String joined(List<ContractId> ids) {
        return ids.stream().map(ContractId::toString).collect(Collectors.joining(" and "));
    }
}
