package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.IndexDocument;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.SourceAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Reads all that a registry names, again and again, while somebody else publishes. */
final class Onlooker implements AutoCloseable {
    private final ContractSource source;
    private final AtomicInteger rounds = new AtomicInteger();
    private final Thread thread = new Thread(this::look, "onlooker");

    private volatile int contracts;
    private volatile boolean stopped;
    private volatile @Nullable Throwable fault;

    Onlooker(ContractSource source) {
        this.source = source;
        thread.start();
    }

    private void look() {
        try {
            while (!stopped) {
                contracts = readEverything();
                rounds.incrementAndGet();
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            fault = e;
        }
    }

    private int readEverything() throws IOException {
        int count = 0;
        for (IndexDocument.Entry entry : IndexDocument.read(body(new RegistryRoute.Index()))) {
            ContractHistory history = HistoryDocument.read(entry.name(), body(new RegistryRoute.History(entry.name())));
            assertThat(history.versions()).extracting(ContractVersion::version).containsAll(entry.admitted());
            for (ContractVersion version : history.versions()) {
                ContractId id = ContractId.of(entry.name(), version.version());
                assertThat(ContractDocument.read(id, body(new RegistryRoute.Document(id)))
                                .fingerprint())
                        .isEqualTo(version.fingerprint());
                assertThat(body(new RegistryRoute.Schema(id))).isNotEmpty();
                assertThat(body(new RegistryRoute.Page(id))).isNotEmpty();
            }
            count++;
        }
        return count;
    }

    private byte[] body(RegistryRoute route) throws IOException {
        SourceAnswer answer = source.fetch(route, Optional.empty());
        assertThat(answer).as(route.path()).isInstanceOf(SourceAnswer.Found.class);
        return ((SourceAnswer.Found) answer).body();
    }

    /** How many contracts the last whole round found. */
    int contracts() {
        return contracts;
    }

    /** Waits for a round that began after this call, and says what any of them so far found wrong. */
    void awaitAnotherRound() {
        int wanted = rounds.get() + 2;
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (rounds.get() < wanted && fault == null && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(fault).isNull();
        assertThat(rounds.get()).isGreaterThanOrEqualTo(wanted);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
