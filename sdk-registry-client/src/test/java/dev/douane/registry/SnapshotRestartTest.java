package dev.douane.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.Provenance;
import dev.douane.contract.Provenance.Origin;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.contract.Standing;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.FolderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process starts while the registry is away: memory, then the snapshot, then the bundle, then the network. */
final class SnapshotRestartTest {
    private static final Contract COMMUNES = Contracts.contract("communes@3");
    private static final ContractHistory HISTORY = Contracts.history("communes@3");

    @TempDir
    Path folder;

    private final TestRegistry test;

    SnapshotRestartTest() throws IOException {
        test = new TestRegistry();
    }

    @BeforeEach
    void publish() {
        test.registry.publish(COMMUNES);
        test.registry.publish(HISTORY);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_process_that_starts_during_an_outage_goes_on_from_what_the_last_one_kept() {
        runOnce();
        test.server.close();
        test.turn(Duration.ofHours(24));
        try (RegistryClient restarted = client().build()) {
            assertThat(restarted.contract(COMMUNES.id())).contains(COMMUNES);
            assertThat(restarted.history("communes")).contains(HISTORY);
            Standing standing = restarted.standing(COMMUNES.id()).orElseThrow();
            assertThat(standing.provenance())
                    .isEqualTo(new Provenance(Origin.SNAPSHOT, Optional.of(TestRegistry.START)));
            assertThat(standing.provenance().age(test.clock().instant())).contains(Duration.ofHours(24));
            test.turn(Duration.ofSeconds(1));
            restarted.history("communes");
            test.settle();
            assertThat(restarted.status().healthy()).isFalse();
            assertThat(restarted.status().histories()).containsEntry("communes", standing.provenance());
            assertThat(restarted.metrics().fromSnapshot()).isEqualTo(2);
            assertThat(restarted.metrics().oldestHistory()).contains(Duration.ofSeconds(24 * 3_600 + 1));
            assertThat(restarted.metrics().servedFromSnapshot()).isEqualTo(1);
            assertThat(restarted.metrics().servedFromRegistry()).isZero();
        }
    }

    @Test
    void what_comes_from_disk_is_confirmed_behind_the_answer_without_fetching_it_again() {
        runOnce();
        int before = test.registry.requests().size();
        test.turn(Duration.ofMinutes(10));
        try (RegistryClient restarted = client().build()) {
            assertThat(restarted
                            .standing(COMMUNES.id())
                            .orElseThrow()
                            .provenance()
                            .origin())
                    .isEqualTo(Origin.SNAPSHOT);
            // Not before the application had a moment to start.
            assertThat(test.registry.requests()).hasSize(before);
            test.turn(Duration.ofSeconds(1));
            restarted.history("communes");
            test.settle();
            assertThat(restarted.standing(COMMUNES.id()).orElseThrow().provenance())
                    .isEqualTo(new Provenance(Origin.REGISTRY, Optional.of(TestRegistry.START.plusSeconds(601))));
        }
        assertThat(test.registry.requests()).hasSize(before + 1);
        assertThat(test.registry.notModified()).containsExactly("/contracts/communes.json");
    }

    @Test
    void what_memory_holds_is_asked_for_nowhere_else() throws IOException {
        try (RegistryClient running = client().build()) {
            running.contract(COMMUNES.id());
            running.history("communes");
            test.settle();
            delete(folder);
            test.server.close();
            assertThat(running.contract(COMMUNES.id())).contains(COMMUNES);
            assertThat(running.history("communes")).contains(HISTORY);
        }
    }

    @Test
    void a_first_start_without_network_finds_what_is_bundled() throws IOException {
        Path bundle = folder.resolve("bundle");
        write(bundle, new RegistryRoute.Index(), "{\"contracts\": []}".getBytes(UTF_8));
        write(bundle, new RegistryRoute.Document(COMMUNES.id()), ContractDocument.write(COMMUNES));
        write(bundle, new RegistryRoute.History("communes"), HistoryDocument.write(HISTORY));
        test.server.close();
        try (RegistryClient first = client().bundled(FolderSource.of(bundle)).build()) {
            assertThat(first.contract(COMMUNES.id())).contains(COMMUNES);
            assertThat(first.standing(COMMUNES.id()).orElseThrow().provenance())
                    .isEqualTo(new Provenance(Origin.BUNDLE, Optional.empty()));
            assertThat(first.metrics().fromBundle()).isEqualTo(2);
        }
    }

    @Test
    void a_version_that_the_bundle_does_not_know_yet_is_asked_of_the_registry() throws IOException {
        Path bundle = folder.resolve("bundle");
        write(bundle, new RegistryRoute.History("communes"), HistoryDocument.write(HISTORY));
        Contract next = Contracts.contract("communes@4");
        test.registry.publish(next);
        test.registry.publish(
                new ContractHistory("communes", List.of(Contracts.accepted(COMMUNES), Contracts.accepted(next))));
        try (RegistryClient client = client().bundled(FolderSource.of(bundle)).build()) {
            assertThat(client.standing(next.id()).orElseThrow().provenance().origin())
                    .isEqualTo(Origin.REGISTRY);
            assertThat(client.contract(next.id())).contains(next);
        }
    }

    @Test
    void whether_a_version_exists_that_an_old_copy_does_not_name_is_not_known_during_an_outage() {
        runOnce();
        test.server.close();
        test.turn(Duration.ofHours(1));
        try (RegistryClient restarted = client().build()) {
            assertThatThrownBy(() ->
                            restarted.standing(Contracts.contract("communes@4").id()))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("Whether there is communes@4");
        }
    }

    @Test
    void a_history_older_than_the_user_allows_is_an_outage() {
        runOnce();
        test.server.close();
        test.turn(Duration.ofHours(24));
        try (RegistryClient within = client().staleAtMost(Duration.ofHours(25)).build()) {
            assertThat(within.history("communes")).contains(HISTORY);
            test.turn(Duration.ofHours(2));
            assertThatThrownBy(() -> within.history("communes"))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("The history of communes, confirmed within PT25H");
            assertThat(within.contract(COMMUNES.id())).contains(COMMUNES);
        }
    }

    @Test
    void a_copy_that_was_changed_on_disk_is_put_aside_and_the_registry_asked() throws IOException {
        runOnce();
        for (Path file : files()) {
            Files.writeString(file, Files.readString(file).replace("communes", "bommunes"));
        }
        test.settle();
        int before = test.registry.requests().size();
        try (RegistryClient restarted = client().build()) {
            assertThat(restarted.contract(COMMUNES.id())).contains(COMMUNES);
            assertThat(restarted
                            .standing(COMMUNES.id())
                            .orElseThrow()
                            .provenance()
                            .origin())
                    .isEqualTo(Origin.REGISTRY);
            test.settle();
        }
        assertThat(test.registry.requests()).hasSize(before + 2);
        assertThat(files().stream().map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "communes.json.snapshot",
                        "communes.json.snapshot.corrupt",
                        "3.json.snapshot",
                        "3.json.snapshot.corrupt");
    }

    @Test
    void a_copy_that_its_history_does_not_promise_is_put_aside_though_its_checksum_is_right() throws IOException {
        // Somebody who can write to the folder can write checksums too.
        Contract other = new Contract(
                COMMUNES.id(),
                COMMUNES.metadata(),
                Contracts.contract("communes@9").schema());
        test.registry.publish(other);
        try (RegistryClient misled = client().build()) {
            assertThat(misled.contract(COMMUNES.id())).contains(other);
            test.settle();
        }
        test.registry.publish(COMMUNES);
        try (RegistryClient restarted = client().build()) {
            restarted.history("communes");
            assertThat(restarted.contract(COMMUNES.id())).contains(COMMUNES);
            assertThat(restarted.metrics().refusedCopies()).isEqualTo(1);
        }
    }

    @Test
    void files_that_somebody_deletes_come_back_with_the_next_confirmation() throws IOException {
        try (RegistryClient running = client().build()) {
            running.contract(COMMUNES.id());
            running.history("communes");
            test.settle();
            delete(folder);
            test.turn(Duration.ofMinutes(6));
            running.history("communes");
            test.settle();
        }
        assertThat(test.registry.notModified()).hasSize(1);
        test.server.close();
        try (RegistryClient restarted = client().build()) {
            assertThat(restarted.contract(COMMUNES.id())).contains(COMMUNES);
            assertThat(restarted.history("communes")).contains(HISTORY);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_trouble_in_the_status_and_nothing_more() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file, where the folder should be");
        try (RegistryClient client =
                test.tracked().snapshot(occupied.resolve("snapshot")).build()) {
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
            assertThat(client.history("communes")).contains(HISTORY);
            test.settle();
            assertThat(client.status().healthy()).isTrue();
            assertThat(client.status().snapshotError().orElseThrow()).contains("could not keep");
            assertThat(client.metrics().snapshotFailures()).isEqualTo(2);
            Files.delete(occupied);
            test.turn(Duration.ofSeconds(31));
            client.history("communes");
            test.settle();
            assertThat(client.status().snapshotError()).isEmpty();
        }
        assertThat(files()).hasSize(2);
    }

    @Test
    void a_clock_that_is_set_changes_ages_and_nothing_else() {
        runOnce();
        test.setClock(Duration.ofDays(-3_650));
        try (RegistryClient past = client().build()) {
            Provenance provenance = past.standing(COMMUNES.id()).orElseThrow().provenance();
            assertThat(provenance.age(test.clock().instant())).contains(Duration.ZERO);
            assertThat(past.contract(COMMUNES.id())).contains(COMMUNES);
        }
        test.settle();
        int before = test.registry.requests().size();
        try (RegistryClient running = client().build()) {
            running.history("communes");
            test.settle();
            for (int i = 0; i < 100; i++) {
                test.setClock(Duration.ofDays(i % 2 == 0 ? 40_000 : -40_000));
                assertThat(running.history("communes")).contains(HISTORY);
            }
        }
        assertThat(test.registry.requests()).hasSizeLessThanOrEqualTo(before + 1);
    }

    private RegistryClientBuilder client() {
        return test.tracked().snapshot(folder.resolve("snapshot"));
    }

    private void runOnce() {
        try (RegistryClient client = client().build()) {
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
            assertThat(client.history("communes")).contains(HISTORY);
            test.settle();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.sorted((a, b) -> b.compareTo(a))::iterator) {
                Files.delete(path);
            }
        }
    }

    private static void write(Path folder, RegistryRoute route, byte[] body) throws IOException {
        Path file = folder.resolve(route.path());
        Files.createDirectories(file.getParent());
        Files.write(file, body);
    }
}
