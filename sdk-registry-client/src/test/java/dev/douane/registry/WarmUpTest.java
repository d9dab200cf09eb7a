package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WarmUpTest {
    private static final Contract COMMUNES = Contracts.contract("communes@3");
    private static final Contract REGIONS = Contracts.contract("regions@1");
    private static final ContractId UNKNOWN = ContractId.parse("departements@1");

    private final TestRegistry test;

    WarmUpTest() throws IOException {
        test = new TestRegistry();
    }

    @BeforeEach
    void publish() {
        for (Contract contract : List.of(COMMUNES, REGIONS)) {
            test.registry.publish(contract);
            test.registry.publish(Contracts.history(contract.id().toString()));
        }
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void everything_is_in_memory_before_the_first_payload() {
        WarmUp warmUp = test.client.warmUp(List.of(COMMUNES.id(), REGIONS.id()), Duration.ofSeconds(10));
        assertThat(warmUp.complete()).isTrue();
        assertThat(warmUp.ready()).containsExactly(COMMUNES.id(), REGIONS.id());
        test.server.close();
        assertThat(test.client.standing(COMMUNES.id())).isPresent();
        assertThat(test.client.contract(REGIONS.id())).contains(REGIONS);
        assertThat(test.registry.requests()).hasSize(4);
    }

    @Test
    void what_is_not_there_is_said() {
        WarmUp warmUp = test.client.warmUp(List.of(COMMUNES.id(), UNKNOWN), Duration.ofSeconds(10));
        assertThat(warmUp.ready()).containsExactly(COMMUNES.id());
        assertThat(warmUp.missing()).containsEntry(UNKNOWN, "the registry does not know it");
        test.registry.breakWith(new MockResponse.Builder().code(503).build());
        assertThat(test.client
                        .warmUp(List.of(REGIONS.id()), Duration.ofSeconds(10))
                        .missing())
                .hasEntrySatisfying(REGIONS.id(), why -> assertThat(why).contains("503"));
    }

    @Test
    void a_version_without_a_history_is_not_ready() {
        Contract alone = Contracts.contract("alone@1");
        test.registry.publish(alone);
        WarmUp warmUp = test.client.warmUp(List.of(alone.id()), Duration.ofSeconds(10));
        assertThat(warmUp.ready()).isEmpty();
        assertThat(warmUp.missing()).containsEntry(alone.id(), "the registry does not know it");
    }

    @Test
    void the_deadline_holds_also_where_the_registry_says_nothing() {
        test.registry.breakWith(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        long start = System.nanoTime();
        WarmUp warmUp = test.client.warmUp(List.of(COMMUNES.id()), Duration.ofMillis(100));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
        assertThat(warmUp.missing()).containsEntry(COMMUNES.id(), "no answer within PT0.1S");
    }

    @Test
    void closing_ends_every_thread_that_could_keep_an_application_alive() throws IOException {
        RegistryClient client = RegistryClient.of(test.address());
        client.warmUp(List.of(COMMUNES.id(), REGIONS.id()), Duration.ofSeconds(10));
        client.close();
        TestRegistry.eventually(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("douane-registry-")
                        || (!thread.isDaemon() && thread.getName().startsWith("Ok"))));
    }
}
