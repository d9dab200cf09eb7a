package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.SourceAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How waiting ends: by closing, by its bound, by an interrupt. */
final class RegistryWaitTest {
    private static final Contract COMMUNES = Contracts.contract("communes@3");
    private static final ContractId ID = COMMUNES.id();

    private final TestRegistry test;
    private final RegistryClient client;

    RegistryWaitTest() throws Exception {
        test = new TestRegistry();
        client = test.client;
        test.registry.publish(COMMUNES);
        test.registry.publish(Contracts.history("communes@3"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_closed_client_answers_from_memory_and_asks_nobody() throws Exception {
        client.contract(ID);
        client.close();
        assertThat(client.contract(ID)).contains(COMMUNES);
        assertThatThrownBy(() -> client.history("communes"))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("closed");
        assertThat(test.registry.requests()).hasSize(1);
        client.close();
    }

    @Test
    void closing_ends_the_threads_and_those_who_wait_hear_it() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        HangingSource source = new HangingSource(asked);
        RegistryClient hanging =
                RegistryClient.builder(source).waitAtMost(Duration.ofMinutes(1)).build();
        CompletableFuture<Throwable> caller =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> hanging.contract(ID)));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        hanging.close();
        assertThat(caller.get(10, TimeUnit.SECONDS)).isInstanceOf(RegistryUnavailableException.class);
        TestRegistry.eventually(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("douane-registry-")));
    }

    @Test
    void a_source_that_never_comes_back_costs_a_bounded_wait() {
        try (RegistryClient hanging = RegistryClient.builder(new HangingSource(new CountDownLatch(1)))
                .waitAtMost(Duration.ofMillis(50))
                .build()) {
            assertThatThrownBy(() -> hanging.contract(ID))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("no answer within PT0.05S")
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void an_interrupt_ends_the_wait_and_is_kept() {
        try (RegistryClient hanging = RegistryClient.builder(new HangingSource(new CountDownLatch(1)))
                .waitAtMost(Duration.ofMinutes(1))
                .build()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> hanging.contract(ID))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Hangs until it is closed. */
    private record HangingSource(CountDownLatch asked, CountDownLatch closed) implements ContractSource {
        HangingSource(CountDownLatch asked) {
            this(asked, new CountDownLatch(1));
        }

        @Override
        public SourceAnswer fetch(RegistryRoute route, Optional<String> etag) throws IOException {
            asked.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("closed");
        }

        @Override
        public String location() {
            return "nowhere";
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
