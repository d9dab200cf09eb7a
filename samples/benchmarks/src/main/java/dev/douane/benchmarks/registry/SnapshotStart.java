package dev.douane.benchmarks.registry;

import dev.douane.contract.ContractId;
import dev.douane.registry.RegistryClient;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The main class of a process that starts while the registry is away, and has every contract from the snapshot. */
public final class SnapshotStart {
    private SnapshotStart() {}

    /**
     * Prints the nanoseconds from the first line of the application to the last contract: of the day, and of the
     * processor on this thread.
     *
     * @param arguments the registry's address, the snapshot's folder, how many contracts
     */
    public static void main(String[] arguments) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        List<ContractId> ids = ManyContracts.ids(Integer.parseInt(arguments[2]));
        try (RegistryClient client = RegistryClient.builder(URI.create(arguments[0]))
                .snapshot(Path.of(arguments[1]))
                .build()) {
            for (ContractId id : ids) {
                ManyContracts.require(client, id);
            }
            long time = System.nanoTime() - start;
            long used = threads.getCurrentThreadCpuTime() - processor;
            if (client.metrics().fromSnapshot() != 2L * ids.size()) {
                throw new IllegalStateException("Not all of it came from the snapshot");
            }
            System.out.println(time + " " + used);
        }
    }

    /**
     * Keeps contracts in a snapshot, as a process does while the registry is there.
     *
     * @param registry its address
     * @param folder the snapshot's
     * @param count how many contracts
     */
    public static void prepare(URI registry, Path folder, int count) {
        // On this thread: what is fetched has been kept when the look-up returns.
        try (RegistryClient client = RegistryClient.builder(registry)
                .snapshot(folder)
                .executor(Runnable::run)
                .build()) {
            for (ContractId id : ManyContracts.ids(count)) {
                ManyContracts.require(client, id);
            }
        }
    }
}
