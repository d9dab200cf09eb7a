package dev.douane.consumer;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A queue to read from, in its order. Used by one thread at a time. A payload that was handed over and not acknowledged
 * is handed over again after the source was closed and opened anew.
 */
public interface QueueSource extends Closeable {
    /**
     * The next payload.
     *
     * @param maxWait how long to wait for one; zero to answer at once
     * @return the payload, or empty if none came in that time
     * @throws IOException if the queue cannot be read
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    Optional<Delivery> next(Duration maxWait) throws IOException, InterruptedException;
}
