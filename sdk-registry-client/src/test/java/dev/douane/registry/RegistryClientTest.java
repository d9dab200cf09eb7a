package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.FolderSource;
import dev.douane.registry.source.SourceAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RegistryClientTest {
    private static final Contract COMMUNES = Contracts.contract("communes@3");

    private final TestRegistry test;
    private final RegistryClient client;
    private final StaticDispatcher registry;

    RegistryClientTest() throws Exception {
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
    void a_contract_is_fetched_once_and_never_again() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
            test.turn(Duration.ofDays(1));
        }
        assertThat(registry.requests()).containsExactly("/contracts/communes/3.json");
    }

    @Test
    void threads_that_ask_for_the_same_cold_contract_cause_one_request() throws Exception {
        int threads = 32;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (RegistryClient cold = test.builder().build()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Optional<Contract>>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return cold.contract(COMMUNES.id());
                }));
            }
            start.countDown();
            for (Future<Optional<Contract>> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).contains(COMMUNES);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void threads_that_ask_for_cold_histories_cause_one_request_for_each() throws Exception {
        int threads = 32;
        int names = 20;
        for (int i = 0; i < names; i++) {
            registry.publish(Contracts.history("contract" + i + "@1"));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (RegistryClient cold = RegistryClient.of(test.address())) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Object>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                answers.add(pool.submit(() -> {
                    start.await();
                    for (int name = 0; name < names; name++) {
                        assertThat(cold.history("contract" + name)).isPresent();
                    }
                    return true;
                }));
            }
            start.countDown();
            for (Future<Object> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(true);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(registry.requests()).hasSize(names).doesNotHaveDuplicates();
    }

    @Test
    void a_young_history_is_answered_from_memory() {
        for (int i = 0; i < 29; i++) {
            assertThat(client.history("communes")).contains(Contracts.history("communes@3"));
            test.turn(Duration.ofSeconds(1));
        }
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void an_old_history_is_answered_at_once_and_revalidated_behind_the_answer() throws Exception {
        assertThat(client.history("communes")).isPresent();
        for (int round = 1; round <= 3; round++) {
            test.turn(Duration.ofSeconds(31));
            assertThat(client.history("communes")).isPresent();
            test.settle();
            assertThat(registry.notModified()).hasSize(round);
            // The refresh counts: nobody asks again before it is old.
            assertThat(client.history("communes")).isPresent();
        }
        assertThat(registry.requests()).hasSize(4);
    }

    @Test
    void a_history_that_changed_is_seen_after_its_refresh() throws Exception {
        assertThat(client.history("communes")).isPresent();
        Contract next = Contracts.contract("communes@4");
        ContractHistory newer = new ContractHistory(
                "communes", List.of(Contracts.deprecated(COMMUNES, 4, "2027-01-31"), Contracts.accepted(next)));
        registry.publish(newer);
        test.turn(Duration.ofSeconds(31));
        assertThat(client.history("communes")).contains(Contracts.history("communes@3"));
        test.settle();
        assertThat(client.history("communes")).contains(newer);
    }

    @Test
    void a_contract_that_is_not_published_is_remembered_for_seconds() {
        ContractId unknown = ContractId.parse("communes@9");
        assertThat(client.contract(unknown)).isEmpty();
        assertThat(client.contract(unknown)).isEmpty();
        assertThat(client.history("regions")).isEmpty();
        assertThat(client.history("regions")).isEmpty();
        assertThat(registry.requests()).hasSize(2);

        registry.publish(Contracts.contract("communes@9"));
        registry.publish(Contracts.history("regions@1"));
        test.turn(Duration.ofSeconds(6));
        assertThat(client.contract(unknown)).isPresent();
        assertThat(client.history("regions")).isPresent();
    }

    @Test
    void names_that_are_none_are_refused_before_anyone_is_asked() {
        assertThatThrownBy(() -> client.history("../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void a_client_of_a_source_tells_where_the_application_is_named() {
        assertThatThrownBy(() ->
                        RegistryClient.builder(FolderSource.of(Path.of("x"))).application("a/1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HttpSource.builder");
    }

    @Test
    void an_executor_that_is_given_does_the_fetching_and_is_left_alone() throws Exception {
        ExecutorService given = Executors.newSingleThreadExecutor(work -> new Thread(work, "given"));
        List<String> threads = new ArrayList<>();
        ContractSource source = new ContractSource() {
            @Override
            public SourceAnswer fetch(RegistryRoute route, Optional<String> etag) {
                threads.add(Thread.currentThread().getName());
                return new SourceAnswer.Missing();
            }

            @Override
            public String location() {
                return "nowhere";
            }
        };
        try {
            try (RegistryClient other =
                    RegistryClient.builder(source).executor(given).build()) {
                assertThat(other.contract(COMMUNES.id())).isEmpty();
            }
            assertThat(threads).containsExactly("given");
            assertThat(given.isShutdown()).isFalse();
        } finally {
            given.shutdownNow();
        }
    }
}
