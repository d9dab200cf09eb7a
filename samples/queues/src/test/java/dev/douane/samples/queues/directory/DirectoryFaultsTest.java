package dev.douane.samples.queues.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.Consumption;
import dev.douane.consumer.ContractConsumer;
import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryBacklog;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.directory.DirectoryRetention;
import dev.douane.consumer.directory.DirectorySource;
import dev.douane.payload.Payload;
import dev.douane.payload.directory.QueueDirectory;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.directory.DirectorySink;
import dev.douane.samples.queues.kit.Parcels;
import dev.douane.samples.queues.kit.TurnedClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After each fault: sent = acknowledged + waiting + quarantined. */
class DirectoryFaultsTest {
    private static final int KILOBYTES = 192;
    private static final int MORE_THAN_FITS = 1_000;

    @TempDir
    Path folder;

    private Parcels parcels;
    private final List<Integer> handled = new ArrayList<>();

    @BeforeEach
    void publish() throws IOException {
        parcels = new Parcels(folder.resolve("published"));
    }

    @AfterEach
    void close() {
        parcels.close();
    }

    @Test
    void aFullDiskTakesNothingByHalvesAndLosesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), KILOBYTES)) {
            Path root = disk.folder().resolve("queue");
            DirectoryQuarantine quarantine =
                    DirectoryQuarantine.open(disk.folder().resolve("quarantine"));
            QueueDirectory.open(root).append(Payload.unstamped(Parcels.bytes("poison")), Instant.now());
            ContractProducer producer = parcels.oldProducer(DirectorySink.open(root));
            int sent = fill(producer);

            assertThat(report(root, quarantine).version(1).waiting()).isEqualTo(sent);
            assertThat(report(root, quarantine).coverage()).isEqualTo(new Coverage.Exact());
            assertThat(filesIn(root.resolve("staging"))).isEmpty();
            // The quarantine is on that disk, too: what cannot be kept is not acknowledged.
            assertThatThrownBy(() -> drain(root, quarantine)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> acknowledgeOne(root)).isInstanceOf(IOException.class);
            assertThat(report(root, quarantine).unidentified().waiting()).isEqualTo(1);
            assertThat(report(root, quarantine).unidentified().quarantined()).isZero();

            disk.grow(4 * KILOBYTES);
            producer.send(Parcels.old(sent));
            assertThat(drain(root, quarantine)).isEqualTo(new Consumption(sent + 1, 1));

            assertThat(handled).containsExactlyElementsOf(numbers(sent + 1));
            BacklogReport after = report(root, quarantine);
            assertThat(after.version(1).waiting()).isZero();
            assertThat(after.version(1).retained()).isEqualTo(sent + 1);
            assertThat(after.unidentified().quarantined()).isEqualTo(1);
        }
    }

    private static int fill(ContractProducer producer) {
        for (int number = 0; number < MORE_THAN_FITS; number++) {
            try {
                producer.send(Parcels.old(number));
            } catch (EnqueueFailedException e) {
                assertThat(e.outcomeUnknown()).isFalse();
                assertThat(number).isGreaterThan(10);
                return number;
            }
        }
        throw new AssertionError("The disk took " + MORE_THAN_FITS + " parcels");
    }

    private static void acknowledgeOne(Path root) throws Exception {
        try (QueueSource source = DirectorySource.open(root, "integration")) {
            source.next(Duration.ZERO).orElseThrow().acknowledge();
        }
    }

    @Test
    void aClockThatJumpsBackChangesNeitherTheOrderNorWhatIsThere() throws Exception {
        Path root = folder.resolve("queue");
        DirectoryQuarantine quarantine = DirectoryQuarantine.open(folder.resolve("quarantine"));
        TurnedClock clock = new TurnedClock();
        ContractProducer producer = ContractProducer.of(
                parcels.registry(),
                DirectorySink.open(root, clock),
                gate -> gate.contract("parcels@1")
                        .producedBy(Parcels.OLD_PRODUCER)
                        .clock(clock));
        for (int number = 0; number < 8; number++) {
            producer.send(Parcels.old(number));
            clock.turn(Duration.ofHours(number % 2 == 0 ? -30 : 1));
        }

        assertThat(report(root, quarantine).version(1).waiting()).isEqualTo(8);
        // Since when is what the senders' clocks said; which one it is says its number.
        assertThat(report(root, quarantine)
                        .version(1)
                        .oldestWaiting()
                        .orElseThrow()
                        .position())
                .isEqualTo("8");
        try (QueueSource source = DirectorySource.open(root, "integration")) {
            for (int number = 0; number < 5; number++) {
                Delivery delivery = source.next(Duration.ZERO).orElseThrow();
                assertThat(delivery.payload().body()).isEqualTo(Parcels.old(number));
                delivery.acknowledge();
            }
        }
        // However old their names claim to be, what waits stays.
        assertThat(DirectoryRetention.of(root, Duration.ZERO, Clock.offset(clock, Duration.ofDays(3_650)))
                        .enforce())
                .isEqualTo(5);
        assertThat(report(root, quarantine).version(1).waiting()).isEqualTo(3);
        assertThat(drain(root, quarantine)).isEqualTo(new Consumption(3, 0));
        assertThat(handled).containsExactly(5, 6, 7);
    }

    private Consumption drain(Path root, DirectoryQuarantine quarantine) throws Exception {
        try (ContractConsumer consumer = ContractConsumer.builder(DirectorySource.open(root, "integration"), quarantine)
                .read(
                        Parcels.reader(),
                        (reading, position) -> handled.add(reading.value().number()))
                .build()) {
            return consumer.drain();
        }
    }

    private static BacklogReport report(Path root, DirectoryQuarantine quarantine) throws IOException {
        return DirectoryBacklog.of(root, "integration", quarantine, Clock.systemUTC())
                .read("parcels");
    }

    private static List<Integer> numbers(int count) {
        return Stream.iterate(0, number -> number + 1).limit(count).toList();
    }

    private static List<Path> filesIn(Path staging) throws IOException {
        try (Stream<Path> files = Files.list(staging)) {
            return files.toList();
        }
    }
}
