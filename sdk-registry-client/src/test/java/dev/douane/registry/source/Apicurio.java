package dev.douane.registry.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Apicurio Registry, as its makers ship it: a process of its own, which keeps everything in memory. */
final class Apicurio implements AutoCloseable {
    static final Path FOLDER = Path.of("target", "apicurio").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    private Apicurio(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Apicurio start(Path log) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        jar().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        // Whatever becomes of the test, nothing is left running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Apicurio apicurio = new Apicurio(process, URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7"));
        apicurio.awaitReady(log);
        return apicurio;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void awaitReady(Path log) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("Apicurio did not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return send("GET", "/subjects", "").statusCode() == 200;
        } catch (IOException e) {
            // It does not listen yet.
            return false;
        }
    }

    URI address() {
        return address;
    }

    /** Registers a version of a subject and says which id its schema got. */
    int register(String subject, String schemaType, String schema, String references) throws Exception {
        String body = "{\"schemaType\": \"" + schemaType + "\", \"schema\": \""
                + schema.replace("\\", "\\\\").replace("\"", "\\\"") + "\", \"references\": " + references + "}";
        HttpResponse<String> answer = send("POST", "/subjects/" + subject + "/versions", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Integer.parseInt(answer.body().replaceAll("\\D", ""));
    }

    /** The id of a version, as its own API tells it. */
    long globalId(String subject, int version) throws Exception {
        String own = "/../../registry/v3/groups/default/artifacts/" + subject + "/versions/" + version;
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + own).normalize()).build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher id = Pattern.compile("\"globalId\":\\s*([0-9]+)").matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return Long.parseLong(id.group(1));
    }

    void delete(String path) throws Exception {
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
