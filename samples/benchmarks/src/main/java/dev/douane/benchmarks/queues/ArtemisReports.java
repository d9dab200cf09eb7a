package dev.douane.benchmarks.queues;

import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.jms.ArtemisBacklog;
import dev.douane.payload.ContractHeaders;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A queue of many messages in three versions, as a sink writes their headers. */
public final class ArtemisReports {
    private static final byte[] BODY = " ".repeat(100).getBytes(StandardCharsets.US_ASCII);
    private static final int BATCH = 10_000;

    private final ConnectionFactory factory;
    private final int messages;

    /**
     * Fills the queue.
     *
     * @param server the broker
     * @param messages how many
     * @throws JMSException if the broker refuses
     */
    public ArtemisReports(ArtemisServer server, int messages) throws JMSException {
        this.factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + server.port());
        this.messages = messages;
        try (JMSContext context = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
            Queue queue = context.createQueue(ArtemisServer.QUEUE);
            JMSProducer producer = context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setDisableMessageID(true);
            for (int i = 0; i < messages; i++) {
                producer.send(queue, message(context, i));
                if (i % BATCH == BATCH - 1) {
                    context.commit();
                }
            }
            context.commit();
        }
    }

    private static BytesMessage message(JMSContext context, int number) throws JMSException {
        BytesMessage message = context.createBytesMessage();
        message.writeBytes(BODY);
        message.setStringProperty(ContractHeaders.NAME, ExpectedReport.CONTRACT);
        message.setIntProperty(ContractHeaders.VERSION, ExpectedReport.version(number));
        message.setStringProperty(
                ContractHeaders.COUNTED_AS, ExpectedReport.CONTRACT + "@" + ExpectedReport.version(number));
        message.setStringProperty(ContractHeaders.FINGERPRINT, "0123456789abcdef".repeat(4));
        message.setStringProperty(ContractHeaders.PRODUCER, ExpectedReport.producer(number) + "/2.4.1");
        message.setStringProperty(ContractHeaders.ENQUEUED_AT, "2026-11-22T08:00:00.000Z");
        return message;
    }

    /**
     * Reports.
     *
     * @param rounds how many, after one that is not counted
     * @return milliseconds of each
     * @throws IOException if the broker fails
     */
    public List<Double> reports(int rounds) throws IOException {
        BacklogReader backlog = ArtemisBacklog.of(factory, ArtemisServer.QUEUE, new NoQuarantine(), Clock.systemUTC());
        return Turns.milliseconds(
                rounds, () -> ExpectedReport.require(backlog.read(ExpectedReport.CONTRACT), messages));
    }
}
