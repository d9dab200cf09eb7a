package dev.douane.producer.rabbitmq.stream;

import com.rabbitmq.stream.ConfirmationStatus;
import com.rabbitmq.stream.Constants;
import com.rabbitmq.stream.Message;
import com.rabbitmq.stream.Producer;
import com.rabbitmq.stream.StreamException;
import dev.douane.payload.Payload;
import dev.douane.producer.QueueSink;
import dev.douane.producer.UnknownOutcomeException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A RabbitMQ stream as a sink: one message per payload, waited for until the broker confirms it. Safe for use by many
 * threads, whose messages travel together.
 *
 * <p>A broker that does not confirm leaves the outcome open ({@link UnknownOutcomeException}): send the payload again; it
 * may arrive twice. Your producer may still send it too, once its connection is back.
 */
public final class StreamSink implements QueueSink {
    /** What the client never sent. */
    private static final Set<Short> NOT_SENT = Set.of(
            Constants.CODE_MESSAGE_ENQUEUEING_FAILED,
            Constants.CODE_PRODUCER_NOT_AVAILABLE,
            Constants.CODE_NO_ROUTE_FOUND);

    private final Producer producer;
    private final Duration patience;

    private StreamSink(Producer producer, Duration patience) {
        this.producer = producer;
        this.patience = patience;
    }

    /**
     * A sink on a producer of yours, which stays open.
     *
     * @param producer of one stream, or of a super stream
     * @param patience how long to wait for a confirmation
     * @return the sink
     */
    public static StreamSink of(Producer producer, Duration patience) {
        return new StreamSink(producer, patience);
    }

    @Override
    public void enqueue(Payload payload) throws IOException {
        Message message = StreamStamp.on(producer.messageBuilder(), payload)
                .properties()
                .contentType("application/json")
                .messageBuilder()
                .addData(payload.body())
                .build();
        CompletableFuture<ConfirmationStatus> confirmation = new CompletableFuture<>();
        try {
            producer.send(message, confirmation::complete);
        } catch (StreamException | IllegalStateException e) {
            throw new IOException("The producer is closed, nothing was sent: " + e.getMessage(), e);
        }
        check(await(confirmation));
    }

    private ConfirmationStatus await(CompletableFuture<ConfirmationStatus> confirmation) throws IOException {
        try {
            return confirmation.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw unconfirmed("within " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unconfirmed("before this thread was interrupted", e);
        }
    }

    private static void check(ConfirmationStatus status) throws IOException {
        if (status.isConfirmed()) {
            return;
        }
        IOException refused = new IOException("The stream did not take the message (code " + status.getCode() + ")");
        throw NOT_SENT.contains(status.getCode()) ? refused : unconfirmed("but failed", refused);
    }

    private static UnknownOutcomeException unconfirmed(String when, Exception cause) {
        return new UnknownOutcomeException("The broker did not confirm a message " + when, cause);
    }
}
