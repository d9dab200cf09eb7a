package dev.douane.consumer.directory;

import dev.douane.payload.directory.QueueDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Ends the retention of consumed payloads: until then they stay on the queue and can be replayed. */
public final class DirectoryRetention {
    private final QueueDirectory queue;
    private final Duration retention;
    private final Clock clock;

    private DirectoryRetention(QueueDirectory queue, Duration retention, Clock clock) {
        this.queue = queue;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * The retention of a queue.
     *
     * @param root the queue's folder
     * @param retention how long after it was enqueued a payload stays, at least
     * @param clock the time
     * @return the retention; nothing is removed yet
     * @throws IOException if the folder cannot be made
     */
    public static DirectoryRetention of(Path root, Duration retention, Clock clock) throws IOException {
        return new DirectoryRetention(QueueDirectory.open(root), retention, clock);
    }

    /**
     * Removes the payloads that every consumer has acknowledged and whose time is over. What waits is never removed.
     * Call it now and then, from one process.
     *
     * @return how many were removed
     * @throws IOException if the device fails
     */
    public int enforce() throws IOException {
        return queue.removeConsumed(clock.instant().minus(retention));
    }
}
