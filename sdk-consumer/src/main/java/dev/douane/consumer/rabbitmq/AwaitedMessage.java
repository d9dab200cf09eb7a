package dev.douane.consumer.rabbitmq;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A consumer for as long as one wait takes, on a channel that hands over one message at a time. A broker that is asked again
 * and again does not find the rest in which it writes acknowledgements down; one that knows whom to tell does.
 */
final class AwaitedMessage extends DefaultConsumer {
    private static final long PATIENCE_SECONDS = 10;

    private final CompletableFuture<GetResponse> arrival = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

    /** Given here: the client tells a consumer of the broker's only later, on a thread of its own. */
    private final String tag = UUID.randomUUID().toString();

    private AwaitedMessage(Channel channel) {
        super(channel);
    }

    /** Tells the broker to send one message of a queue when there is one. */
    static AwaitedMessage on(Channel channel, String queue) throws IOException {
        AwaitedMessage awaited = new AwaitedMessage(channel);
        channel.basicConsume(queue, false, awaited.tag, awaited);
        return awaited;
    }

    /** Waits, at most so long. */
    void await(Duration maxWait) throws InterruptedException {
        try {
            arrival.get(maxWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What came of it is told at the end.
            return;
        }
    }

    /** Stops waiting: what came until the broker knew that. */
    Optional<GetResponse> end() throws IOException {
        if (!arrival.isCompletedExceptionally()) {
            getChannel().basicCancel(tag);
        }
        try {
            end.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return Optional.ofNullable(arrival.getNow(null));
        } catch (CompletionException e) {
            throw new IOException("Nothing more comes from the queue: " + e.getMessage(), e);
        }
    }

    @Override
    public void handleDelivery(String consumer, Envelope envelope, BasicProperties properties, byte[] body) {
        arrival.complete(new GetResponse(envelope, properties, body, 0));
    }

    @Override
    public void handleCancelOk(String consumer) {
        end.complete(null);
    }

    @Override
    public void handleCancel(String consumer) {
        fail(new IOException("the queue was deleted, or its node was lost"));
    }

    @Override
    public void handleShutdownSignal(String consumer, ShutdownSignalException signal) {
        fail(signal);
    }

    private void fail(Exception reason) {
        arrival.completeExceptionally(reason);
        end.completeExceptionally(reason);
    }
}
