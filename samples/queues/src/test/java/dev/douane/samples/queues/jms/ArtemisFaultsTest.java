package dev.douane.samples.queues.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.jms.ArtemisBacklog;
import dev.douane.consumer.jms.JmsSource;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.jms.JmsSink;
import dev.douane.samples.queues.kit.FaultyProxy;
import dev.douane.samples.queues.kit.FreePort;
import dev.douane.samples.queues.kit.ParcelBooks;
import dev.douane.samples.queues.kit.Parcels;
import dev.douane.samples.queues.kit.ServerProcess;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After each fault: what was sent is read, waits or was sent twice and is known to be; none is lost. */
@Tag("crash")
class ArtemisFaultsTest {
    private static final int PARCELS = 120;

    @TempDir
    Path folder;

    private int port;
    private Parcels parcels;
    private ServerProcess broker;

    @BeforeEach
    void start() throws Exception {
        port = FreePort.find();
        parcels = new Parcels(folder.resolve("published"));
        broker = startBroker();
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
        parcels.close();
    }

    @Test
    void aBrokerKilledWhileItIsSentToLosesNothing() throws Exception {
        ContractProducer producer = parcels.oldProducer(JmsSink.of(connections(port), ArtemisBroker.QUEUE));
        ParcelBooks books = new ParcelBooks();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> books.sendAll(producer, PARCELS));
        books.awaitSent(PARCELS / 3);
        broker.kill();
        broker = startBroker();
        sending.get(120, TimeUnit.SECONDS);

        assertThat(backlog().read("parcels").version(1).waiting())
                .isBetween((long) PARCELS, (long) PARCELS + books.unknown());
        readAll(books);
        books.assertNothingIsLost(PARCELS);
    }

    @Test
    void aBrokerKilledWhileItIsReadLosesNothing() throws Exception {
        ContractProducer producer = parcels.oldProducer(JmsSink.of(connections(port), ArtemisBroker.QUEUE));
        ParcelBooks books = new ParcelBooks();
        books.sendAll(producer, 100);
        try (QueueSource source = JmsSource.open(connections(port), ArtemisBroker.QUEUE)) {
            for (int i = 0; i < 50; i++) {
                books.handle(source.next(Duration.ofSeconds(30)).orElseThrow());
            }
            broker.kill();
            assertThatThrownBy(() -> {
                        // What was fetched in advance may still be handed over; nothing more is acknowledged.
                        for (int i = 0; i < 100; i++) {
                            books.handle(source.next(Duration.ofSeconds(1)).orElseThrow());
                        }
                    })
                    .isInstanceOf(Exception.class);
        }
        broker = startBroker();

        readAll(books);
        books.assertNothingIsLost(100);
        assertThat(backlog().read("parcels").version(1).unacknowledged()).isZero();
    }

    @Test
    void anAnswerThatDoesNotComeLeavesTheOutcomeOpenAndSaysSo() throws Exception {
        try (FaultyProxy proxy = FaultyProxy.before(port)) {
            ConnectionFactory stalling = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + proxy.port()
                    + "?callTimeout=1500&callFailoverTimeout=1500&reconnectAttempts=0");
            try (var context = stalling.createContext()) {
                ContractProducer producer = parcels.oldProducer(JmsSink.of(context, ArtemisBroker.QUEUE));
                producer.send(Parcels.old(0));
                proxy.holdAnswers();
                assertThatThrownBy(() -> producer.send(Parcels.old(1)))
                        .isInstanceOfSatisfying(
                                EnqueueFailedException.class,
                                failed -> assertThat(failed.outcomeUnknown()).isTrue());
                proxy.letGo();
            }
        }
        // It did land; sent again, it is there twice, and nothing is lost.
        parcels.oldProducer(JmsSink.of(connections(port), ArtemisBroker.QUEUE)).send(Parcels.old(1));
        BacklogReport report = backlog().read("parcels");
        assertThat(report.version(1).waiting()).isEqualTo(3);
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
    }

    @Test
    void aConsumerKilledBetweenHandlingAndAcknowledgingLosesNothing() throws Exception {
        ParcelBooks books = new ParcelBooks();
        books.sendAll(parcels.oldProducer(JmsSink.of(connections(port), ArtemisBroker.QUEUE)), 20);
        try (ServerProcess consumer = ServerProcess.start(UnacknowledgingProcess.class, Integer.toString(port), "9")) {
            books.handledElsewhere(10);
            consumer.kill();
        }

        readAll(books);
        books.assertNothingIsLost(20);
        assertThat(books.readTwice()).isEqualTo(1);
        assertThat(backlog().read("parcels").version(1).unacknowledged()).isZero();
    }

    @Test
    void twoConsumersShareAQueueAndNothingIsReadTwice() throws Exception {
        ParcelBooks books = new ParcelBooks();
        books.sendAll(parcels.oldProducer(JmsSink.of(connections(port), ArtemisBroker.QUEUE)), 100);
        ConnectionFactory one = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port + "?consumerWindowSize=0");
        try (QueueSource left = JmsSource.open(one, ArtemisBroker.QUEUE);
                QueueSource right = JmsSource.open(one, ArtemisBroker.QUEUE)) {
            for (int i = 0; i < 50; i++) {
                Delivery first = left.next(Duration.ofSeconds(30)).orElseThrow();
                Delivery second = right.next(Duration.ofSeconds(30)).orElseThrow();
                books.handle(first);
                books.handle(second);
            }
        }
        books.assertNothingIsLost(100);
        assertThat(books.readTwice()).isZero();
        assertThat(backlog().read("parcels").version(1).unacknowledged()).isZero();
    }

    private void readAll(ParcelBooks books) throws Exception {
        try (QueueSource source = JmsSource.open(connections(port), ArtemisBroker.QUEUE)) {
            books.readAll(source);
        }
    }

    private ArtemisBacklog backlog() throws Exception {
        return ArtemisBacklog.of(
                connections(port),
                ArtemisBroker.QUEUE,
                DirectoryQuarantine.open(folder.resolve("quarantine")),
                Clock.systemUTC());
    }

    private ServerProcess startBroker() throws Exception {
        return ServerProcess.start(BrokerProcess.class, folder.resolve("broker").toString(), Integer.toString(port));
    }

    private static ConnectionFactory connections(int port) {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port + "?callTimeout=5000&reconnectAttempts=0");
    }
}
