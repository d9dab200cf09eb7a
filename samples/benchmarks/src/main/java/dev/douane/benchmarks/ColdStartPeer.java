package dev.douane.benchmarks;

import dev.douane.benchmarks.registry.ApicurioColdStart;
import dev.douane.benchmarks.registry.CountingFront;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cold start of {@code ColdStartRequests} with Apicurio's client, of Apicurio's registry. */
final class ColdStartPeer {
    private ColdStartPeer() {}

    /** How often each document was asked for, in each of so many rounds. */
    static List<List<Integer>> rounds(
            int threads, List<String> contentIds, int rounds, ServerProcess apicurio, Settings settings)
            throws IOException {
        try (CountingFront front = new CountingFront(apicurio.version(), threads)) {
            Process process = start(front.address(), threads, contentIds, settings);
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                List<List<Integer>> all = new ArrayList<>();
                for (int i = 0; i < rounds; i++) {
                    process.getOutputStream().write('\n');
                    process.getOutputStream().flush();
                    if (!"done".equals(said.readLine())) {
                        throw new IOException("Apicurio's client did not find all of it");
                    }
                    all.add(front.take());
                }
                return all;
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static Process start(URI registry, int threads, List<String> contentIds, Settings settings)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Jdk.current().java().toString(),
                "-Xmx256m",
                "-classpath",
                classPath(settings),
                ApicurioColdStart.class.getName(),
                registry + "/apis/registry/v3",
                Integer.toString(threads)));
        command.addAll(contentIds);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What the peer brings, and of ours only the classes of this module, which hold no library. */
    private static String classPath(Settings settings) {
        Path module = settings.folder().resolve("../..").normalize();
        return module.resolve("target/classes") + System.getProperty("path.separator")
                + module.resolve("apicurio-client/target/lib") + "/*";
    }
}
