package dev.douane.samples.queues.rabbitmq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.douane.samples.queues.kit.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    /** What it has written down, for whoever wants to kill it and find something again. */
    BrokerDisk disk() {
        return new BrokerDisk(folder.resolve("mnesia"));
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
