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
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A RabbitMQ queue as a source. Messages are asked for one by one, so that none lies in a buffer, and acknowledged in
 * transactions, so that the broker says that the queue has the acknowledgement before {@code acknowledge} returns. What was
 * handed over and not acknowledged goes back to its place when the source is closed or its process dies.
 *
 * <p>A broker that is <em>killed</em> may hand acknowledged messages out again: it answers a transaction's
 * acknowledgements when the queue has them, not when they are written down. A classic queue writes them down with the next
 * message that it confirms to a sender, or when nobody asks anything of it for 200 milliseconds; that is why this source
 * waits to be told of a message instead of asking again and again. A quorum queue writes each of them down at once: only the
 * last may be lost. An orderly end loses none. (Measured on RabbitMQ 3.10;
 * <a href="https://www.rabbitmq.com/docs/semantics">Broker Semantics</a> promises no more.)
 *
 * <p>A message without a {@code message-id} has a digest of its content for a position.
 */
public final class RabbitSource implements QueueSource {
    private final Channel channel;
    private final String queue;
    private @Nullable GetResponse early;

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
            channel.basicQos(1);
            return new RabbitSource(channel, queue);
        } catch (ShutdownSignalException e) {
            throw failed("The connection is closed", e);
        }
    }

    @Override
    public Optional<Delivery> next(Duration maxWait) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Interrupted before waiting for a payload of " + queue);
        }
        Optional<GetResponse> message = ready();
        if (message.isEmpty() && !maxWait.isZero() && !maxWait.isNegative()) {
            message = awaited(maxWait);
        }
        return message.map(this::handed);
    }

    private Optional<GetResponse> ready() throws IOException {
        GetResponse early = this.early;
        if (early != null) {
            this.early = null;
            return Optional.of(early);
        }
        try {
            return Optional.ofNullable(channel.basicGet(queue, false));
        } catch (ShutdownSignalException e) {
            throw failed("The queue " + queue + " cannot be read", e);
        }
    }

    private Optional<GetResponse> awaited(Duration maxWait) throws IOException, InterruptedException {
        try {
            AwaitedMessage awaited = AwaitedMessage.on(channel, queue);
            try {
                awaited.await(maxWait);
            } catch (InterruptedException e) {
                early = cameMeanwhile(awaited, e);
                throw e;
            }
            return awaited.end();
        } catch (ShutdownSignalException e) {
            throw failed("The queue " + queue + " cannot be read", e);
        }
    }

    /** What came before the broker knew that nobody waits any more: for whoever asks next. */
    private static @Nullable GetResponse cameMeanwhile(AwaitedMessage awaited, InterruptedException reason) {
        try {
            return awaited.end().orElse(null);
        } catch (IOException | ShutdownSignalException e) {
            reason.addSuppressed(e);
            return null;
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
