package dev.douane.samples.queues.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.douane.consumer.Consumption;
import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.RetirementCheck;
import dev.douane.consumer.backlog.RetirementVerdict;
import dev.douane.consumer.backlog.UncoveredBacklogException;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.ledger.LedgerBacklog;
import dev.douane.consumer.ledger.LedgerSource;
import dev.douane.consumer.rabbitmq.RabbitBacklog;
import dev.douane.consumer.rabbitmq.RabbitSource;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ledger.DirectoryLedger;
import dev.douane.producer.Admission;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.PayloadRejectedException;
import dev.douane.producer.QueueSink;
import dev.douane.producer.ledger.LedgerSink;
import dev.douane.producer.rabbitmq.RabbitSink;
import dev.douane.samples.queues.kit.Parcels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue that nobody can look into, and the books that say what is on it. */
class RabbitQueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String QUEUE = "parcels";

    @TempDir
    static Path brokersFolder;

    private static RabbitBroker broker;

    @TempDir
    Path folder;

    private Connection connection;
    private Parcels parcels;
    private DirectoryLedger ledger;
    private DirectoryQuarantine quarantine;

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
        connection = broker.connect();
        try (Channel channel = connection.createChannel()) {
            channel.queueDelete(QUEUE);
            channel.queueDeclare(QUEUE, true, false, false, null);
        }
        parcels = new Parcels(folder.resolve("published"));
        ledger = DirectoryLedger.open(folder.resolve("ledger"));
        quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
    }

    @AfterEach
    void close() {
        connection.abort();
        parcels.close();
    }

    @Test
    void aSinkOnAChannelThatIsClosedIsRefusedAsDocumented() throws Exception {
        Channel closed = connection.createChannel();
        closed.close();
        assertThatThrownBy(() -> RabbitSink.of(closed, "", QUEUE, PATIENCE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The channel is closed");
    }

    @Test
    void aPayloadArrivesAsItWasWithItsStamp() throws Exception {
        Admission.Accepted sent = parcels.oldProducer(sink()).send(Parcels.old(7));
        assertThatThrownBy(() -> parcels.newProducer(sink()).send(Parcels.bytes("{}")))
                .isInstanceOf(PayloadRejectedException.class);

        try (QueueSource source = source()) {
            Delivery arrived = source.next(PATIENCE).orElseThrow();
            assertThat(arrived.payload().body()).isEqualTo(Parcels.old(7));
            assertThat(ContractHeaders.read(arrived.payload().headers())).contains(sent.headers());
            assertThat(source.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void whatWasNotAcknowledgedComesAgainAtTheSamePositionAndInItsPlace() throws Exception {
        QueueSink sink = sink();
        IntStream.range(0, 4).forEach(i -> parcels.oldProducer(sink).send(Parcels.old(i)));
        String position;
        try (QueueSource source = source()) {
            source.next(PATIENCE).orElseThrow().acknowledge();
            position = source.next(PATIENCE).orElseThrow().position();
            assertThat(source.next(PATIENCE)).isPresent();
        }
        try (QueueSource source = source()) {
            Delivery again = source.next(PATIENCE).orElseThrow();
            assertThat(again.position()).isEqualTo(position);
            assertThat(again.payload().body()).isEqualTo(Parcels.old(1));
            assertThat(source.next(PATIENCE).orElseThrow().payload().body()).isEqualTo(Parcels.old(2));
        }
    }

    @Test
    void whoWaitsIsToldOfAPayloadAndInTheOrderOfTheQueue() throws Exception {
        QueueSink sink = sink();
        try (QueueSource source = source()) {
            Waiting waiting = Waiting.on(source);
            parcels.oldProducer(sink).send(Parcels.old(0));
            parcels.oldProducer(sink).send(Parcels.old(1));
            assertThat(waiting.outcome().orElseThrow().payload().body()).isEqualTo(Parcels.old(0));
            assertThat(source.next(PATIENCE).orElseThrow().payload().body()).isEqualTo(Parcels.old(1));
            assertThat(source.next(Duration.ofMillis(1))).isEmpty();
        }
        try (QueueSource source = source()) {
            assertThat(source.next(PATIENCE).orElseThrow().payload().body()).isEqualTo(Parcels.old(0));
        }
    }

    @Test
    void whoIsInterruptedWhileWaitingLosesNothing() throws Exception {
        try (QueueSource source = source()) {
            Waiting waiting = Waiting.on(source);
            waiting.interrupt();
            assertThatThrownBy(waiting::outcome).hasRootCauseInstanceOf(InterruptedException.class);

            parcels.oldProducer(sink()).send(Parcels.old(0));
            assertThat(source.next(PATIENCE).orElseThrow().payload().body()).isEqualTo(Parcels.old(0));
        }
    }

    @Test
    void whoGivesUpBeforeTheClientCallsAnybodyLeavesNoConsumerBehind() throws Exception {
        ExecutorService callbacks = Executors.newSingleThreadExecutor();
        CountDownLatch free = new CountDownLatch(1);
        callbacks.execute(() -> awaitOrThrow(free));
        try (Connection slow = broker.connect(callbacks);
                QueueSource source = RabbitSource.open(slow, QUEUE)) {
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(free::countDown);
            assertThat(source.next(Duration.ofMillis(1))).isEmpty();

            parcels.oldProducer(sink()).send(Parcels.old(0));
            assertThat(source.next(PATIENCE).orElseThrow().payload().body()).isEqualTo(Parcels.old(0));
        } finally {
            free.countDown();
            callbacks.shutdownNow();
        }
    }

    private static void awaitOrThrow(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoWaitsOnAQueueThatIsDeletedIsToldSo() throws Exception {
        try (QueueSource source = source();
                Channel channel = connection.createChannel()) {
            Waiting waiting = Waiting.on(source);
            channel.queueDelete(QUEUE);
            assertThatThrownBy(waiting::outcome).hasMessageContaining("the queue was deleted");
        }
    }

    @Test
    void versionsInterleavedAreReadInOrderAndPoisonGoesToTheQuarantine() throws Exception {
        QueueSink sink = sink();
        for (int i = 0; i < 10; i++) {
            if (i % 2 == 0) {
                parcels.oldProducer(sink).send(Parcels.old(i));
            } else {
                parcels.newProducer(sink).send(Parcels.current(i));
            }
        }
        try (Channel channel = connection.createChannel()) {
            channel.basicPublish("", QUEUE, new BasicProperties(), Parcels.bytes("\"what is this\""));
            channel.basicPublish("", QUEUE, new BasicProperties(), Parcels.old(10));
        }
        List<Integer> handled = new ArrayList<>();

        assertThat(drain(handled)).isEqualTo(new Consumption(11, 1));

        assertThat(handled).isEqualTo(IntStream.rangeClosed(0, 10).boxed().toList());
        assertThat(quarantine.list()).hasSize(1);
    }

    @Test
    void theQueueItselfTellsNothingOfVersions() throws Exception {
        QueueSink sink = sink();
        IntStream.range(0, 3).forEach(i -> parcels.oldProducer(sink).send(Parcels.old(i)));

        BacklogReport report = RabbitBacklog.of(connection, QUEUE, quarantine, Clock.systemUTC())
                .read("parcels");

        assertThat(report.unidentified().waiting()).isEqualTo(3);
        assertThat(report.coverage()).isInstanceOf(Coverage.Impossible.class);
        assertThat(RetirementCheck.of(report, 1)).isInstanceOf(RetirementVerdict.MustStay.class);
        try (QueueSource source = source()) {
            assertThat(source.next(PATIENCE).orElseThrow().payload().body()).isEqualTo(Parcels.old(0));
        }
    }

    @Test
    void theBooksOfBothSidesTellWhatWaits() throws Exception {
        QueueSink sink = LedgerSink.of(sink(), ledger, QUEUE, "post-office");
        parcels.oldProducer(sink).send(Parcels.old(0));
        parcels.newProducer(sink).send(Parcels.current(1));
        LedgerBacklog books = books();
        assertThat(books.read("parcels").version(1).waiting()).isEqualTo(1);
        assertThatThrownBy(() -> {
                    try (ContractConsumer consumer = ContractConsumer.builder(source(), quarantine)
                            .read(Parcels.readerOfTheNewVersionAlone(), (reading, position) -> {})
                            .guardedBy(books)
                            .build()) {
                        consumer.drain();
                    }
                })
                .isInstanceOf(UncoveredBacklogException.class);

        assertThat(drain(new ArrayList<>())).isEqualTo(new Consumption(2, 0));

        BacklogReport report = books.read("parcels");
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
        assertThat(RetirementCheck.of(report, 1)).isInstanceOf(RetirementVerdict.MayGo.class);
    }

    @Test
    void whatNoQueueTakesIsRefused() throws Exception {
        QueueSink nowhere = RabbitSink.of(connection.createChannel(), "", "no-such-queue", PATIENCE);

        assertThatThrownBy(() -> parcels.oldProducer(nowhere).send(Parcels.old(1)))
                .isInstanceOfSatisfying(
                        EnqueueFailedException.class,
                        failed -> assertThat(failed.outcomeUnknown()).isFalse())
                .hasMessageContaining("Declare the queue");
    }

    private Consumption drain(List<Integer> handled) throws Exception {
        try (ContractConsumer consumer = ContractConsumer.builder(
                        LedgerSource.of(source(), ledger, QUEUE, "integration"), quarantine)
                .read(
                        Parcels.reader(),
                        (reading, position) -> handled.add(reading.value().number()))
                .build()) {
            return consumer.drain();
        }
    }

    private LedgerBacklog books() {
        return LedgerBacklog.of(ledger, QUEUE, Set.of("post-office"), quarantine, Clock.systemUTC());
    }

    private QueueSink sink() throws IOException {
        return RabbitSink.of(connection.createChannel(), "", QUEUE, PATIENCE);
    }

    private QueueSource source() throws IOException {
        return RabbitSource.open(connection, QUEUE);
    }
}
