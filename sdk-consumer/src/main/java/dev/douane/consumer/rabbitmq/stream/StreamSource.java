package dev.douane.consumer.rabbitmq.stream;

import com.rabbitmq.stream.impl.Client;
import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.payload.Payload;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A RabbitMQ stream as a source, for a consumer with a name. Its acknowledgements are the offset that the broker stores for
 * that name, the last message it is done with, as the client's own consumers store it. They are asked for again, since the
 * broker does not answer them: what is acknowledged is known to be stored. One process at a time for each name.
 *
 * <p>Used by one thread at a time.
 */
public final class StreamSource implements QueueSource {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final String stream;
    private final String consumer;
    private final StreamCursor cursor;
    private long stored;

    private StreamSource(String stream, String consumer, StreamCursor cursor, long stored) {
        this.stream = stream;
        this.consumer = consumer;
        this.cursor = cursor;
        this.stored = stored;
    }

    /**
     * Opens a stream behind what the consumer acknowledged, or at its start if it never did.
     *
     * @param connection how to connect to any node: address, user, TLS; its listeners and channel customizer are not used.
     *     The node that leads the stream must be reachable under the name that it advertises
     * @param stream the stream's name
     * @param consumer the name under which the broker keeps the offset
     * @return the source
     * @throws IOException if the stream does not exist, has no leader, or no broker answers
     */
    public static StreamSource open(Client.ClientParameters connection, String stream, String consumer)
            throws IOException {
        OptionalLong stored;
        try (StreamConnection asking = StreamConnection.open(connection, stream, settings -> settings)) {
            stored = asking.storedOffset(consumer);
        }
        StreamCursor cursor = stored.isPresent()
                ? StreamCursor.behind(connection, stream, stored.getAsLong(), PATIENCE)
                : StreamCursor.atFirst(connection, stream, PATIENCE);
        return new StreamSource(stream, consumer, cursor, stored.orElse(-1));
    }

    @Override
    public Optional<Delivery> next(Duration maxWait) throws IOException, InterruptedException {
        return Optional.ofNullable(cursor.next(maxWait))
                .map(entry -> new Handed(
                        this, StreamMessage.payload(entry.message()), entry.position(stream), entry.offset()));
    }

    private void acknowledge(long offset) throws IOException {
        // Whoever acknowledges an earlier message last must not take back what the later one said.
        if (offset <= stored) {
            return;
        }
        cursor.connection().storeOffset(consumer, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (cursor.connection().storedOffset(consumer).orElse(-1) < offset) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                throw new IOException("The broker of the stream " + stream + " did not take note of offset " + offset
                        + "; the payload may come again");
            }
            LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
        }
        stored = offset;
    }

    /** Closes its connection. What was not acknowledged comes again. */
    @Override
    public void close() {
        cursor.close();
    }

    private record Handed(StreamSource source, Payload payload, String position, long offset) implements Delivery {
        @Override
        public void acknowledge() throws IOException {
            source.acknowledge(offset);
        }
    }
}
