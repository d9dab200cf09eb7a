package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static dev.douane.consumer.publication.Samples.COMMUNES_3;
import static dev.douane.consumer.publication.Samples.COMMUNES_4;
import static dev.douane.consumer.publication.Samples.REGIONS_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractRegistry;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.protocol.IndexDocument;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.SourceAnswer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client hears from a registry, wherever its documents stand: the same, everywhere. */
abstract class RegistryKit {
    private final Publication publication = Publication.builder()
            .contract(COMMUNES_1)
            .contract(COMMUNES_2)
            .contract(COMMUNES_3)
            .contract(REGIONS_1)
            .deprecate(COMMUNES_2.id(), LocalDate.of(2027, 1, 31))
            .build();
    private final AtomicLong nanos = new AtomicLong();

    /** Publishes, for the first time or again. */
    abstract void publish(Publication publication) throws Exception;

    abstract ContractSource source();

    abstract void stop() throws Exception;

    @BeforeEach
    final void publishFirst() throws Exception {
        publish(publication);
    }

    @AfterEach
    final void end() throws Exception {
        stop();
    }

    @Test
    final void a_client_reads_every_version_and_every_history_as_they_were_published() {
        try (RegistryClient client = client()) {
            assertSame(client, publication);
        }
    }

    @Test
    final void a_client_hears_that_something_is_not_published() {
        try (RegistryClient client = client()) {
            assertThat(client.contract(COMMUNES_4.id())).isEmpty();
            assertThat(client.contract(ContractId.of("departements", 1))).isEmpty();
            assertThat(client.history("departements")).isEmpty();
            assertThat(client.status().healthy()).isTrue();
        }
    }

    @Test
    final void every_document_has_the_published_bytes() throws Exception {
        try (ContractSource source = source()) {
            for (Map.Entry<String, byte[]> document : publication.documents().entrySet()) {
                RegistryRoute route = RegistryRoute.parse(document.getKey()).orElseThrow();
                assertThat(found(source.fetch(route, Optional.empty())).body())
                        .as(document.getKey())
                        .isEqualTo(document.getValue());
            }
        }
    }

    @Test
    final void whoever_holds_a_document_hears_that_nothing_changed() throws Exception {
        try (ContractSource source = source()) {
            for (String path : publication.documents().keySet()) {
                RegistryRoute route = RegistryRoute.parse(path).orElseThrow();
                Optional<String> tag =
                        found(source.fetch(route, Optional.empty())).etag();
                assertThat(tag).as(path).isPresent();
                assertThat(source.fetch(route, tag)).as(path).isInstanceOf(SourceAnswer.NotModified.class);
            }
        }
    }

    @Test
    final void the_index_lists_what_is_admitted() throws Exception {
        try (ContractSource source = source()) {
            byte[] index = found(source.fetch(new RegistryRoute.Index(), Optional.empty()))
                    .body();
            assertThat(IndexDocument.read(index))
                    .extracting(IndexDocument.Entry::toString)
                    .containsExactly("Entry[name=communes, admitted=[2, 3]]", "Entry[name=regions, admitted=[1]]");
        }
    }

    @Test
    final void a_client_sees_the_next_publication_once_its_history_is_old() throws Exception {
        try (RegistryClient client = client()) {
            assertSame(client, publication);
            Publication next = Publication.builder()
                    .after(publication)
                    .contract(COMMUNES_4)
                    .retire(COMMUNES_3.id())
                    .build();
            publish(next);
            assertThat(client.history("communes")).isEqualTo(publication.history("communes"));
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (!client.history("communes").equals(next.history("communes")) && System.nanoTime() < end) {
                nanos.addAndGet(Duration.ofSeconds(31).toNanos());
                LockSupport.parkNanos(1_000_000);
            }
            assertSame(client, next);
        }
    }

    @Test
    final void whoever_reads_meanwhile_never_sees_half_of_a_publication() throws Exception {
        try (ContractSource source = source();
                Onlooker onlooker = new Onlooker(source)) {
            Publication now = publication;
            for (int i = 1; i <= 4; i++) {
                Contract next = new Contract(ContractId.of("series-" + i, 1), REGIONS_1.metadata(), REGIONS_1.schema());
                PublicationBuilder more = Publication.builder().after(now).contract(next);
                now = (i == 2 ? more.contract(COMMUNES_4) : more).build();
                publish(now);
                onlooker.awaitAnotherRound();
            }
            assertThat(onlooker.contracts()).isEqualTo(6);
        }
    }

    private RegistryClient client() {
        return RegistryClient.builder(source()).ticker(nanos::get).build();
    }

    private static void assertSame(ContractRegistry client, Publication expected) {
        for (Contract contract : expected.contracts()) {
            assertThat(client.contract(contract.id())).contains(contract);
        }
        for (ContractHistory history : expected.histories()) {
            assertThat(client.history(history.name())).contains(history);
        }
    }

    private static SourceAnswer.Found found(SourceAnswer answer) {
        assertThat(answer).isInstanceOf(SourceAnswer.Found.class);
        return (SourceAnswer.Found) answer;
    }
}
