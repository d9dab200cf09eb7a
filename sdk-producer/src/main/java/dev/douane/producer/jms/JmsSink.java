package dev.douane.producer.jms;

import dev.douane.payload.Payload;
import dev.douane.producer.QueueSink;
import dev.douane.producer.UnknownOutcomeException;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.MessageFormatRuntimeException;
import jakarta.jms.ResourceAllocationRuntimeException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A JMS queue as a sink: one {@code BytesMessage} per payload, persistent, with the contract headers as properties. Safe
 * for use by many threads. The connection stays yours: whoever made the context or the factory closes it.
 *
 * <p>A broker that dies or stalls while a message is on its way leaves the outcome open: the sink then throws
 * {@link UnknownOutcomeException}. Send the payload again; it may arrive twice.
 */
public final class JmsSink implements QueueSink {
    private static final Logger LOG = System.getLogger(JmsSink.class.getName());

    private final Sender sender;

    private JmsSink(Sender sender) {
        this.sender = sender;
    }

    /** Gives a context to work with, and takes it back. */
    private interface Sender {
        void send(Payload payload) throws IOException;
    }

    /**
     * A sink that takes a context from a factory for every payload, as application servers and pools expect. Where the
     * factory opens a connection each time, {@link #of(JMSContext, String)} is faster.
     *
     * @param factory yours, pooled or cheap to ask
     * @param queue the queue's name as the broker knows it
     * @return the sink
     */
    public static JmsSink of(ConnectionFactory factory, String queue) {
        Objects.requireNonNull(queue, "queue");
        return new JmsSink(payload -> {
            JMSContext context = open(factory);
            try {
                send(context.createProducer(), destination(context, queue), message(context, payload));
            } finally {
                close(context);
            }
        });
    }

    /**
     * A sink on a context of yours. Threads wait for each other, since a context serves one at a time; no other thread
     * may use it meanwhile.
     *
     * @param context yours, neither transacted nor closed before the sink's last payload
     * @param queue the queue's name as the broker knows it
     * @return the sink
     * @throws IllegalArgumentException if the context is transacted: what was enqueued would be so only once you commit
     */
    public static JmsSink of(JMSContext context, String queue) {
        Objects.requireNonNull(queue, "queue");
        if (context.getTransacted()) {
            throw new IllegalArgumentException("Expected a context without transactions: a payload counts as enqueued "
                    + "when enqueue returns, not when you commit. Create it with JMSContext.AUTO_ACKNOWLEDGE, or send "
                    + "within your transaction yourself and stamp the message with MessageStamp");
        }
        ReentrantLock lock = new ReentrantLock();
        Destination destination = context.createQueue(queue);
        JMSProducer producer = context.createProducer();
        return new JmsSink(payload -> {
            lock.lock();
            try {
                send(producer, destination, message(context, payload));
            } finally {
                lock.unlock();
            }
        });
    }

    @Override
    public void enqueue(Payload payload) throws IOException {
        sender.send(payload);
    }

    private static JMSContext open(ConnectionFactory factory) throws IOException {
        try {
            return factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        } catch (JMSRuntimeException e) {
            throw new IOException("No connection to the broker: " + e.getMessage(), e);
        }
    }

    /** What was sent is sent: a connection that does not close does not change that. */
    private static void close(JMSContext context) {
        try {
            context.close();
        } catch (JMSRuntimeException e) {
            LOG.log(Level.WARNING, "A connection to the broker did not close", e);
        }
    }

    private static Destination destination(JMSContext context, String queue) throws IOException {
        try {
            return context.createQueue(queue);
        } catch (JMSRuntimeException e) {
            throw new IOException("The broker does not know the queue " + queue + ": " + e.getMessage(), e);
        }
    }

    private static BytesMessage message(JMSContext context, Payload payload) throws IOException {
        try {
            BytesMessage message = context.createBytesMessage();
            message.writeBytes(payload.body());
            MessageStamp.on(message, payload);
            return message;
        } catch (JMSException | JMSRuntimeException e) {
            throw new IOException("The message could not be made, nothing was sent: " + e.getMessage(), e);
        }
    }

    private static void send(JMSProducer producer, Destination destination, BytesMessage message) throws IOException {
        try {
            producer.send(destination, message);
        } catch (JMSRuntimeException e) {
            throw failed(destination, e);
        }
    }

    private static IOException failed(Destination queue, JMSRuntimeException e) {
        if (refused(e)) {
            return new IOException("The broker refused a message for " + queue + ": " + e.getMessage(), e);
        }
        return new UnknownOutcomeException(
                "The broker did not confirm a message for " + queue + ": " + e.getMessage(), e);
    }

    /** The broker answered, and the answer was no. */
    private static boolean refused(JMSRuntimeException e) {
        return e instanceof InvalidDestinationRuntimeException
                || e instanceof JMSSecurityRuntimeException
                || e instanceof MessageFormatRuntimeException
                || e instanceof ResourceAllocationRuntimeException
                || e.getCause() instanceof InvalidDestinationException
                || e.getCause() instanceof JMSSecurityException;
    }
}
