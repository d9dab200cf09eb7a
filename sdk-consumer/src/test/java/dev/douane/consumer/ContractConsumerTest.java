package dev.douane.consumer;

import static dev.douane.consumer.DirectoryQueueFixture.CLOCK;
import static dev.douane.consumer.DirectoryQueueFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.backlog.UncoveredBacklogException;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.payload.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractConsumerTest {
    private static final String OLD = "{\"code\": \"75056\", \"population\": %d}";
    private static final String NEW = "{\"code\": \"75056\", \"inhabitants\": %d}";

    private final ContractReader<Towns.V3> reader =
            ContractReader.builder(Towns.V3.class).upcaster(Towns.V2_TO_V3).build();
    private final ContractReader<Towns.V3> readerOfAll = ContractReader.builder(Towns.V3.class)
            .upcaster(Towns.V1_TO_V2)
            .upcaster(Towns.V2_TO_V3)
            .build();
    private final List<String> handled = new ArrayList<>();

    @TempDir
    Path root;

    private DirectoryQueueFixture fixture;

    @BeforeEach
    void open() throws IOException {
        fixture = new DirectoryQueueFixture(root);
    }

    @Test
    void versionsInterleavedAreHandledInTheOrderOfTheQueue() throws Exception {
        for (int i = 1; i <= 6; i++) {
            boolean old = i % 2 == 0;
            fixture.enqueue(old ? "towns@1" : "towns@3", "geo/1", NOW, (old ? OLD : NEW).formatted(i));
        }
        fixture.enqueueUnstamped(OLD.formatted(7));

        try (ContractConsumer consumer = consumer(readerOfAll)) {
            assertThat(consumer.drain()).isEqualTo(new Consumption(7, 0));
        }

        assertThat(handled).containsExactly("1:1", "2:2", "3:3", "4:4", "5:5", "6:6", "7:7");
    }

    @Test
    void whatCannotBeReadIsQuarantinedWholeAndTheFlowGoesOn() throws Exception {
        fixture.enqueue("towns@3", "geo/1", NOW, "{\"code\": broken");
        fixture.enqueue("towns@3", "geo/1", NOW, NEW.formatted(2));
        fixture.enqueue("regions@1", "geo/1", NOW, "{}");
        fixture.enqueue("towns@9", "geo/1", NOW, "{}");
        fixture.enqueueUnstamped("\"what is this\"");

        try (ContractConsumer consumer = ContractConsumer.builder(fixture.source(), fixture.quarantine())
                .read(reader, this::note)
                .clock(CLOCK)
                .build()) {
            assertThat(consumer.drain()).isEqualTo(new Consumption(1, 4));
        }

        DirectoryQuarantine quarantine = fixture.quarantine();
        assertThat(quarantine.list())
                .extracting(DirectoryQuarantine.Entry::claims)
                .containsExactly("regions@1", "towns@3", "towns@9", "unidentified");
        DirectoryQuarantine.Entry broken = quarantine.list().get(1);
        Payload kept = quarantine.read(broken);
        assertThat(kept.body()).isEqualTo("{\"code\": broken".getBytes(StandardCharsets.UTF_8));
        assertThat(kept.headers())
                .containsEntry("contract_name", "towns")
                .containsEntry("contract_version", "3")
                .containsEntry("contract_producer", "geo/1")
                .containsEntry("contract_enqueued_at", "2026-11-21T12:00:00.000Z");
        assertThat(Files.readString(broken.folder().resolve("reason.json")))
                .contains("\"reason\": \"INVALID_PAYLOAD\"")
                .contains("\"position\": \"1\"");
    }

    @Test
    void aHandlerThatThrowsStopsTheConsumerAtItsPayload() throws Exception {
        fixture.enqueue("towns@3", "geo/1", NOW, NEW.formatted(1));
        fixture.enqueue("towns@3", "geo/1", NOW, NEW.formatted(2));
        fixture.enqueue("towns@3", "geo/1", NOW, NEW.formatted(3));
        try (ContractConsumer failing = ContractConsumer.builder(fixture.source(), fixture.quarantine())
                .read(reader, (reading, position) -> {
                    note(reading, position);
                    if (reading.value().inhabitants() == 2) {
                        throw new IOException("The warehouse is full");
                    }
                })
                .build()) {
            assertThatThrownBy(failing::drain).isInstanceOfSatisfying(HandlerFailedException.class, failure -> {
                assertThat(failure.position()).isEqualTo("2");
                assertThat(failure).hasMessageContaining("towns@3").hasRootCauseMessage("The warehouse is full");
            });
            assertThat(failing.consumption()).isEqualTo(new Consumption(1, 0));
        }

        try (ContractConsumer mended = consumer(reader)) {
            mended.drain();
        }

        assertThat(handled).containsExactly("1:1", "2:2", "2:2", "3:3");
        assertThat(fixture.quarantine().list()).isEmpty();
    }

    @Test
    void aConsumerThatDoesNotCoverWhatWaitsDoesNotStart() throws Exception {
        fixture.enqueue("towns@1", "referentiel-geo/2.4.1", NOW.minusSeconds(60), OLD.formatted(1));
        fixture.enqueue("towns@3", "geo/1", NOW, NEW.formatted(2));

        try (ContractConsumer consumer = consumer(reader)) {
            assertThatThrownBy(consumer::drain)
                    .isInstanceOf(UncoveredBacklogException.class)
                    .hasMessage("1 payload of towns@1 is waiting (oldest since 2026-11-21T11:59:00Z, from "
                            + "referentiel-geo/2.4.1); this reader reads towns@2 and towns@3. Deploy a reader that "
                            + "reads towns@1, or drain the queue first.");
        }
        assertThat(handled).isEmpty();

        try (ContractConsumer covering = consumer(readerOfAll)) {
            covering.drain();
        }
        try (ContractConsumer again = consumer(reader)) {
            assertThat(again.drain()).isEqualTo(new Consumption(0, 0));
        }
    }

    @Test
    void oneQueueMayCarrySeveralContracts() throws Exception {
        List<String> rivers = new ArrayList<>();
        fixture.enqueue("rivers@1", "geo/1", NOW, "[{\"name\": \"Loire\"}]");
        fixture.enqueue("towns@3", "geo/1", NOW, NEW.formatted(2));
        fixture.enqueueUnstamped("[{\"name\": \"Seine\"}]");

        try (ContractConsumer consumer = ContractConsumer.builder(fixture.source(), fixture.quarantine())
                .read(reader, this::note)
                .read(
                        ContractReader.of(Towns.Rivers.class),
                        (reading, position) -> reading.value().rivers().forEach(river -> rivers.add(river.name())))
                .guardedBy(fixture.backlog())
                .build()) {
            assertThat(consumer.drain()).isEqualTo(new Consumption(3, 0));
        }

        assertThat(rivers).containsExactly("Loire", "Seine");
        assertThat(handled).containsExactly("2:2");
    }

    @Test
    void twoConsumersOfOneNameAreRefused() throws Exception {
        try (ContractConsumer first = consumer(reader)) {
            assertThat(first.consumption().total()).isZero();
            assertThatThrownBy(() -> consumer(reader)).hasMessageContaining("Another consumer named 'integration'");
        }
    }

    @Test
    void aRunningConsumerTakesWhatComesAndStopsWhenItIsClosed() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        ContractConsumer consumer = ContractConsumer.builder(fixture.source(), fixture.quarantine())
                .read(reader, (reading, position) -> arrived.countDown())
                .build();
        try {
            Future<Consumption> running = thread.submit(consumer::run);
            fixture.enqueue("towns@3", "geo/1", NOW, NEW.formatted(1));
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

            consumer.close();

            assertThat(running.get(30, TimeUnit.SECONDS)).isEqualTo(new Consumption(1, 0));
        } finally {
            thread.shutdownNow();
        }
        consumer(reader).close();
    }

    @Test
    void anInterruptedConsumerStopsBetweenTwoPayloads() throws Exception {
        fixture.enqueue("towns@3", "geo/1", NOW, NEW.formatted(1));
        fixture.enqueue("towns@3", "geo/1", NOW, NEW.formatted(2));
        try (ContractConsumer consumer = ContractConsumer.builder(fixture.source(), fixture.quarantine())
                .read(reader, (reading, position) -> {
                    note(reading, position);
                    Thread.currentThread().interrupt();
                })
                .build()) {
            assertThatThrownBy(consumer::drain).isInstanceOf(InterruptedException.class);
            assertThat(consumer.consumption()).isEqualTo(new Consumption(1, 0));
        }
    }

    @Test
    void aConsumerWithoutAReaderSaysWhatToAdd() throws Exception {
        ContractConsumer.Builder builder = ContractConsumer.builder(fixture.source(), fixture.quarantine());

        assertThatThrownBy(builder::build).hasMessageContaining("add .read(reader, handler)");
    }

    @Test
    void malformedHeadersGoToTheQuarantineUnidentified() throws Exception {
        QueueSource source = new ListSource(List.of(
                Payload.of(bytes(NEW.formatted(1)), Map.of("contract_name", "towns", "contract_version", "x"))));

        try (ContractConsumer consumer = ContractConsumer.builder(source, fixture.quarantine())
                .read(reader, this::note)
                .build()) {
            assertThat(consumer.drain()).isEqualTo(new Consumption(0, 1));
        }

        assertThat(fixture.quarantine().list())
                .singleElement()
                .satisfies(entry -> assertThat(entry.claims()).isEqualTo("unidentified"));
        assertThat(fixture.quarantine().read(fixture.quarantine().list().get(0)).headers())
                .isEqualTo(Map.of("contract_name", "towns", "contract_version", "x"));
    }

    private ContractConsumer consumer(ContractReader<Towns.V3> towns) throws IOException {
        return ContractConsumer.builder(fixture.source(), fixture.quarantine())
                .read(towns, this::note)
                .guardedBy(fixture.backlog())
                .clock(CLOCK)
                .build();
    }

    private void note(Reading.Understood<Towns.V3> reading, String position) {
        handled.add(position + ":" + reading.value().inhabitants());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
