package dev.douane.samples.queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.Consumption;
import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.ContractReader;
import dev.douane.consumer.Delivery;
import dev.douane.consumer.HandlerFailedException;
import dev.douane.consumer.PayloadHandler;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.ProducerActivity;
import dev.douane.consumer.backlog.RetirementCheck;
import dev.douane.consumer.backlog.RetirementVerdict;
import dev.douane.consumer.backlog.UncoveredBacklogException;
import dev.douane.consumer.backlog.WaitingPayload;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import dev.douane.payload.ProducerId;
import dev.douane.producer.Admission;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.PayloadRejectedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every queue has to do, on the real component. Extend it, answer a {@link QueueFixture}, and add what only your
 * queue can do in tests of its own.
 */
public abstract class QueueKit {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    protected Path folder;

    protected QueueFixture queue;
    protected Parcels parcels;
    protected DirectoryQuarantine quarantine;
    protected BacklogReader backlog;

    private ContractProducer oldProducer;
    private ContractProducer newProducer;
    private final List<Integer> handled = new ArrayList<>();

    /**
     * Makes a queue that is empty.
     *
     * @param temporary a folder for it
     * @return the queue
     */
    protected abstract QueueFixture open(Path temporary) throws Exception;

    @BeforeEach
    void openBoth() throws Exception {
        parcels = new Parcels(folder.resolve("published"));
        quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        queue = open(folder.resolve("queue"));
        backlog = queue.backlog(quarantine);
        oldProducer = parcels.oldProducer(queue.sink());
        newProducer = parcels.newProducer(queue.sink());
    }

    @AfterEach
    void closeBoth() throws Exception {
        queue.close();
        parcels.close();
    }

    @Test
    void anEmptyQueueIsSeenExactly() throws Exception {
        BacklogReport report = backlog.read("parcels");

        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
        assertThat(report.oldestWaitingVersion()).isEmpty();
        assertThat(report.unidentified().waiting()).isZero();
    }

    @Test
    void aPayloadArrivesAsItWasWithItsStamp() throws Exception {
        byte[] body = Parcels.old(7);
        Admission.Accepted sent = oldProducer.send(body);

        try (QueueSource source = queue.source()) {
            Payload arrived = next(source).payload();
            assertThat(arrived.body()).isEqualTo(body);
            assertThat(ContractHeaders.read(arrived.headers())).contains(sent.headers());
            assertThat(arrived.headers()).containsAllEntriesOf(sent.headers().toMap());
        }
    }

    @Test
    void whatIsRefusedIsNotEnqueued() throws Exception {
        assertThatThrownBy(() -> newProducer.send(Parcels.bytes("{\"number\": \"seven\"}")))
                .isInstanceOf(PayloadRejectedException.class);

        BacklogReport report = backlog.read("parcels");
        assertThat(report.oldestWaitingVersion()).isEmpty();
        assertThat(report.unidentified().waiting()).isZero();
        assertThat(drain(Parcels.reader())).isEqualTo(new Consumption(0, 0));
    }

    @Test
    void payloadsOfOthersAreCountedAsUnidentifiedAndRead() throws Exception {
        queue.sendRaw(Payload.unstamped(Parcels.old(1)));
        queue.sendRaw(Payload.unstamped(Parcels.current(2)));
        newProducer.send(Parcels.current(3));

        BacklogReport before = backlog.read("parcels");
        assertThat(before.unidentified().waiting()).isEqualTo(2);
        assertThat(before.version(2).waiting()).isEqualTo(1);
        assertThat(RetirementCheck.of(before, 1)).isInstanceOf(RetirementVerdict.MustStay.class);

        assertThat(drain(Parcels.reader())).isEqualTo(new Consumption(3, 0));
        assertHandled(1, 2, 3);
        assertThat(backlog.read("parcels").unidentified().waiting()).isZero();
    }

