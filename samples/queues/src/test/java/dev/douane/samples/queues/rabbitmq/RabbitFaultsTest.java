package dev.douane.samples.queues.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.rabbitmq.RabbitSource;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.rabbitmq.RabbitSink;
import dev.douane.samples.queues.kit.FaultyProxy;
import dev.douane.samples.queues.kit.ParcelBooks;
import dev.douane.samples.queues.kit.Parcels;
import dev.douane.samples.queues.kit.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue whose broker, connection or consumer fails. */
class RabbitFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String QUEUE = UnacknowledgingProcess.QUEUE;

    @TempDir
    static Path brokersFolder;

    private static RabbitBroker broker;

    @TempDir
    Path folder;

    private final ParcelBooks books = new ParcelBooks();
    private Parcels parcels;

    @BeforeAll
    static void start() throws IOException {
        broker = RabbitBroker.start(brokersFolder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (broker != null) {
            broker.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        try (Connection connection = broker.connect();
                Channel channel = connection.createChannel()) {
            channel.queueDelete(QUEUE);
            channel.queueDeclare(QUEUE, true, false, false, null);
        }
        parcels = new Parcels(folder.resolve("published"));
    }

    @AfterEach
    void close() {
        parcels.close();
    }

    @Test
    void aBrokerKilledWhileItIsSentToAndReadLosesNothing() throws Exception {
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> books.sendAll(
                parcels.oldProducer(payload -> {
                    try (Connection each = broker.connect()) {
                        RabbitSink.of(each.createChannel(), "", QUEUE, Duration.ofSeconds(5))
                                .enqueue(payload);
                    }
                }),
                60));
        books.awaitSent(20);
        Connection dying = broker.connect();
        try (QueueSource source = RabbitSource.open(dying, QUEUE)) {
            for (int i = 0; i < 10; i++) {
                books.handle(source.next(PATIENCE).orElseThrow());
            }
            Delivery held = source.next(PATIENCE).orElseThrow();
            broker.killAndRestart();
            assertThatThrownBy(() -> books.handle(held)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> source.next(PATIENCE)).isInstanceOf(IOException.class);
        } finally {
            dying.abort();
            sending.get(120, TimeUnit.SECONDS);
        }

        readAll();
        books.assertNothingIsLost(60);
        // Acknowledgements are not confirmed: those that the broker had not written down when it died are made once
        // more.
        int handledBefore = 11;
        assertThat(books.readTwice()).isLessThanOrEqualTo(books.unknown() + handledBefore);
    }

    @Test
    void anAnswerThatDoesNotComeLeavesTheOutcomeOpenAndSaysSo() throws Exception {
        try (FaultyProxy proxy = FaultyProxy.before(broker.port());
                Connection stalling = RabbitBroker.connect(proxy.port())) {
            ContractProducer producer =
                    parcels.oldProducer(RabbitSink.of(stalling.createChannel(), "", QUEUE, Duration.ofSeconds(2)));
            producer.send(Parcels.old(0));
            proxy.holdAnswers();
            assertThatThrownBy(() -> producer.send(Parcels.old(1)))
                    .isInstanceOfSatisfying(
                            EnqueueFailedException.class,
                            failed -> assertThat(failed.outcomeUnknown()).isTrue());
            proxy.letGo();
            // It did land; sent again, it is there twice, and nothing is lost.
            producer.send(Parcels.old(1));
        }

        readAll();
        books.assertNothingIsLost(2);
        assertThat(books.readTwice()).isEqualTo(1);
    }

    @Test
    void aConsumerKilledBetweenHandlingAndAcknowledgingLosesNothing() throws Exception {
        sendAll(20);
        try (ServerProcess consumer =
                ServerProcess.start(UnacknowledgingProcess.class, Integer.toString(broker.port()), "9")) {
            books.handledElsewhere(10);
            consumer.kill();
        }

        readAll();
        books.assertNothingIsLost(20);
        assertThat(books.readTwice()).isEqualTo(1);
    }

    @Test
    void twoConsumersShareAQueueAndNothingIsReadTwice() throws Exception {
        sendAll(20);
        try (Connection connection = broker.connect();
                QueueSource other = RabbitSource.open(connection, QUEUE)) {
            try (QueueSource one = RabbitSource.open(connection, QUEUE)) {
                for (int i = 0; i < 5; i++) {
                    Delivery ofOne = one.next(PATIENCE).orElseThrow();
                    books.handle(other.next(PATIENCE).orElseThrow());
                    books.handle(ofOne);
                }
                assertThat(one.next(PATIENCE)).isPresent();
            }
            // What the one held and had not acknowledged comes to the other.
            books.readAll(other);
        }
        books.assertNothingIsLost(20);
        assertThat(books.readTwice()).isZero();
    }

    private void sendAll(int count) throws IOException {
        try (Connection connection = broker.connect()) {
            books.sendAll(parcels.oldProducer(RabbitSink.of(connection.createChannel(), "", QUEUE, PATIENCE)), count);
        }
    }

    private void readAll() throws Exception {
        try (Connection connection = broker.connect();
                QueueSource source = RabbitSource.open(connection, QUEUE)) {
            books.readAll(source);
        }
    }
}
