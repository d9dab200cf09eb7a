package dev.douane.samples.queues.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.ledger.LedgerBacklog;
import dev.douane.consumer.ledger.LedgerSource;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.rabbitmq.RabbitDepth;
import dev.douane.consumer.rabbitmq.RabbitSource;
import dev.douane.payload.Payload;
import dev.douane.payload.ledger.DirectoryLedger;
import dev.douane.payload.ledger.LedgerBalance;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.QueueSink;
import dev.douane.producer.ledger.LedgerSink;
import dev.douane.producer.rabbitmq.RabbitSink;
import dev.douane.samples.queues.kit.FaultyProxy;
import dev.douane.samples.queues.kit.ParcelBooks;
import dev.douane.samples.queues.kit.Parcels;
import dev.douane.samples.queues.kit.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue whose broker, connection or consumer fails. */
class RabbitFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger QUEUES = new AtomicInteger();

    @TempDir
    static Path brokersFolder;

    private static RabbitBroker broker;

    @TempDir
    Path folder;

    private final ParcelBooks books = new ParcelBooks();
    private Parcels parcels;
    private String queue;

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
        queue = "parcels-" + QUEUES.incrementAndGet();
        try (Connection connection = broker.connect();
                Channel channel = connection.createChannel()) {
            channel.queueDeclare(queue, true, false, false, null);
        }
        broker.disk().awaitDeclaration(queue);
        parcels = new Parcels(folder.resolve("published"));
    }

    @AfterEach
    void close() {
        parcels.close();
    }

    @Test
    void aBrokerKilledWhileItIsSentToAndReadLosesNothing() throws Exception {
        CompletableFuture<Void> sending = CompletableFuture.runAsync(
                () -> books.sendAll(parcels.oldProducer(this::enqueueOnAConnectionOfItsOwn), 60));
        books.awaitSent(20);
        Connection dying = broker.connect();
        try (QueueSource source = RabbitSource.open(dying, queue)) {
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
        // RabbitMQ answers an acknowledgement when the queue has it, not when it is written down (RabbitSource): the
        // ten
        // of a moment ago may come again, and the one that was held does.
        int acknowledgedAMomentAgo = 10;
        assertThat(books.readTwice()).isLessThanOrEqualTo(books.unknown() + 1 + acknowledgedAMomentAgo);
    }

    private void enqueueOnAConnectionOfItsOwn(Payload payload) throws IOException {
        Connection connection = broker.connect();
        try {
            RabbitSink.of(connection.createChannel(), "", queue, Duration.ofSeconds(5))
                    .enqueue(payload);
        } catch (AlreadyClosedException e) {
            throw new IOException(e);
        } finally {
            connection.abort();
        }
    }

    @Test
    void whatIsAcknowledgedOutlivesABrokerKilledAfterItsQueueHadRest() throws Exception {
        sendAll(10);
        readAll();
        broker.killAndRestart();

        readAll();
        books.assertNothingIsLost(10);
        assertThat(books.readTwice()).isZero();
    }

    /** A quorum queue writes acknowledgements into its log at once: the one on its way is all that can be lost. */
    @Test
    void aQuorumQueueRemembersWhatWasAcknowledgedAMomentBeforeItsBrokerIsKilled() throws Exception {
        queue = "parcels-quorum";
        Connection dying = broker.connect();
        try (Channel channel = dying.createChannel()) {
            channel.queueDeclare(queue, true, false, false, Map.of("x-queue-type", "quorum"));
        }
        broker.disk().awaitDeclaration(queue);
        broker.disk().awaitQuorum(queue);
        books.sendAll(parcels.oldProducer(RabbitSink.of(dying.createChannel(), "", queue, PATIENCE)), 40);
        QueueSource source = RabbitSource.open(dying, queue);
        for (int i = 0; i < 20; i++) {
            books.handle(source.next(PATIENCE).orElseThrow());
        }
        broker.killAndRestart();
        dying.abort();

        try (Connection connection = broker.connect();
                QueueSource rest = RabbitSource.open(connection, queue)) {
            books.readAll(rest);
        }
        books.assertNothingIsLost(40);
        assertThat(books.readTwice()).isLessThanOrEqualTo(1);
    }

    @Test
    void booksThatAKilledBrokerMadeWrongAreNotBelieved() throws Exception {
        DirectoryLedger ledger = DirectoryLedger.open(folder.resolve("ledger"));
        CountedQuarantine quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        LedgerBacklog unchecked =
                LedgerBacklog.of(ledger, queue, Set.of("post-office", "integration"), quarantine, Clock.systemUTC());
        Connection dying = broker.connect();
        QueueSink sink = RabbitSink.of(dying.createChannel(), "", queue, PATIENCE);
        books.sendAll(parcels.oldProducer(LedgerSink.of(sink, ledger, queue, "post-office")), 20);
        QueueSource reading = LedgerSource.of(RabbitSource.open(dying, queue), ledger, queue, "integration");
        for (int i = 0; i < 20; i++) {
            books.handle(reading.next(PATIENCE).orElseThrow());
        }
        broker.killAndRestart();
        dying.abort();

        try (Connection connection = broker.connect()) {
            LedgerBacklog backlog = unchecked.checkedBy(RabbitDepth.of(connection, queue));
            long cameBack = RabbitDepth.of(connection, queue).payloads();
            // Here it forgot what it was told a moment ago, as it may.
            assumeThat(cameBack).isPositive();
            assertThat(unchecked.read("parcels").coverage()).isEqualTo(new Coverage.Exact());
            assertThat(why(backlog)).contains(cameBack + " payloads lie on the queue and 0 wait in the books");

            try (QueueSource source =
                    LedgerSource.of(RabbitSource.open(connection, queue), ledger, queue, "integration")) {
                books.readAll(source);
            }
            assertThat(why(backlog)).contains("more was read than is in the books from post-office");
            LedgerBalance.queueIsEmpty(ledger, queue, "operations", Clock.systemUTC());
            assertThat(backlog.read("parcels").coverage()).isEqualTo(new Coverage.Exact());
        }
    }

    private static String why(LedgerBacklog backlog) throws IOException {
        return ((Coverage.Sampled) backlog.read("parcels").coverage()).why();
    }

    @Test
    void anAnswerThatDoesNotComeLeavesTheOutcomeOpenAndSaysSo() throws Exception {
        try (FaultyProxy proxy = FaultyProxy.before(broker.port());
                Connection stalling = RabbitBroker.connect(proxy.port())) {
            ContractProducer producer =
                    parcels.oldProducer(RabbitSink.of(stalling.createChannel(), "", queue, Duration.ofSeconds(2)));
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
                ServerProcess.start(UnacknowledgingProcess.class, Integer.toString(broker.port()), "9", queue)) {
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
                QueueSource other = RabbitSource.open(connection, queue)) {
            try (QueueSource one = RabbitSource.open(connection, queue)) {
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
            books.sendAll(parcels.oldProducer(RabbitSink.of(connection.createChannel(), "", queue, PATIENCE)), count);
        }
    }

    private void readAll() throws Exception {
        try (Connection connection = broker.connect();
                QueueSource source = RabbitSource.open(connection, queue)) {
            books.readAll(source);
        }
    }
}
