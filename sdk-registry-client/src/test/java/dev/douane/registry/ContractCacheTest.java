package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.ContractId;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.SourceAnswer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
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
        ContractCache cache = cache();
        CompletableFuture<Fetched<KnownContract>> first = cache.contract(ID);
        // Runs before anybody else hears of the failure: what depends on a future last is told first.
        CompletableFuture<Fetched<KnownContract>> second = first.thenCompose(failure -> cache.contract(ID));
        mayFail.countDown();
        assertThat(second.get(10, TimeUnit.SECONDS)).isInstanceOf(Fetched.Failure.class);
        assertThat(asked).hasValue(2);
    }

    private ContractCache cache() {
        RegistryHealth health = new RegistryHealth("nowhere", Clock.systemUTC());
        RegistryMeter meter = new RegistryMeter();
        LongSupplier ticker = System::nanoTime;
        DocumentReader reader = new DocumentReader(Clock.systemUTC(), ticker, false, List.of());
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), () -> 0.5);
        Upstream upstream = new Upstream(new FailingSource(), new CircuitBreaker(backoff, ticker), meter);
        return new ContractCache(
                new LocalCopies(Optional.empty(), Optional.empty(), reader, health, meter),
                new DocumentFetcher(List.of(upstream), reader, health, meter, Clock.systemUTC()),
                new SnapshotKeeper(Optional.empty(), health, meter, ticker),
                new CachePolicy(Duration.ofSeconds(30), Optional.empty(), () -> 0.5),
                threads,
                ticker);
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
