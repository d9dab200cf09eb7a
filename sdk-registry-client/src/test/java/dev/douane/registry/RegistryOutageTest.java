package dev.douane.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RegistryOutageTest {
    private static final Contract COMMUNES = Contracts.contract("communes@3");
    private static final ContractId ID = COMMUNES.id();
    private static final RegistryRoute HISTORY = new RegistryRoute.History("communes");
    private static final MockResponse TROUBLE =
            new MockResponse.Builder().code(503).build();

    private final TestRegistry test;
    private final RegistryClient client;
    private final StaticDispatcher registry;

    RegistryOutageTest() throws Exception {
        test = new TestRegistry();
        client = test.client;
        registry = test.registry;
        registry.publish(COMMUNES);
        registry.publish(Contracts.history("communes@3"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void what_is_in_memory_is_answered_while_the_registry_is_gone() throws Exception {
        client.contract(ID);
        client.history("communes");
        test.server.close();
        for (int hour = 0; hour < 24; hour++) {
            test.turn(Duration.ofHours(1));
            assertThat(client.contract(ID)).contains(COMMUNES);
            assertThat(client.history("communes")).contains(Contracts.history("communes@3"));
        }
        test.settle();
        assertThat(client.status().healthy()).isFalse();
        assertThat(client.status().lastSuccess()).contains(TestRegistry.START);
        assertThat(client.status().lastError()).isPresent();
    }

    @Test
    void a_failed_refresh_is_not_tried_again_before_the_history_is_old_again() throws Exception {
        client.history("communes");
        registry.breakWith(TROUBLE);
        test.turn(Duration.ofSeconds(31));
        client.history("communes");
        test.settle();
        assertThat(client.status().healthy()).isFalse();
        for (int i = 0; i < 1_000; i++) {
            assertThat(client.history("communes")).isPresent();
        }
        assertThat(registry.requests()).hasSize(2);
    }

    @Test
    void status_says_since_when_and_recovers_with_the_registry() throws Exception {
        assertThat(client.status())
                .isEqualTo(new RegistryStatus(
                        true,
                        TestRegistry.START,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>()));
        client.history("communes");
        registry.breakWith(TROUBLE);
        test.turn(Duration.ofSeconds(60));
        client.history("communes");
        test.settle();
        assertThat(client.status().healthy()).isFalse();
        Instant broken = TestRegistry.START.plusSeconds(60);
        assertThat(client.status().since()).isEqualTo(broken);
        assertThat(client.status().lastError().orElseThrow()).contains("503");
        assertThat(client.status().lastSuccess()).contains(TestRegistry.START);

        test.turn(Duration.ofSeconds(60));
        client.history("communes");
        test.settle();
        assertThat(registry.requests()).hasSize(3);
        assertThat(client.status().since()).isEqualTo(broken);

        registry.breakWith(null);
        test.turn(Duration.ofSeconds(60));
        client.history("communes");
        test.settle();
        assertThat(client.status().healthy()).isTrue();
        assertThat(client.status().since()).isEqualTo(TestRegistry.START.plusSeconds(180));
        assertThat(client.status().lastError().orElseThrow()).contains("503");
    }

    @Test
    void a_cold_client_says_what_it_asked_where_and_what_to_check() {
        test.server.close();
        assertThatThrownBy(() -> client.contract(ID))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("communes@3")
                .hasMessageContaining(client.location())
                .hasMessageContaining("Check that the registry is running");
        assertThatThrownBy(() -> client.history("communes"))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("The history of communes");
    }

    @Test
    void a_first_fetch_that_fails_is_tried_again_but_not_for_every_look_up() {
        registry.breakWith(TROUBLE);
        for (int i = 0; i < 1_000; i++) {
            assertThatThrownBy(() -> client.contract(ID)).isInstanceOf(RegistryUnavailableException.class);
            assertThatThrownBy(() -> client.history("communes")).isInstanceOf(RegistryUnavailableException.class);
        }
        assertThat(registry.requests()).hasSize(3);
        assertThat(client.metrics().heldOff()).isEqualTo(1_997);
        assertThatThrownBy(() -> client.contract(ID))
                .hasMessageContaining("is not asked for another 750 ms")
                .hasMessageContaining("503");
        registry.breakWith(null);
        test.turn(Duration.ofSeconds(1));
        assertThat(client.contract(ID)).contains(COMMUNES);
        assertThat(client.history("communes")).isPresent();
        assertThat(client.status().healthy()).isTrue();
    }

    @Test
    void a_connection_closed_in_the_middle_of_a_body_is_an_outage() {
        registry.breakWith(new MockResponse.Builder()
                .body(new String(ContractDocument.write(COMMUNES), UTF_8))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        assertThatThrownBy(() -> client.contract(ID)).isInstanceOf(RegistryUnavailableException.class);
        registry.breakWith(null);
        assertThat(client.contract(ID)).contains(COMMUNES);
    }

    @Test
    void a_registry_that_says_nothing_costs_the_timeout_and_no_more() {
        registry.breakWith(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        long start = System.nanoTime();
        assertThatThrownBy(() -> client.contract(ID)).isInstanceOf(RegistryUnavailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void a_document_that_is_not_what_was_asked_for_is_never_kept() {
        String text = new String(ContractDocument.write(COMMUNES), UTF_8);
        for (String broken : List.of(
                "garbage",
                text.replace("\"communes\"", "\"regions\""),
                text.replace("\"version\": 3", "\"version\": 4"),
                text.replace("\"maximum\": 100", "\"maximum\": 1000"))) {
            registry.put(new RegistryRoute.Document(ID), broken.getBytes(UTF_8));
            assertThatThrownBy(() -> client.contract(ID))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("publish it again")
                    .hasCauseInstanceOf(InvalidDocumentException.class);
            assertThat(client.status().healthy()).isFalse();
            int asked = registry.requests().size();
            assertThatThrownBy(() -> client.contract(ID)).hasCauseInstanceOf(InvalidDocumentException.class);
            assertThat(registry.requests()).hasSize(asked);
            test.turn(Duration.ofSeconds(5));
        }
        registry.publish(COMMUNES);
        assertThat(client.contract(ID)).contains(COMMUNES);
        assertThat(client.status().healthy()).isTrue();
    }

    @Test
    void a_broken_document_stays_a_trouble_while_others_arrive() {
        registry.put(new RegistryRoute.Document(ID), "garbage".getBytes(UTF_8));
        assertThatThrownBy(() -> client.contract(ID)).isInstanceOf(RegistryUnavailableException.class);
        assertThat(client.history("communes")).isPresent();
        assertThat(client.status().healthy()).isFalse();
    }

    @Test
    void a_tag_is_kept_only_with_a_body_that_was_understood() throws Exception {
        client.history("communes");
        registry.put(HISTORY, "garbage".getBytes(UTF_8));
        refresh(2);
        refresh(3);
        // Had the garbage's tag been kept, the third request would have been answered with 304.
        assertThat(registry.notModified()).isEmpty();
        assertThat(client.history("communes")).contains(Contracts.history("communes@3"));
    }

    @Test
    void a_history_that_disappears_or_changes_a_published_version_is_not_believed() throws Exception {
        client.history("communes");
        registry.remove(HISTORY);
        refresh(2);
        test.settle();
        assertThat(client.status().healthy()).isFalse();
        assertThat(client.status().lastError().orElseThrow()).contains("no longer knows communes");

        Contract other = new Contract(
                ID, COMMUNES.metadata(), Contracts.contract("communes@4").schema());
        registry.publish(new ContractHistory("communes", List.of(Contracts.accepted(other))));
        refresh(3);
        assertThat(client.status().lastError().orElseThrow()).contains("a published version never changes");
        assertThat(client.history("communes")).contains(Contracts.history("communes@3"));
    }

    @Test
    void a_history_that_is_broken_or_gone_is_not_asked_for_with_every_look_up() {
        registry.put(HISTORY, "garbage".getBytes(UTF_8));
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> client.history("communes")).isInstanceOf(RegistryUnavailableException.class);
        }
        assertThat(registry.requests()).hasSize(1);

        registry.publish(Contracts.history("communes@3"));
        test.turn(Duration.ofSeconds(5));
        assertThat(client.history("communes")).isPresent();
        assertThat(registry.requests()).hasSize(2);

        registry.remove(HISTORY);
        test.turn(Duration.ofSeconds(6));
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> client.standing(ContractId.parse("communes@4")))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("no longer knows communes");
        }
        assertThat(registry.requests()).hasSize(3);
    }

    private void refresh(int requests) {
        test.turn(Duration.ofSeconds(31));
        client.history("communes");
        test.settle();
        assertThat(registry.requests()).hasSize(requests);
    }
}
