package dev.douane.benchmarks;

import dev.douane.benchmarks.registry.ManyContracts;
import dev.douane.benchmarks.registry.SnapshotStart;
import dev.douane.consumer.publication.RegistryServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** JVMs that start, as applications are started, while the registry is away. */
final class SnapshotRestart {
    private SnapshotRestart() {}

    /** Milliseconds in each of so many JVMs, from the application's first line to the last of so many contracts. */
    static List<Double> milliseconds(int contracts, int starts, Settings settings) throws IOException {
        Path snapshot = Files.createTempDirectory(Files.createDirectories(settings.folder()), "snapshot");
        URI registry;
        try (RegistryServer server =
                RegistryServer.builder(ManyContracts.publication(contracts)).start()) {
            registry = server.uri();
            SnapshotStart.prepare(registry, snapshot, contracts);
        }
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            all.add(start(registry, snapshot, contracts, settings.clock()));
        }
        return all;
    }

    private static double start(URI registry, Path snapshot, int contracts, Clock clock) throws IOException {
        Process process = new ProcessBuilder(
                        Jdk.current().java().toString(),
                        "-classpath",
                        ClassPath.OF_A_CLIENT,
                        SnapshotStart.class.getName(),
                        registry.toString(),
                        snapshot.toString(),
                        Integer.toString(contracts))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("The JVM that started from a snapshot ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a JVM started", e);
        }
        String[] times = said.split(" ", -1);
        return (double) Long.parseLong(times[clock == Clock.WALL ? 0 : 1]) / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
