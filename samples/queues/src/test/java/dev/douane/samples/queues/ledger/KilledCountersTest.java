package dev.douane.samples.queues.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.directory.DirectoryBacklog;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.ledger.LedgerBacklog;
import dev.douane.payload.ledger.DirectoryLedger;
import dev.douane.samples.queues.kit.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The books against a queue that can be looked into, with both sides killed at any moment: never too few, at most two more. */
@Tag("crash")
class KilledCountersTest {
    @TempDir
    Path folder;

    private DirectoryBacklog queue;
    private LedgerBacklog books;

    @BeforeEach
    void open() throws IOException {
        DirectoryQuarantine quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        queue = DirectoryBacklog.of(folder.resolve("queue"), "integration", quarantine, Clock.systemUTC());
        books = LedgerBacklog.of(
                DirectoryLedger.open(folder.resolve("ledger")),
                "parcels",
                Set.of("post-office", "integration"),
                quarantine,
                Clock.systemUTC());
    }

    @RepeatedTest(3)
    void theBooksNeverSayTooLittle() throws Exception {
        try (ServerProcess sender = ServerProcess.start(CountingProcess.class, "send", folder.toString());
                ServerProcess reader = ServerProcess.start(CountingProcess.class, "read", folder.toString())) {
            awaitRead(10);
            reader.kill();
            sender.kill();
        }

        long waiting = queue.read("parcels").version(1).waiting();
        BacklogReport report = books.read("parcels");
        assertThat(report.version(1).waiting()).isBetween(waiting, waiting + 2);
    }

    private void awaitRead(int count) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (queue.read("parcels").version(1).retained() < count) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