    @Test
    void versionsInterleavedAreCountedApartAndReadInOrder() throws Exception {
        ContractHeaders oldest = oldProducer.send(Parcels.old(0)).headers();
        ContractHeaders last = oldest;
        for (int i = 1; i < 20; i++) {
            last = (i % 2 == 0 ? oldProducer.send(Parcels.old(i)) : newProducer.send(Parcels.current(i))).headers();
        }

        BacklogReport report = backlog.read("parcels");
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
        assertThat(report.version(1).waiting()).isEqualTo(10);
        assertThat(report.version(2).waiting()).isEqualTo(10);
        WaitingPayload waitsLongest = report.version(1).oldestWaiting().orElseThrow();
        assertThat(Optional.of(waitsLongest.enqueuedAt())).isEqualTo(oldest.enqueuedAt());
        assertThat(waitsLongest.producer()).contains(ProducerId.parse(Parcels.OLD_PRODUCER));
        assertThat(report.version(2).producers())
                .containsExactly(new ProducerActivity(
                        ProducerId.parse(Parcels.NEW_PRODUCER),
                        10,
                        last.enqueuedAt().orElseThrow()));
        assertThat(report.oldestWaitingVersion().orElseThrow().contract()).isEqualTo(ContractId.of("parcels", 1));
        assertThat(backlog.read("invoices").versions()).isEmpty();

        assertThat(drain(Parcels.reader())).isEqualTo(new Consumption(20, 0));
        assertHandled(IntStream.range(0, 20).toArray());
    }

    @Test
    void aSendersClockThatJumpsBackChangesNeitherTheOrderNorTheCounts() throws Exception {
        TurnedClock clock = new TurnedClock();
        ContractProducer producer = parcels.oldProducer(queue.sink(), clock);
        for (int i = 0; i < 6; i++) {
            producer.send(Parcels.old(i));
            clock.turn(Duration.ofHours(i % 2 == 0 ? -3 : 1));
        }

        BacklogReport report = backlog.read("parcels");
        assertThat(report.version(1).waiting()).isEqualTo(6);
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
        assertThat(drain(Parcels.reader())).isEqualTo(new Consumption(6, 0));
        assertHandled(0, 1, 2, 3, 4, 5);
    }

