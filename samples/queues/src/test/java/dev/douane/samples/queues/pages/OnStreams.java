package dev.douane.samples.queues.pages;

import com.rabbitmq.stream.Message;
import com.rabbitmq.stream.Producer;
import com.rabbitmq.stream.impl.Client;
import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.ContractReader;
import dev.douane.consumer.PayloadHandler;
import dev.douane.consumer.Reading;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.rabbitmq.stream.StreamBacklog;
import dev.douane.consumer.rabbitmq.stream.StreamMessage;
import dev.douane.consumer.rabbitmq.stream.StreamSource;
import dev.douane.contract.ContractRegistry;
import dev.douane.payload.Payload;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.rabbitmq.stream.StreamSink;
import dev.douane.samples.queues.kit.ParcelV2;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** The snippets on streams of {@code rabbitmq.md}. */
final class OnStreams {
    private OnStreams() {}

    static void send(ContractRegistry registry, Producer yourProducer, byte[] json) {
        StreamSink sink = StreamSink.of(yourProducer, Duration.ofSeconds(10));
        ContractProducer producer = ContractProducer.of(registry, sink, "parcels@2", "post-office/2.0");
        producer.send(json);
    }

    static void read(CountedQuarantine quarantine, ContractReader<ParcelV2> reader, PayloadHandler<ParcelV2> warehouse)
            throws IOException, InterruptedException {
        Client.ClientParameters connection = new Client.ClientParameters().host("rabbit.example.org");
        BacklogReader backlog = StreamBacklog.of(connection, "parcels", "integration", quarantine, Clock.systemUTC());
        try (ContractConsumer consumer = ContractConsumer.builder(
                        StreamSource.open(connection, "parcels", "integration"), quarantine)
                .read(reader, warehouse)
                .guardedBy(backlog)
                .build()) {
            consumer.run();
        }
    }

    static Reading<ParcelV2> received(ContractReader<ParcelV2> reader, Message message) {
        Payload payload = StreamMessage.payload(message);
        return reader.read(payload.body(), payload.headers());
    }
}
