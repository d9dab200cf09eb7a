package dev.douane.consumer.directory;

import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.UnidentifiedBacklog;
import dev.douane.consumer.backlog.VersionBacklog;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.quarantine.QuarantineCounts;
import dev.douane.contract.ContractId;
import dev.douane.payload.directory.QueueDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The backlog of a directory queue. Exact, and costs the listing of its folders: no body is opened, and nothing is
 * kept of a name once it is counted. Only strangers, files whose names the queue did not give, make it less than exact.
 */
public final class DirectoryBacklog implements BacklogReader {
    private final QueueDirectory queue;
    private final String consumer;
    private final CountedQuarantine quarantine;
    private final Clock clock;

    private DirectoryBacklog(QueueDirectory queue, String consumer, CountedQuarantine quarantine, Clock clock) {
        this.queue = queue;
        this.consumer = consumer;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * Looks at a queue as one of its consumers sees it.
     *
     * @param root the queue's folder
     * @param consumer whose position divides waiting from retained
     * @param quarantine where that consumer's unreadable payloads lie
     * @param clock the time of the report
     * @return the reader
     * @throws IOException if the folder cannot be made
     */
    public static DirectoryBacklog of(Path root, String consumer, CountedQuarantine quarantine, Clock clock)
            throws IOException {
        return new DirectoryBacklog(QueueDirectory.open(root), consumer, quarantine, clock);
    }

    @Override
    public BacklogReport read(String contractName) throws IOException {
        ContractId.requireName(contractName);
        // The position first: what is acknowledged in between then still counts as waiting, never the other way round.
        long position = queue.position(consumer).read();
        BacklogTally tally = new BacklogTally(contractName, position);
        queue.visit(tally);
        QuarantineCounts quarantined = quarantine.counts();
        List<VersionBacklog> versions = tally.counts(quarantined.identified().keySet()).stream()
                .map(count -> count.backlog(quarantined.of(count.contract())))
                .toList();
        return new BacklogReport(
                contractName,
                clock.instant(),
                versions,
                new UnidentifiedBacklog(tally.unstampedWaiting(), quarantined.unidentified()),
                coverage(tally));
    }

    private Coverage coverage(BacklogTally tally) {
        return tally.firstStranger()
                .<Coverage>map(stranger -> new Coverage.Sampled(tally.strangers() + " entries of " + queue.root()
                        + " have names that this queue did not give, for example " + stranger.getFileName()
                        + "; enqueue them through a DirectorySink, or move them away"))
                .orElseGet(Coverage.Exact::new);
    }
}
