package dev.douane.producer.rabbitmq;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.ShutdownSignalException;
import dev.douane.payload.Payload;
import dev.douane.producer.QueueSink;
import dev.douane.producer.UnknownOutcomeException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * RabbitMQ as a sink: one persistent message per payload, published as mandatory and waited for until the broker confirms
 * it. Threads wait for each other, since a channel serves one at a time.
 *
 * <p>A broker that does not confirm leaves the outcome open ({@link UnknownOutcomeException}): send the payload again; it
 * may arrive twice.
 */
public final class RabbitSink implements QueueSink {
    private final Channel channel;
    private final String exchange;
    private final String routingKey;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> returned = ConcurrentHashMap.newKeySet();

    private RabbitSink(Channel channel, String exchange, String routingKey, Duration patience) {
        this.channel = channel;
        this.exchange = exchange;
        this.routingKey = routingKey;
        this.patience = patience;
    }

    /**
     * A sink on a channel of yours, which nobody else publishes on.
     *
     * @param channel yours; publisher confirms are switched on
     * @param exchange the exchange's name; empty for the default exchange, whose routing keys are names of queues
     * @param routingKey where to
     * @param patience how long to wait for a confirmation
     * @return the sink
     * @throws IOException if the channel is closed, or does not confirm, being transactional
     */
    public static RabbitSink of(Channel channel, String exchange, String routingKey, Duration patience)
            throws IOException {
        RabbitSink sink = new RabbitSink(channel, exchange, routingKey, patience);
        try {
            channel.confirmSelect();
        } catch (ShutdownSignalException e) {
            throw new IOException("The channel is closed: " + e.getMessage(), e);
        }
        channel.addReturnListener(
                message -> sink.returned.add(message.getProperties().getMessageId()));
        return sink;
    }

    @Override
    public void enqueue(Payload payload) throws IOException {
        String id = UUID.randomUUID().toString();
        BasicProperties properties = RabbitStamp.on(
                MessageProperties.PERSISTENT_BASIC
                        .builder()
                        .messageId(id)
                        .contentType("application/json")
                        .build(),
                payload);
        lock.lock();
        try {
            publish(properties, payload.body());
            // A return comes before the confirmation of the same message.
            if (returned.remove(id)) {
                throw new IOException("No queue is bound to the exchange '" + exchange + "' by '" + routingKey
                        + "'; nothing was enqueued. Declare the queue, or bind it");
            }
        } finally {
            lock.unlock();
        }
    }

    private void publish(BasicProperties properties, byte[] body) throws IOException {
        try {
            channel.basicPublish(exchange, routingKey, true, properties, body);
        } catch (AlreadyClosedException e) {
            throw new IOException("The channel is closed, nothing was sent: " + e.getMessage(), e);
        } catch (IOException e) {
            throw unconfirmed(e);
        }
        try {
            if (!channel.waitForConfirms(patience.toMillis())) {
                throw unconfirmed(new IOException("refused"));
            }
        } catch (TimeoutException | ShutdownSignalException e) {
            throw unconfirmed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unconfirmed(e);
        }
    }

    private UnknownOutcomeException unconfirmed(Exception e) {
        return new UnknownOutcomeException(
                "The broker did not confirm a message for '" + routingKey + "' within " + patience, e);
    }
}
