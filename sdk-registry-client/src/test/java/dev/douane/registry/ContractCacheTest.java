package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.SourceAnswer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ContractCacheTest {
    private static final ContractId ID = ContractId.parse("communes@3");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch mayFail = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoever_asks_the_moment_a_fetch_has_failed_causes_a_new_one() throws Exception {
        ContractCache cache = new ContractCache(
                new DocumentFetcher(new FailingSource(), new RegistryHealth("nowhere", Clock.systemUTC())),
                threads,
                System::nanoTime,
                Duration.ofSeconds(30));
        CompletableFuture<Fetched<Optional<Contract>>> first = cache.contract(ID);
        // Runs before the cache itself hears of the failure: what depends on a future last is told first.
        CompletableFuture<Fetched<Optional<Contract>>> second = first.thenCompose(failure -> cache.contract(ID));
        mayFail.countDown();
        assertThat(second.get(10, TimeUnit.SECONDS)).isInstanceOf(Fetched.Failure.class);
        assertThat(asked).hasValue(2);
    }

    private final class FailingSource implements ContractSource {
        @Override
        public SourceAnswer fetch(RegistryRoute route, Optional<String> etag) throws IOException {
            asked.incrementAndGet();
            try {
                mayFail.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("down");
        }

        @Override
        public String location() {
            return "nowhere";
        }
    }
}
