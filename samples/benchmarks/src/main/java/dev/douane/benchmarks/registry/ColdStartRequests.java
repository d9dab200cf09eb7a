package dev.douane.benchmarks.registry;

import dev.douane.consumer.publication.RegistryServer;
import dev.douane.contract.ContractId;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.source.HttpSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads ask for the same contracts in the same moment, of a registry that none has seen yet. */
public final class ColdStartRequests {
    private ColdStartRequests() {}

    /**
     * Runs once.
     *
     * @param threads how many ask
     * @param contracts how many each of them asks for
     * @return how many requests there were for each document; 1 if it was asked for once
     * @throws ExecutionException if a look-up failed
     * @throws InterruptedException if interrupted
     */
    public static List<Integer> forEachDocument(int threads, int contracts)
            throws ExecutionException, InterruptedException {
        List<ContractId> ids = ManyContracts.ids(contracts);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (RegistryServer server =
                RegistryServer.builder(ManyContracts.publication(contracts)).start()) {
            CountingSource source = new CountingSource(HttpSource.of(server.uri()));
            try (RegistryClient client = RegistryClient.builder(source).build()) {
                CountDownLatch start = new CountDownLatch(1);
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    all.add(pool.submit(() -> {
                        start.await();
                        ids.forEach(id -> ManyContracts.require(client, id));
                        return null;
                    }));
                }
                start.countDown();
                for (Future<?> one : all) {
                    one.get();
                }
            }
            if (source.requests().size() != 2 * contracts) {
                throw new IllegalStateException("Asked for " + source.requests().size() + " documents");
            }
            return List.copyOf(source.requests().values());
        } finally {
            pool.shutdownNow();
        }
    }
}
