package dev.douane.consumer.directory;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.payload.Payload;
import dev.douane.payload.directory.QueueDirectory;
import dev.douane.payload.directory.QueuePosition;
import dev.douane.payload.directory.QueuedPayload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A directory queue as a source: in order, from the consumer's position on. One process at a time reads under a
 * consumer's name; another one is refused until the first is closed or dead.
 */
public final class DirectorySource implements QueueSource {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final QueueDirectory queue;
    private final QueuePosition position;
    private final QueuePosition.Claim claim;
    private final Queue<QueuedPayload> listed = new ArrayDeque<>();
    private long handedOver;

    private DirectorySource(QueueDirectory queue, QueuePosition position, QueuePosition.Claim claim)
            throws IOException {
        this.queue = queue;
        this.position = position;
        this.claim = claim;
        this.handedOver = position.read();
    }

    /**
     * Opens a queue to read from.
     *
     * @param root the queue's folder, made if it is missing
     * @param consumer the name under which the position is kept: letters, digits, {@code .}, {@code _}, {@code -}
     * @return the source
     * @throws IOException if another process reads under that name, or the device fails
     */
    public static DirectorySource open(Path root, String consumer) throws IOException {
        QueueDirectory queue = QueueDirectory.open(root);
        QueuePosition position = queue.position(consumer);
        QueuePosition.Claim claim = position.claim();
        try {
            return new DirectorySource(queue, position, claim);
        } catch (IOException | RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    @Override
    public Optional<Delivery> next(Duration maxWait) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + maxWait.toNanos();
        while (listed.isEmpty()) {
            listed.addAll(queue.listAfter(handedOver).payloads());
            long left = deadline - System.nanoTime();
            if (listed.isEmpty() && left <= 0) {
                return Optional.empty();
            }
            if (listed.isEmpty()) {
                LockSupport.parkNanos(this, Math.min(left, LOOK_AGAIN_NANOS));
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while waiting for a payload in " + queue.root());
            }
        }
        QueuedPayload queued = listed.remove();
        Payload payload = queue.read(queued);
        handedOver = queued.sequence();
        return Optional.of(new Handed(payload, queued.sequence(), position));
    }

    /** Lets another process read under this name. */
    @Override
    public void close() throws IOException {
        claim.close();
    }

    private record Handed(Payload payload, long sequence, QueuePosition queuePosition) implements Delivery {
        @Override
        public String position() {
            return Long.toString(sequence);
        }

        @Override
        public void acknowledge() throws IOException {
            queuePosition.acknowledge(sequence);
        }
    }
}
