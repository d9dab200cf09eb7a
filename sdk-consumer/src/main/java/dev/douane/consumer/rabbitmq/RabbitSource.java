package dev.douane.consumer.rabbitmq;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.payload.Payload;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A RabbitMQ queue as a source. Messages are asked for one by one, so that none lies in a buffer, and acknowledged in
 * transactions, so that the broker confirms it: what the ledger counts as read is read for good. What was handed over and
 * not acknowledged goes back to its place when the source is closed or its process dies.
 *
 * <p>A message without a {@code message-id} has a digest of its content for a position.
 */
public final class RabbitSource implements QueueSource {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Channel channel;
    private final String queue;

    private RabbitSource(Channel channel, String queue) {
        this.channel = channel;
        this.queue = queue;
    }

    /**
     * Opens a queue to read from.
     *
     * @param connection yours; a channel of it is used until the source is closed
     * @param queue the queue's name
     * @return the source
     * @throws IOException if the queue does not exist, or the connection is closed
     */
    public static RabbitSource open(Connection connection, String queue) throws IOException {
        try {
            Channel channel = connection
                    .openChannel()
                    .orElseThrow(() -> new IOException("The connection has no channel left; raise channel_max"));
            channel.queueDeclarePassive(queue);
            channel.txSelect();
            return new RabbitSource(channel, queue);
        } catch (ShutdownSignalException e) {
            throw failed("The connection is closed", e);
        }
    }

    @Override
    public Optional<Delivery> next(Duration maxWait) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + maxWait.toNanos();
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while waiting for a payload of " + queue);
            }
            GetResponse message = get();
            long left = deadline - System.nanoTime();
            if (message != null) {
                return Optional.of(handed(message));
            }
            if (left <= 0) {
                return Optional.empty();
            }
            LockSupport.parkNanos(this, Math.min(left, LOOK_AGAIN_NANOS));
        }
    }

    private @Nullable GetResponse get() throws IOException {
        try {
            return channel.basicGet(queue, false);
        } catch (ShutdownSignalException e) {
            throw failed("The queue " + queue + " cannot be read", e);
        }
    }

    private Delivery handed(GetResponse message) {
        Payload payload = ReceivedMessage.payload(message.getProps(), message.getBody());
        return new Handed(
                this,
                payload,
                ReceivedMessage.position(message.getProps(), payload),
                message.getEnvelope().getDeliveryTag());
    }

    private void acknowledge(long tag) throws IOException {
        try {
            channel.basicAck(tag, true);
            channel.txCommit();
        } catch (ShutdownSignalException e) {
            throw failed("The broker did not take note; the payload may come again", e);
        }
    }

    /** Gives back what is not acknowledged. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } catch (AlreadyClosedException e) {
            // Then it has given back already.
            return;
        } catch (TimeoutException e) {
            throw new IOException("The channel to " + queue + " did not close in time", e);
        }
    }

    private static IOException failed(String what, ShutdownSignalException e) {
        return new IOException(what + ": " + e.getMessage(), e);
    }

    private record Handed(RabbitSource source, Payload payload, String position, long tag) implements Delivery {
        @Override
        public void acknowledge() throws IOException {
            source.acknowledge(tag);
        }
    }
}
