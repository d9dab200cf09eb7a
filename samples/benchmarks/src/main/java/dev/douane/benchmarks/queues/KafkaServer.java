package dev.douane.benchmarks.queues;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/** A real broker in a JVM of its own, so that what it allocates is not measured. */
public final class KafkaServer implements Closeable {
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final int port;
    private final Process process;

    private KafkaServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a broker.
     *
     * @param folder for its logs; removed when it is closed
     * @return the broker, ready
     * @throws IOException if it does not start
     * @throws InterruptedException if the thread was interrupted
     */
    public static KafkaServer start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        int controllerPort = freePort();
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.bootstrap.servers", "localhost:" + controllerPort,
                "log.dirs", folder.resolve("logs").toString(),
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1"));
        Files.createDirectories(folder);
        Path settings = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(settings)) {
            properties.store(out, null);
        }
        String id = Uuid.randomUuid().toString();
        Process format =
                java(folder, "kafka.tools.StorageTool", "format", "-t", id, "-c", settings.toString(), "--standalone");
        if (!format.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
            throw new IOException("The broker's folder was not formatted; see " + folder.resolve("output.txt"));
        }
        KafkaServer server = new KafkaServer(folder, port, java(folder, "kafka.Kafka", settings.toString()));
        server.awaitReady();
        return server;
    }

    private static Process java(Path folder, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-classpath",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long started = System.nanoTime();
        try (Admin admin = Admin.create(connection())) {
            while (!answers(admin)) {
                if (!process.isAlive() || System.nanoTime() - started > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    process.destroyForcibly();
                    throw new IOException("The broker did not start; see " + folder.resolve("output.txt"));
                }
            }
        }
    }

    private static boolean answers(Admin admin) throws InterruptedException {
        try {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException e) {
            return false;
        }
    }

    /**
     * How clients reach it.
     *
     * @return properties of a client
     */
    public Map<String, Object> connection() {
        return Map.of("bootstrap.servers", "localhost:" + port);
    }

    /**
     * Makes a topic.
     *
     * @param name its name
     * @param partitions how many
     * @throws ExecutionException if the broker refuses
     * @throws InterruptedException if the thread was interrupted
     */
    public void create(String name, int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
