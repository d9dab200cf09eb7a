package dev.douane.samples.queues.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.s3.S3Source;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import dev.douane.payload.bucket.BucketPosition;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.StreamSink;
import dev.douane.samples.queues.kit.Parcels;
import dev.douane.samples.queues.kit.QueueFixture;
import dev.douane.samples.queues.kit.QueueKit;
import dev.douane.samples.queues.kit.TurnedClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BucketQueueTest extends QueueKit {
    private static BucketServer server;

    @BeforeAll
    static void start() throws Exception {
        server = BucketServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    protected QueueFixture open(Path temporary) {
        return new BucketQueue(server.client());
    }

    private static ContractHeaders stamp() {
        return new ContractHeaders(
                ContractId.of("parcels", 1), Optional.empty(), Optional.empty(), Optional.of(Instant.now()));
    }

    private BucketQueue bucket() {
        return (BucketQueue) queue;
    }

    @Test
    void aListingIsPaged() throws Exception {
        IntStream.range(0, 1100).forEach(bucket()::putNamed);

        BacklogReport report = backlog.read("parcels");

        assertThat(report.version(1).waiting()).isEqualTo(1100);
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
    }

    @Test
    void aSenderWhoseClockIsBehindIsNotOvertaken() throws Exception {
        // Whoever has this position never looks at an older key again.
        String line = Instant.now().minus(Duration.ofMinutes(2)).toEpochMilli() + "-00000000-00000000";
        bucket().putPosition(new BucketPosition(line, new TreeSet<>()));
        Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofHours(-5));

        ContractProducer producer = parcels.oldProducer(bucket().sink(behind));
        producer.send(Parcels.old(1));
        producer.send(Parcels.old(2));

        assertThat(backlog.read("parcels").version(1).waiting()).isEqualTo(2);
        assertThat(backlog.read("parcels").version(1).retained()).isZero();
        try (QueueSource source = queue.source()) {
            assertThat(source.next(Duration.ZERO).orElseThrow().payload().body())
                    .isEqualTo(Parcels.old(1));
            assertThat(source.next(Duration.ZERO).orElseThrow().payload().body())
                    .isEqualTo(Parcels.old(2));
        }
    }

    @Test
    void whatAReaderDoesNotHoldIsRefusedBeforeItIsReadAndStays() throws Exception {
        parcels.oldProducer(queue.sink()).send(Parcels.old(1));

        try (S3Source source = (S3Source) queue.source()) {
            source.holdingAtMost(10);
            assertThatThrownBy(() -> source.next(Duration.ZERO))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("more than the 10 that a delivery holds")
                    .hasMessageContaining("Load it by its key");
            assertThat(backlog.read("parcels").version(1).waiting()).isEqualTo(1);

            source.holdingAtMost(Parcels.old(1).length);
            source.next(Duration.ZERO).orElseThrow().acknowledge();
        }
        assertThat(backlog.read("parcels").version(1).waiting()).isZero();
    }

    @Test
    void aStreamThatTakesLongerThanAnyoneWaitsIsStillReadOnce() throws Exception {
        StreamSink.Upload slow = bucket().streams().begin(stamp());
        slow.write(Parcels.old(7), 0, Parcels.old(7).length);
        // Meanwhile somebody read on, and never looks at an older key again.
        String line = Instant.now().plusSeconds(60).toEpochMilli() + "-00000000-00000000";
        bucket().putPosition(new BucketPosition(line, new TreeSet<>()));
        assertThat(backlog.read("parcels").version(1).waiting()).isZero();

        slow.complete();
        slow.close();

        assertThat(backlog.read("parcels").version(1).waiting()).isEqualTo(1);
        try (QueueSource source = queue.source()) {
            Delivery delivery = source.next(Duration.ZERO).orElseThrow();
            assertThat(delivery.payload().body()).isEqualTo(Parcels.old(7));
            delivery.acknowledge();
        }
        assertThat(backlog.read("parcels").version(1).waiting()).isZero();
        assertThat(backlog.read("parcels").version(1).retained()).isEqualTo(1);
        try (QueueSource source = queue.source()) {
            assertThat(source.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void aSenderWhoseClockJumpsBackKeepsItsOrder() throws Exception {
        TurnedClock clock = new TurnedClock();
        ContractProducer producer = parcels.oldProducer(bucket().sink(clock));
        for (int i = 0; i < 4; i++) {
            producer.send(Parcels.old(i));
            clock.turn(Duration.ofHours(i % 2 == 0 ? -3 : 1));
        }

        try (QueueSource source = queue.source()) {
            for (int i = 0; i < 4; i++) {
                assertThat(source.next(Duration.ZERO).orElseThrow().payload().body())
                        .isEqualTo(Parcels.old(i));
            }
        }
    }

    @Test
    void twoReadersUnderOneNameNoticeEachOther() throws Exception {
        ContractProducer producer = parcels.oldProducer(queue.sink());
        producer.send(Parcels.old(1));
        producer.send(Parcels.old(2));
        try (QueueSource one = queue.source();
                QueueSource other = queue.source()) {
            Delivery first = one.next(Duration.ZERO).orElseThrow();
            Delivery same = other.next(Duration.ZERO).orElseThrow();
            first.acknowledge();

            assertThatThrownBy(same::acknowledge)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("one at a time reads under a consumer's name");
            one.next(Duration.ZERO).orElseThrow().acknowledge();
        }
        assertThat(backlog.read("parcels").version(1).waiting()).isZero();
    }

    @Test
    void headersThatAStoreWouldGarbleAreRefused() {
        assertThatThrownBy(() -> queue.sink().enqueue(Payload.of(new byte[0], Map.of("Upper", "x"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("lower case");
        assertThatThrownBy(() -> queue.sink().enqueue(Payload.of(new byte[0], Map.of("x", "y".repeat(3000)))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bytes of metadata");
    }
}
