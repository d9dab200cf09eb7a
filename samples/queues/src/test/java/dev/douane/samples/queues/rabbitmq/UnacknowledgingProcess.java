package dev.douane.samples.queues.rabbitmq;

import com.rabbitmq.client.Connection;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.rabbitmq.RabbitSource;
import java.time.Duration;

/** A consumer in a process of its own, to be killed when it has handled a message and not yet acknowledged it. */
final class UnacknowledgingProcess {
    private UnacknowledgingProcess() {}

    /** Acknowledges so many, handles one more, and says so. */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = RabbitBroker.connect(Integer.parseInt(arguments[0]));
                QueueSource source = RabbitSource.open(connection, arguments[2])) {
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                source.next(Duration.ofSeconds(30)).orElseThrow().acknowledge();
            }
            String position = source.next(Duration.ofSeconds(30)).orElseThrow().position();
            System.out.println("handled " + position);
            System.in.read();
        }
    }
}
