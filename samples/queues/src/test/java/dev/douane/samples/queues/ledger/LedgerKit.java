package dev.douane.samples.queues.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.RetirementCheck;
import dev.douane.consumer.backlog.RetirementVerdict;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.directory.DirectorySource;
import dev.douane.consumer.ledger.LedgerBacklog;
import dev.douane.consumer.ledger.LedgerSource;
import dev.douane.contract.ContractId;
import dev.douane.payload.ledger.LedgerAccounts;
import dev.douane.payload.ledger.LedgerBalance;
import dev.douane.payload.ledger.LedgerCount;
import dev.douane.payload.ledger.LedgerStore;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.directory.DirectorySink;
import dev.douane.producer.ledger.LedgerSink;
import dev.douane.samples.queues.kit.Parcels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every ledger has to do. */
abstract class LedgerKit {
    @TempDir
    Path folder;

    private LedgerStore store;
    private Parcels parcels;
    private DirectoryQuarantine quarantine;

    abstract LedgerStore store(Path temporary) throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = store(folder.resolve("ledger"));
        parcels = new Parcels(folder.resolve("published"));
        quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
    }

    @AfterEach
    void close() {
        parcels.close();
    }

    @Test
    void theDifferenceWaits() throws Exception {
        LedgerSink sink = sink();
        IntStream.range(0, 5).forEach(i -> parcels.oldProducer(sink).send(Parcels.old(i)));
        parcels.newProducer(sink).send(Parcels.current(5));
        read(3);

        BacklogReport report = backlog("post-office", "integration").read("parcels");

        assertThat(report.version(1).waiting()).isEqualTo(2);
        assertThat(report.version(1).producers().get(0).payloads()).isEqualTo(2);
        assertThat(report.version(2).waiting()).isEqualTo(1);
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
        assertThat(RetirementCheck.of(report, 1)).isInstanceOf(RetirementVerdict.MustStay.class);
        read(3);
        assertThat(RetirementCheck.of(backlog("post-office", "integration").read("parcels"), 1))
                .isInstanceOf(RetirementVerdict.MayGo.class);
    }

    @Test
    void whoDoesNotKeepItIsNamed() throws Exception {
        parcels.oldProducer(sink()).send(Parcels.old(1));

        assertThat(why(backlog("post-office", "customs", "integration"))).contains("not kept by customs, integration");
    }

    @Test
    void whoSendsPastItIsNamedWhenItIsRead() throws Exception {
        LedgerSink sink = sink();
        parcels.oldProducer(sink).send(Parcels.old(1));
        parcels.newProducer(DirectorySink.open(folder.resolve("queue"))).send(Parcels.current(2));
        read(2);

        assertThat(why(backlog("post-office", "integration"))).contains("from post-office/2.0 of parcels@2");
    }

    @Test
    void whatFailedOnItsWayIsDoubtfulUntilItIsWrittenOff() throws Exception {
        LedgerSink failing = LedgerSink.of(
                payload -> {
                    throw new IOException("The cable was cut");
                },
                store,
                "parcels",
                "post-office");
        assertThatThrownBy(() -> parcels.oldProducer(failing).send(Parcels.old(1)))
                .isInstanceOf(EnqueueFailedException.class);

        LedgerBacklog backlog = backlog("post-office");
        assertThat(backlog.read("parcels").version(1).waiting()).isEqualTo(1);
        assertThat(why(backlog)).contains("1 of parcels@1 may never have been enqueued");

        LedgerAccounts.open(store, "parcels", LedgerCount.Role.WRITTEN_OFF, "operations", Clock.systemUTC())
                .writeOff(ContractId.of("parcels", 1), 1);
        assertThat(backlog.read("parcels").version(1).waiting()).isZero();
        assertThat(backlog.read("parcels").coverage()).isEqualTo(new Coverage.Exact());
    }

    @Test
    void aQueueThatHoldsMoreThanTheBooksIsNotBelieved() throws Exception {
        LedgerSink sink = sink();
        IntStream.range(0, 3).forEach(i -> parcels.oldProducer(sink).send(Parcels.old(i)));
        LedgerBacklog backlog = backlog("post-office");

        assertThat(backlog.checkedBy(() -> 3).read("parcels").coverage()).isEqualTo(new Coverage.Exact());
        assertThat(why(backlog.checkedBy(() -> 4))).contains("4 payloads lie on the queue and 3 wait in the books");
        assertThat(RetirementCheck.of(backlog.checkedBy(() -> 4).read("parcels"), 2))
                .isInstanceOf(RetirementVerdict.MustStay.class);
    }

    @Test
    void booksThatAreWrongAreSetRightWhenTheQueueIsEmpty() throws Exception {
        LedgerSink sink = sink();
        IntStream.range(0, 3).forEach(i -> parcels.oldProducer(sink).send(Parcels.old(i)));
        parcels.newProducer(sink).send(Parcels.current(3));
        read(2);
        try (QueueSource twice = source()) {
            // As a queue does that forgot an acknowledgement.
            LedgerAccounts reader =
                    LedgerAccounts.open(store, "parcels", LedgerCount.Role.READER, "integration", Clock.systemUTC());
            for (int i = 0; i < 2; i++) {
                Delivery delivery = twice.next(Duration.ZERO).orElseThrow();
                delivery.acknowledge();
                reader.complete(delivery.payload());
            }
        }
        LedgerAccounts.open(store, "parcels", LedgerCount.Role.WRITTEN_OFF, "operations", Clock.systemUTC())
                .writeOff(ContractId.of("parcels", 1), 1);
        LedgerBacklog backlog = backlog("post-office");
        assertThat(why(backlog)).contains("more was read than is in the books from post-office", "LedgerBalance");

        LedgerBalance.queueIsEmpty(store, "parcels", "operations", Clock.systemUTC());

        assertThat(backlog.read("parcels").coverage()).isEqualTo(new Coverage.Exact());
        assertThat(backlog.read("parcels").versions())
                .allSatisfy(version -> assertThat(version.waiting()).isZero());
        LedgerBalance.queueIsEmpty(store, "parcels", "operations", Clock.systemUTC());
        parcels.newProducer(sink).send(Parcels.current(4));
        assertThat(backlog.read("parcels").version(2).waiting()).isEqualTo(1);
        assertThat(backlog.read("parcels").version(1).waiting()).isZero();
    }

    @Test
    void anAcknowledgementIsForAllBeforeItToo() throws Exception {
        LedgerSink sink = sink();
        IntStream.range(0, 3).forEach(i -> parcels.oldProducer(sink).send(Parcels.old(i)));
        try (QueueSource source = source()) {
            assertThat(source.next(Duration.ZERO)).isPresent();
            Delivery second = source.next(Duration.ZERO).orElseThrow();
            assertThat(source.next(Duration.ZERO)).isPresent();
            second.acknowledge();
            second.acknowledge();
        }

        assertThat(backlog("post-office").read("parcels").version(1).waiting()).isEqualTo(1);
    }

    private LedgerSink sink() throws IOException {
        return LedgerSink.of(DirectorySink.open(folder.resolve("queue")), store, "parcels", "post-office");
    }

    private QueueSource source() throws IOException {
        return LedgerSource.of(
                DirectorySource.open(folder.resolve("queue"), "integration"), store, "parcels", "integration");
    }

    private void read(int count) throws Exception {
        try (QueueSource source = source()) {
            for (int i = 0; i < count; i++) {
                source.next(Duration.ZERO).orElseThrow().acknowledge();
            }
        }
    }

    private LedgerBacklog backlog(String... participants) {
        return LedgerBacklog.of(store, "parcels", Set.of(participants), quarantine, Clock.systemUTC());
    }

    private static String why(LedgerBacklog backlog) throws IOException {
        return ((Coverage.Sampled) backlog.read("parcels").coverage()).why();
    }
}
