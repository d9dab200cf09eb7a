package dev.douane.consumer.jms;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.payload.Payload;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JMS queue as a source. Payloads are acknowledged one after the other ({@code CLIENT_ACKNOWLEDGE}); what was handed
 * over and not acknowledged goes back to its place when the source is closed or its process dies, and comes again.
 *
 * <p>JMS acknowledges everything that a session has handed over. An acknowledgement of a payload after which others were
 * handed over already therefore reaches the broker with theirs: no payload is ever acknowledged in advance.
 *
 * <p>With several sources on one queue, each payload goes to one of them, and the order is that of each.
 */
public final class JmsSource implements QueueSource {
    private final JMSContext context;
    private final JMSConsumer consumer;
    private final String queue;
    private long handedOver;
    private long acknowledged;

    private JmsSource(JMSContext context, JMSConsumer consumer, String queue) {
        this.context = context;
        this.consumer = consumer;
        this.queue = queue;
    }

    /**
     * Opens a queue to read from.
     *
     * @param factory yours; a context is taken from it until the source is closed
     * @param queue the queue's name as the broker knows it
     * @return the source
     * @throws IOException if the broker cannot be reached, or refuses
     */
    public static JmsSource open(ConnectionFactory factory, String queue) throws IOException {
        return open(factory, queue, null);
    }

    /**
     * Opens a queue to read a part of it.
     *
     * @param factory yours; a context is taken from it until the source is closed
     * @param queue the queue's name as the broker knows it
     * @param selector what to read, for example {@code contract_name = 'towns' AND contract_version >= 2}; null for all
     * @return the source
     * @throws IOException if the broker cannot be reached, or refuses
     */
    public static JmsSource open(ConnectionFactory factory, String queue, @Nullable String selector)
            throws IOException {
        JMSContext context = Contexts.open(factory, JMSContext.CLIENT_ACKNOWLEDGE);
        try {
            // Nothing is fetched before it is asked for: whoever looks at the queue first finds it untouched.
            context.setAutoStart(false);
            return new JmsSource(context, context.createConsumer(context.createQueue(queue), selector), queue);
        } catch (JMSRuntimeException e) {
            context.close();
            throw new IOException("The queue " + queue + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Delivery> next(Duration maxWait) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Interrupted before a payload of " + queue + " was asked for");
        }
        Message message = receive(maxWait);
        if (Thread.currentThread().isInterrupted() && message == null) {
            Thread.interrupted();
            throw new InterruptedException("Interrupted while waiting for a payload of " + queue);
        }
        if (message == null) {
            return Optional.empty();
        }
        handedOver++;
        return Optional.of(new Handed(ReceivedMessage.payload(message), position(message), handedOver));
    }

    private @Nullable Message receive(Duration maxWait) throws IOException {
        try {
            context.start();
            long millis = maxWait.toMillis();
            return millis == 0 ? consumer.receiveNoWait() : consumer.receive(millis);
        } catch (JMSRuntimeException e) {
            throw new IOException("The queue " + queue + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String position(Message message) throws IOException {
        try {
            String id = message.getJMSMessageID();
            // A producer may leave ids out; a time is then what all deliveries of one message have in common.
            return id == null ? "sent-at-" + message.getJMSTimestamp() : id;
        } catch (JMSException e) {
            throw new IOException("The message cannot be read: " + e.getMessage(), e);
        }
    }

    private void acknowledge(long number) throws IOException {
        acknowledged = Math.max(acknowledged, number);
        if (acknowledged < handedOver) {
            return;
        }
        try {
            context.acknowledge();
        } catch (JMSRuntimeException e) {
            throw new IOException("The broker did not take note; the payload will come again: " + e.getMessage(), e);
        }
    }

    /** Gives back what is not acknowledged. */
    @Override
    public void close() throws IOException {
        try {
            context.close();
        } catch (JMSRuntimeException e) {
            throw new IOException("The connection to " + queue + " did not close: " + e.getMessage(), e);
        }
    }

    private final class Handed implements Delivery {
        private final Payload payload;
        private final String position;
        private final long number;

        private Handed(Payload payload, String position, long number) {
            this.payload = payload;
            this.position = position;
            this.number = number;
        }

        @Override
        public Payload payload() {
            return payload;
        }

        @Override
        public String position() {
            return position;
        }

        @Override
        public void acknowledge() throws IOException {
            JmsSource.this.acknowledge(number);
        }
    }
}
