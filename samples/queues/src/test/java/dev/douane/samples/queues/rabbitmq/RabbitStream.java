package dev.douane.samples.queues.rabbitmq;

import com.rabbitmq.stream.ByteCapacity;
import com.rabbitmq.stream.Environment;
import com.rabbitmq.stream.MessageBuilder;
import com.rabbitmq.stream.Producer;
import com.rabbitmq.stream.impl.Client;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.rabbitmq.stream.StreamBacklog;
import dev.douane.consumer.rabbitmq.stream.StreamSource;
import dev.douane.payload.Payload;
import dev.douane.producer.QueueSink;
import dev.douane.producer.rabbitmq.stream.StreamSink;
import dev.douane.samples.queues.kit.QueueFixture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A stream of its own on a broker that others use too, and a consumer named integration. */
final class RabbitStream implements QueueFixture {
    static final String CONSUMER = "integration";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** An environment takes a second to end one of its own. */
    private static final EventLoopGroup LOOP = new NioEventLoopGroup(1, new DefaultThreadFactory("streams", true));

    private final RabbitBroker broker;
    private final String name;
    private final Environment environment;
    private final Producer producer;

    private RabbitStream(RabbitBroker broker, String name, ByteCapacity most, ByteCapacity segment) {
        this.broker = broker;
        this.name = name;
        this.environment = Environment.builder()
                .host("127.0.0.1")
                .port(broker.streamPort())
                .netty()
                .eventLoopGroup(LOOP)
                .environmentBuilder()
                .build();
        environment.streamCreator().stream(name)
                .maxLengthBytes(most)
                .maxSegmentSizeBytes(segment)
                .create();
        this.producer = environment.producerBuilder().stream(name).build();
    }

    /** A stream that keeps everything. */
    static RabbitStream create(RabbitBroker broker, String name) {
        return new RabbitStream(broker, name, ByteCapacity.GB(1), ByteCapacity.MB(100));
    }

    /** A stream that keeps some 100 kB. */
    static RabbitStream createShort(RabbitBroker broker, String name) {
        return new RabbitStream(broker, name, ByteCapacity.kB(100), ByteCapacity.kB(20));
    }

    String name() {
        return name;
    }

    Environment environment() {
        return environment;
    }

    Client.ClientParameters connection() {
        return new Client.ClientParameters().host("127.0.0.1").port(broker.streamPort());
    }

    @Override
    public QueueSink sink() {
        return StreamSink.of(producer, PATIENCE);
    }

    @Override
    public void sendRaw(Payload payload) throws InterruptedException {
        sendTogether(List.of(payload));
    }

    /** Sends without waiting in between, so that many share a chunk. Versions are text, as others may write them. */
    void sendTogether(List<Payload> payloads) throws InterruptedException {
        CountDownLatch confirmed = new CountDownLatch(payloads.size());
        for (Payload payload : payloads) {
            MessageBuilder message = producer.messageBuilder().addData(payload.body());
            payload.headers()
                    .forEach((key, value) -> message.applicationProperties().entry(key, value));
            producer.send(message.build(), status -> confirmed.countDown());
        }
        if (!confirmed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The broker did not confirm " + confirmed.getCount() + " messages");
        }
    }

    @Override
    public QueueSource source() throws IOException {
        return StreamSource.open(connection(), name, CONSUMER);
    }

    @Override
    public BacklogReader backlog(CountedQuarantine quarantine) {
        return StreamBacklog.of(connection(), name, CONSUMER, quarantine, Clock.systemUTC());
    }

    @Override
    public boolean retains() {
        return true;
    }

    @Override
    public void close() {
        environment.close();
    }
}
