package dev.douane.samples.queues.rabbitmq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.douane.samples.queues.kit.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's RabbitMQ, as a node of its own with ports and a folder of its own. */
final class RabbitBroker implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/rabbitmq/lib");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final Set<String> MEMBERS = Set.of("names.dets");
    private static final Set<String> DECLARATIONS =
            Set.of("LATEST.LOG", "PREVIOUS.LOG", "rabbit_durable_queue.DCD", "rabbit_durable_queue.DCL");

    private final Path folder;
    private final int port = FreePort.find();
    private final int streamPort = FreePort.find();
    private final int distribution = FreePort.find();
    private final int mapper = FreePort.find();
    private Process process;

    private RabbitBroker(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("plugins"), "[rabbitmq_stream].");
        Files.writeString(
                folder.resolve("rabbit.conf"),
                "listeners.tcp.1 = 127.0.0.1:" + port + "\nstream.listeners.tcp.1 = 127.0.0.1:" + streamPort
                        + "\nstream.advertised_host = 127.0.0.1\nstream.advertised_port = " + streamPort + "\n");
        this.process = launch();
    }

    /** Starts a broker, or skips the test where none is installed. */
    static RabbitBroker start(Path folder) throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(INSTALLED), "RabbitMQ is not installed here: apt-get install rabbitmq-server");
        RabbitBroker broker = new RabbitBroker(folder);
        broker.awaitReady();
        return broker;
    }

    /** Kills it as {@code kill -9} does, and starts it again on what it left. */
    void killAndRestart() throws IOException {
        kill();
        process = launch();
        awaitReady();
    }

    /**
     * Waits until the broker has written down that it has streams. It does so some seconds after the first one was made; killed
     * before, it starts without any (seen on 3.10: "stream not available", for good).
     */
    void awaitStreamsWrittenDown() throws IOException {
        awaitWrittenDown("rabbit_stream_coordinator", MEMBERS);
    }

    /** The same for a quorum queue: a broker killed before knows of the queue, and cannot answer for it. */
    void awaitQuorumWrittenDown(String queue) throws IOException {
        awaitWrittenDown(queue, MEMBERS);
    }

    /**
     * The same for any durable queue: its declaration is answered when it is in the broker's memory, and its log is written some
     * seconds later (seen on 3.10: "Recovering 0 queues" with 20 messages confirmed).
     *
     * @param queue whose name was never used on this broker before
     */
    void awaitDeclarationWrittenDown(String queue) throws IOException {
        awaitWrittenDown(queue, DECLARATIONS);
    }

    private void awaitWrittenDown(String name, Set<String> in) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!isWrittenDown(name, in)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("RabbitMQ does not write down that it has " + name);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean isWrittenDown(String name, Set<String> in) throws IOException {
        for (Path file : written(in)) {
            if (text(file).contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Nothing of a log that became part of a table in this very moment: the next look finds it there. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** None if one of the broker's files was renamed while they were listed: the next look finds them. */
    private List<Path> written(Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("mnesia"))) {
            return files.filter(path -> names.contains(path.getFileName().toString()))
                    .toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return List.of();
            }
            throw e.getCause();
        }
    }

    Connection connect() throws IOException {
        return connect(port);
    }

    /** Connects, and has consumers called by an executor. */
    Connection connect(ExecutorService callbacks) throws IOException {
        ConnectionFactory factory = factory(port);
        factory.setSharedExecutor(callbacks);
        return connect(factory);
    }

    /** Connects to a port that leads to a broker. */
    static Connection connect(int toPort) throws IOException {
        return connect(factory(toPort));
    }

    private static ConnectionFactory factory(int toPort) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(toPort);
        factory.setAutomaticRecoveryEnabled(false);
        return factory;
    }

    private static Connection connect(ConnectionFactory factory) throws IOException {
        try {
            return factory.newConnection();
        } catch (TimeoutException e) {
            throw new IOException(e);
        }
    }

    /** Where clients connect. */
    int port() {
        return port;
    }

    /** Where clients for streams connect. */
    int streamPort() {
        return streamPort;
    }

    private Process launch() throws IOException {
        ProcessBuilder command = new ProcessBuilder(server().toString());
        command.environment()
                .putAll(Map.of(
                        "HOME", folder.toString(),
                        "RABBITMQ_NODENAME", "douane" + port + "@localhost",
                        "RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString(),
                        "RABBITMQ_LOG_BASE", folder.resolve("log").toString(),
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                                folder.resolve("plugins").toString(),
                        "RABBITMQ_CONFIG_FILE", folder.resolve("rabbit.conf").toString(),
                        "RABBITMQ_CONF_ENV_FILE", "/dev/null",
                        "RABBITMQ_DIST_PORT", Integer.toString(distribution),
                        "ERL_EPMD_PORT", Integer.toString(mapper)));
        command.environment().put("ERL_EPMD_ADDRESS", "127.0.0.1");
        return command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private static Path server() throws IOException {
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("sbin/rabbitmq-server"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IOException("No rabbitmq-server in " + INSTALLED));
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                connect().close();
                new Socket(InetAddress.getLoopbackAddress(), streamPort).close();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException(
                            "RabbitMQ did not start: " + Files.readString(folder.resolve("output.txt")), e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private void kill() throws IOException {
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await(process, "RabbitMQ");
    }

    private static void await(Process ending, String name) throws IOException {
        try {
            if (!ending.waitFor(30, TimeUnit.SECONDS)) {
                throw new IOException(name + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + name + " ended", e);
        }
    }

    /** Its port mapper is a daemon that outlives it, and refuses to end until it has noticed that the broker is gone. */
    @Override
    public void close() throws IOException {
        kill();
        ProcessBuilder end = new ProcessBuilder("epmd", "-kill").redirectErrorStream(true);
        end.environment().put("ERL_EPMD_PORT", Integer.toString(mapper));
        end.redirectOutput(folder.resolve("epmd.txt").toFile());
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!ended(end)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("epmd does not end: " + Files.readString(folder.resolve("epmd.txt")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static boolean ended(ProcessBuilder end) throws IOException {
        Process ending = end.start();
        await(ending, "epmd");
        return ending.exitValue() == 0;
    }
}
