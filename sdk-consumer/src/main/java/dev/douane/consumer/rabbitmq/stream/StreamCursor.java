package dev.douane.consumer.rabbitmq.stream;

import com.rabbitmq.stream.OffsetSpecification;
import com.rabbitmq.stream.impl.Client;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream from one place on, and knows when it stands at the end: a broker that is given credit sends what it has
 * before it answers the next request, so what did not come before the answer is not there. That holds for an empty stream
 * too, and for one whose last chunks hold consumers' offsets, which are never sent. Confined to one thread at a time.
 */
final class StreamCursor implements Closeable {
    private static final byte SUBSCRIPTION = 1;
    /** A chunk is what one or many producers sent at once, a megabyte or so at most. */
    private static final int CHUNKS_AHEAD = 8;

    private static final Duration STEP = Duration.ofMillis(200);
    private static final String NOBODY = "douane-end-of-stream";

    private final String stream;
    private final long from;
    private final Duration patience;
    private final ChunkCount chunks = new ChunkCount();
    private final BlockingQueue<StreamEntry> arrived = new LinkedBlockingQueue<>();
    private final StreamConnection connection;
    private volatile @Nullable String ended;
    private long granted = CHUNKS_AHEAD;

    private StreamCursor(Client.ClientParameters settings, String stream, long from, Duration patience)
            throws IOException {
        this.stream = stream;
        this.from = from;
        this.patience = patience;
        this.connection = StreamConnection.open(settings, stream, this::listening);
    }

    /** From the oldest message that is still there. */
    static StreamCursor atFirst(Client.ClientParameters settings, String stream, Duration patience) throws IOException {
        return opened(new StreamCursor(settings, stream, 0, patience), OffsetSpecification.first());
    }

    /** From a chunk at the end: the newest one, or, while that is not yet confirmed, none. */
    static StreamCursor atLast(Client.ClientParameters settings, String stream, Duration patience) throws IOException {
        return opened(new StreamCursor(settings, stream, 0, patience), OffsetSpecification.last());
    }

    /** From behind the last message that a consumer is done with. */
    static StreamCursor behind(Client.ClientParameters settings, String stream, long stored, Duration patience)
            throws IOException {
        return opened(new StreamCursor(settings, stream, stored + 1, patience), OffsetSpecification.offset(stored + 1));
    }

    private static StreamCursor opened(StreamCursor cursor, OffsetSpecification place) throws IOException {
        boolean done = false;
        try {
            Client.Response answer = StreamConnection.asked(
                    cursor.stream,
                    () -> cursor.connection.client().subscribe(SUBSCRIPTION, cursor.stream, place, CHUNKS_AHEAD));
            if (!answer.isOk()) {
                throw cursor.connection.refused("lets nobody read", answer);
            }
            done = true;
            return cursor;
        } finally {
            if (!done) {
                cursor.close();
            }
        }
    }

    private Client.ClientParameters listening(Client.ClientParameters settings) {
        return settings.channelCustomizer(chunks::watch)
                .chunkListener((client, subscription, offset, messages, size) -> {
                    chunks.chunkBegins(messages);
                    return null;
                })
                .messageListener((subscription, offset, timestamp, committed, context, message) -> {
                    // Delivery begins with the chunk in which the place lies.
                    if (offset >= from) {
                        arrived.add(new StreamEntry(offset, timestamp, message));
                    }
                    chunks.messageHandled();
                })
                .messageIgnoredListener(
                        (subscription, offset, timestamp, committed, context) -> chunks.messageHandled())
                .metadataListener((gone, code) -> ended = "it was deleted or has moved to another broker")
                .shutdownListener(context -> ended = "the connection is closed: " + context.getShutdownReason());
    }

    /**
     * The next message.
     *
     * @param maxWait how long to wait at the end for one to come; zero to ask whether one is there
     * @return the message, or null if there is none
     */
    @Nullable
    StreamEntry next(Duration maxWait) throws IOException, InterruptedException {
        StreamEntry entry = arrived.poll();
        if (entry == null) {
            askForMore();
            entry = arrived.poll();
        }
        long deadline = System.nanoTime() + maxWait.toNanos();
        while (entry == null && deadline - System.nanoTime() > 0) {
            checkOpen();
            entry = arrived.poll(Math.min(deadline - System.nanoTime(), STEP.toNanos()), TimeUnit.NANOSECONDS);
        }
        return entry;
    }

    /** The last message that stands here when everything has arrived that the broker has now. */
    OptionalLong lastOffset() throws IOException, InterruptedException {
        OptionalLong last = OptionalLong.empty();
        for (StreamEntry entry = next(Duration.ZERO); entry != null; entry = arrived.poll()) {
            last = OptionalLong.of(entry.offset());
        }
        return last;
    }

    private void askForMore() throws IOException, InterruptedException {
        checkOpen();
        long spent = CHUNKS_AHEAD - (granted - chunks.handled());
        if (spent > 0) {
            StreamConnection.asked(stream, () -> {
                connection.client().credit(SUBSCRIPTION, (int) spent);
                return true;
            });
            granted += spent;
        }
        connection.storedOffset(NOBODY);
        if (!chunks.awaitHandled(patience)) {
            throw new IOException("The messages of the stream " + stream + " could not be decoded within " + patience);
        }
        checkOpen();
    }

    private void checkOpen() throws IOException {
        if (ended != null) {
            throw new IOException("The stream " + stream + " cannot be read: " + ended);
        }
    }

    StreamConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        connection.close();
    }
}
