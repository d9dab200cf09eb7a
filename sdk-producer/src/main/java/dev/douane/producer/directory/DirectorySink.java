package dev.douane.producer.directory;

import dev.douane.payload.Payload;
import dev.douane.payload.directory.QueueDirectory;
import dev.douane.producer.QueueSink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A directory queue as a sink. Safe for many threads and processes; what it has taken survives a crash. */
public final class DirectorySink implements QueueSink {
    private final QueueDirectory queue;
    private final Clock clock;

    private DirectorySink(QueueDirectory queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Opens a queue to write to.
     *
     * @param root the queue's folder, made if it is missing
     * @return the sink; it holds nothing open
     * @throws IOException if the folder cannot be made
     */
    public static DirectorySink open(Path root) throws IOException {
        return open(root, Clock.systemUTC());
    }

    /**
     * Opens a queue to write to.
     *
     * @param root the queue's folder, made if it is missing
     * @param clock the time of payloads that bring none
     * @return the sink; it holds nothing open
     * @throws IOException if the folder cannot be made
     */
    public static DirectorySink open(Path root, Clock clock) throws IOException {
        return new DirectorySink(QueueDirectory.open(root), clock);
    }

    @Override
    public void enqueue(Payload payload) throws IOException {
        queue.append(payload, clock.instant());
    }
}
