package dev.douane.benchmarks;

import dev.douane.benchmarks.registry.ManyContracts;
import dev.douane.benchmarks.registry.ServedRegistry;
import dev.douane.contract.Contract;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A registry in a process of its own.
 *
 * @param process the process
 * @param version where one version of a contract stands, the same schema in the same form at both
 */
record ServerProcess(Process process, URI version) implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SUBJECT =
            "subjects/" + ManyContracts.ids(1).get(0).name() + "/versions";

    /**
     * Ours, on Undertow, with the compiler that needs less memory.
     *
     * @param megabytes of heap
     */
    static ServerProcess ours(int megabytes) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        Jdk.current().java().toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        // Not known to every JDK 17.
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:TrimNativeHeapInterval=3000",
                        "-classpath",
                        ClassPath.OF_A_REGISTRY,
                        ServedRegistry.class.getName(),
                        "50")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // What the compiler needed once would stay with its thread.
        command.environment().put("MALLOC_ARENA_MAX", "1");
        Process process = command.start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String address = said.readLine();
        if (address == null) {
            throw new IOException("The registry did not start");
        }
        return new ServerProcess(process, URI.create(address).resolve(SUBJECT + "/1"));
    }

    /** Apicurio, which keeps everything in memory, in a heap of 256 MB, about the least that it is at ease with. */
    static ServerProcess apicurio(Settings settings) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        Jdk.current().java().toString(),
                        "-Xmx256m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        runner(settings).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        URI versions = URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7/" + SUBJECT);
        ServerProcess apicurio = new ServerProcess(process, URI.create(versions + "/1"));
        apicurio.awaitRegistered(versions);
        return apicurio;
    }

    private static Path runner(Settings settings) throws IOException {
        Path folder = settings.folder().resolveSibling("apicurio");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no Apicurio in " + folder));
        }
    }

    /** Registers so many contracts with an Apicurio, and says under which ids their schemas stand. */
    List<String> register(int contracts) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (Contract contract : ManyContracts.publication(contracts).contracts()) {
            URI versions = version.resolve("../../" + contract.id().name() + "/versions");
            HttpResponse<String> answer = register(versions, contract);
            if (answer.statusCode() != 200) {
                throw new IOException("Apicurio did not take " + contract.id() + ": " + answer.statusCode());
            }
            ids.add(answer.body().replaceAll("\\D", ""));
        }
        return ids;
    }

    private static HttpResponse<String> register(URI versions, Contract contract)
            throws IOException, InterruptedException {
        String schema = contract.schema().text();
        String body = "{\"schemaType\": \"JSON\", \"schema\": \""
                + schema.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
        HttpRequest request = HttpRequest.newBuilder(versions)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void awaitRegistered(URI versions) throws IOException, InterruptedException {
        Contract contract = ManyContracts.publication(1).contracts().get(0);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (true) {
            try {
                if (register(versions, contract).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("Apicurio did not start");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** What the process holds of the machine's memory, in MB: its resident set. */
    double megabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElseThrow(() -> new IOException("This system does not say how much memory a process has"));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
