package dev.douane.samples.queues.jms;

import dev.douane.consumer.QueueSource;
import dev.douane.consumer.jms.JmsSource;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A consumer in a process of its own, to be killed when it has handled a message and not yet acknowledged it. */
final class UnacknowledgingProcess {
    private UnacknowledgingProcess() {}

    /** Acknowledges so many, handles one more, and says so. */
    public static void main(String[] arguments) throws Exception {
        // Otherwise the client does not wait until the broker has taken note, and several come again.
        var factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + arguments[0] + "?blockOnAcknowledge=true");
        try (QueueSource source = JmsSource.open(factory, ArtemisBroker.QUEUE)) {
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                source.next(Duration.ofSeconds(30)).orElseThrow().acknowledge();
            }
            String position = source.next(Duration.ofSeconds(30)).orElseThrow().position();
            System.out.println("handled " + position);
            System.in.read();
        }
    }
}
