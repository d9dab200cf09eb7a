package dev.douane.samples.queues.rabbitmq;

import com.rabbitmq.stream.impl.Client;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.rabbitmq.stream.StreamSource;
import java.time.Duration;

/** A stream's consumer in a process of its own, to be killed when it has handled a message and not yet acknowledged it. */
final class UnacknowledgingStreamProcess {
    private UnacknowledgingStreamProcess() {}

    /** Acknowledges so many, handles one more, and says so. */
    public static void main(String[] arguments) throws Exception {
        Client.ClientParameters connection =
                new Client.ClientParameters().host("127.0.0.1").port(Integer.parseInt(arguments[0]));
        try (QueueSource source = StreamSource.open(connection, arguments[1], RabbitStream.CONSUMER)) {
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                source.next(Duration.ofSeconds(30)).orElseThrow().acknowledge();
            }
            String position = source.next(Duration.ofSeconds(30)).orElseThrow().position();
            System.out.println("handled " + position);
            System.in.read();
        }
    }
}
