package dev.douane.samples.queues.jms;

import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.jms.ArtemisBacklog;
import dev.douane.consumer.jms.JmsSource;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.payload.Payload;
import dev.douane.producer.QueueSink;
import dev.douane.producer.jms.JmsSink;
import dev.douane.samples.queues.kit.QueueFixture;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The queue of an Artemis broker. */
class ArtemisQueue implements QueueFixture {
    private final ArtemisBroker broker;
    private final ConnectionFactory factory;
    private final List<JMSContext> contexts = new ArrayList<>();

    ArtemisQueue(ArtemisBroker broker, String settings) {
        this.broker = broker;
        this.factory = broker.connections(settings);
    }

    ConnectionFactory factory() {
        return factory;
    }

    @Override
    public QueueSink sink() {
        JMSContext context = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        contexts.add(context);
        return JmsSink.of(context, ArtemisBroker.QUEUE);
    }

    /** As most flows do today: text, and properties of type text. */
    @Override
    public void sendRaw(Payload payload) throws JMSException {
        try (JMSContext context = factory.createContext()) {
            TextMessage message = context.createTextMessage(new String(payload.body(), StandardCharsets.UTF_8));
            for (Map.Entry<String, String> header : payload.headers().entrySet()) {
                message.setStringProperty(header.getKey(), header.getValue());
            }
            context.createProducer().send(context.createQueue(ArtemisBroker.QUEUE), message);
        }
    }

    @Override
    public QueueSource source() throws IOException {
        return JmsSource.open(factory, ArtemisBroker.QUEUE);
    }

    @Override
    public BacklogReader backlog(CountedQuarantine quarantine) {
        return ArtemisBacklog.of(factory, ArtemisBroker.QUEUE, quarantine, Clock.systemUTC())
                .withDeadLetters(ArtemisBroker.DEAD_LETTERS);
    }

    @Override
    public boolean retains() {
        return false;
    }

    @Override
    public boolean knowsWhatIsInFlight() {
        return true;
    }

    @Override
    public void close() throws IOException {
        contexts.forEach(JMSContext::close);
        broker.close();
    }
}
