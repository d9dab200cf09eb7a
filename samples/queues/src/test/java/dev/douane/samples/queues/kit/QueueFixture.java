package dev.douane.samples.queues.kit;

import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.payload.Payload;
import dev.douane.producer.QueueSink;
import java.io.IOException;

/** One real queue, empty at the start of each test, with one consumer of a name of its own. */
public interface QueueFixture extends AutoCloseable {
    /**
     * Where a gate's payloads go. Every payload sent here stands in one order, if the queue has an order at all.
     *
     * @return a sink; the fixture closes what is behind it
     */
    QueueSink sink() throws Exception;

    /**
     * Puts a payload there as a client does that knows nothing of us: by the technology's own means, and not by our
     * sink.
     *
     * @param payload body and headers, which need not be a contract's
     */
    void sendRaw(Payload payload) throws Exception;

    /**
     * Reads as the consumer. Opened anew after it was closed, it begins where the consumer's acknowledgements end.
     *
     * @return a source that the test closes
     */
    QueueSource source() throws Exception;

    /**
     * Looks at the queue as the consumer sees it.
     *
     * @param quarantine where the consumer's unreadable payloads lie
     * @return the reader; the fixture closes what is behind it
     */
    BacklogReader backlog(CountedQuarantine quarantine) throws Exception;

    /** Whether consumed payloads stay, and are counted as retained. */
    boolean retains();

    /** Whether a payload that was handed over and not acknowledged is counted as in flight, not as waiting. */
    default boolean knowsWhatIsInFlight() {
        return false;
    }

    /** Whether payloads come in the order in which they were sent. */
    default boolean ordered() {
        return true;
    }

    @Override
    void close() throws IOException;
}