    @Test
    void lookingDoesNotDisturbWhoReads() throws Exception {
        oldProducer.send(Parcels.old(0));
        newProducer.send(Parcels.current(1));
        newProducer.send(Parcels.current(2));
        try (QueueSource source = queue.source()) {
            Delivery first = next(source);
            backlog.read("parcels");
            first.acknowledge();
            BacklogReport between = backlog.read("parcels");
            assertThat(between.version(1).unacknowledged()).isZero();
            assertThat(between.version(2).unacknowledged()).isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                next(source).acknowledge();
                backlog.read("parcels");
            }
            assertThat(source.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void whatWasNotAcknowledgedComesAgainAtTheSamePosition() throws Exception {
        oldProducer.send(Parcels.old(1));
        oldProducer.send(Parcels.old(2));
        String position;
        try (QueueSource source = queue.source()) {
            next(source).acknowledge();
            Delivery second = next(source);
            position = second.position();
            BacklogReport report = backlog.read("parcels");
            assertThat(report.version(1).unacknowledged()).isEqualTo(1);
            assertThat(report.version(1).inFlight()).isEqualTo(queue.knowsWhatIsInFlight() ? 1 : 0);
            assertThat(RetirementCheck.of(report, 1)).isInstanceOf(RetirementVerdict.MustStay.class);
        }
        assertThat(backlog.read("parcels").version(1).unacknowledged()).isEqualTo(1);
        try (QueueSource source = queue.source()) {
            Delivery again = next(source);
            assertThat(again.position()).isEqualTo(position);
            assertThat(again.payload().body()).isEqualTo(Parcels.old(2));
            again.acknowledge();
        }
        assertThat(backlog.read("parcels").version(1).unacknowledged()).isZero();
    }

    @Test
    void aHandlerThatThrowsLeavesItsPayloadOnTheQueue() throws Exception {
        newProducer.send(Parcels.current(1));
        newProducer.send(Parcels.current(2));
        newProducer.send(Parcels.current(3));

        assertThatThrownBy(() -> drain(Parcels.reader(), (reading, position) -> {
                    if (reading.value().number() == 2) {
                        throw new IOException("The warehouse is full");
                    }
                    handled.add(reading.value().number());
                }))
                .isInstanceOf(HandlerFailedException.class);

        assertThat(backlog.read("parcels").version(2).unacknowledged()).isEqualTo(2);
        drain(Parcels.reader());
        assertHandled(1, 2, 3);
    }

    @Test
    void poisonGoesToTheQuarantineWholeAndTheFlowGoesOn() throws Exception {
        byte[] poison = Parcels.bytes("{\"number\": broken");
        ContractHeaders stamp = newProducer.send(Parcels.current(1)).headers();
        queue.sendRaw(Payload.of(poison, stamp));
        queue.sendRaw(Payload.of(Parcels.bytes("{}"), Map.of("contract_name", "invoices", "contract_version", "4")));
        queue.sendRaw(Payload.unstamped(Parcels.bytes("\"what is this\"")));
        newProducer.send(Parcels.current(5));

        assertThat(drain(Parcels.reader())).isEqualTo(new Consumption(2, 3));

        assertHandled(1, 5);
        assertThat(quarantine.list())
                .extracting(DirectoryQuarantine.Entry::claims)
                .containsExactly("invoices@4", "parcels@2", "unidentified");
        Payload kept = quarantine.read(quarantine.list().get(1));
        assertThat(kept.body()).isEqualTo(poison);
        assertThat(kept.headers()).containsAllEntriesOf(stamp.toMap());
        BacklogReport report = backlog.read("parcels");
        assertThat(report.version(2).quarantined()).isEqualTo(1);
        assertThat(report.unidentified().quarantined()).isEqualTo(1);
        assertThat(report.version(2).unacknowledged()).isZero();
    }

    @Test
    void aDrainedQueueSaysSo() throws Exception {
        for (int i = 0; i < 50; i++) {
            oldProducer.send(Parcels.old(i));
        }

        assertThat(drain(Parcels.reader())).isEqualTo(new Consumption(50, 0));

        BacklogReport report = backlog.read("parcels");
        assertThat(report.version(1).unacknowledged()).isZero();
        assertThat(report.version(1).oldestWaiting()).isEmpty();
        assertThat(report.version(1).retained()).isEqualTo(queue.retains() ? 50 : 0);
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
    }

    @Test
    void aReaderThatDoesNotCoverWhatWaitsDoesNotStart() throws Exception {
        oldProducer.send(Parcels.old(1));
        newProducer.send(Parcels.current(2));

        assertThatThrownBy(() -> drain(Parcels.readerOfTheNewVersionAlone()))
                .isInstanceOfSatisfying(
                        UncoveredBacklogException.class,
                        refused -> assertThat(refused.uncovered()).containsExactly(ContractId.of("parcels", 1)))
                .hasMessageContaining(Parcels.OLD_PRODUCER);
        assertThat(handled).isEmpty();
        assertThat(backlog.read("parcels").version(1).unacknowledged()).isEqualTo(1);

        drain(Parcels.reader());
        newProducer.send(Parcels.current(3));
        drain(Parcels.readerOfTheNewVersionAlone());
        assertHandled(1, 2, 3);
    }

    @Test
    void aVersionMayGoWhenNothingOfItIsLeft() throws Exception {
        oldProducer.send(Parcels.old(1));
        newProducer.send(Parcels.current(2));
        assertThat(RetirementCheck.of(backlog.read("parcels"), 1).evidence())
                .anySatisfy(line -> assertThat(line).contains("1 payload of parcels@1 is waiting"))
                .anySatisfy(line -> assertThat(line).contains(Parcels.OLD_PRODUCER + " sends parcels@1"));

        drain(Parcels.reader());
        newProducer.send(Parcels.current(3));

        BacklogReport report = backlog.read("parcels");
        assertThat(RetirementCheck.of(report, 1)).isInstanceOf(RetirementVerdict.MayGo.class);
        assertThat(RetirementCheck.of(report, 2)).isInstanceOf(RetirementVerdict.MustStay.class);
    }

    /** Reads everything, guarded by the backlog, and notes the numbers. */
    protected Consumption drain(ContractReader<ParcelV2> reader) throws Exception {
        return drain(reader, (reading, position) -> handled.add(reading.value().number()));
    }

    private Consumption drain(ContractReader<ParcelV2> reader, PayloadHandler<ParcelV2> handler) throws Exception {
        try (ContractConsumer consumer = ContractConsumer.builder(queue.source(), quarantine)
                .read(reader, handler)
                .guardedBy(backlog)
                .build()) {
            return consumer.drain();
        }
    }

    private static Delivery next(QueueSource source) throws Exception {
        return source.next(SOON).orElseThrow();
    }

    private void assertHandled(int... numbers) {
        List<Integer> expected = IntStream.of(numbers).boxed().toList();
        if (queue.ordered()) {
            assertThat(handled).isEqualTo(expected);
        } else {
            assertThat(handled).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
