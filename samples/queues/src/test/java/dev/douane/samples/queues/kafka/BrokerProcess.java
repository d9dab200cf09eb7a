package dev.douane.samples.queues.kafka;

import dev.douane.samples.queues.kit.FaultyProxy;
import dev.douane.samples.queues.kit.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/** A broker that is a process of its own, so that it can be killed, behind a proxy that can stall. */
final class BrokerProcess implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final FaultyProxy proxy;
    private Process process;

    private BrokerProcess(Path folder, int port, FaultyProxy proxy, Process process) {
        this.folder = folder;
        this.port = port;
        this.proxy = proxy;
        this.process = process;
    }

    static BrokerProcess start(Path folder) throws Exception {
        int port = FreePort.find();
        int controllerPort = FreePort.find();
        FaultyProxy proxy = FaultyProxy.before(port);
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://localhost:" + proxy.port(),
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.bootstrap.servers", "localhost:" + controllerPort,
                "log.dirs", folder.resolve("logs").toString(),
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1"));
        properties.putAll(Map.of(
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "group.initial.rebalance.delay.ms", "0"));
        Files.createDirectories(folder);
        Path settings = folder.resolve("server.properties");
        try (var out = Files.newOutputStream(settings)) {
            properties.store(out, null);
        }
        Process format = java(
                folder,
                "kafka.tools.StorageTool",
                "format",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                settings.toString(),
                "--standalone");
        if (!format.waitFor(60, TimeUnit.SECONDS) || format.exitValue() != 0) {
            throw new IOException("Not formatted: " + Files.readString(folder.resolve("output.txt")));
        }
        BrokerProcess broker = new BrokerProcess(folder, port, proxy, java(folder, "kafka.Kafka", settings.toString()));
        broker.awaitReady();
        return broker;
    }

    private static Process java(Path folder, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
    }

    private void awaitReady() throws Exception {
        Await.that("the broker answers", () -> {
            if (!process.isAlive()) {
                throw new IOException("The broker ended: " + Files.readString(folder.resolve("output.txt")));
            }
            try (Admin admin = Admin.create(Map.of(
                    "bootstrap.servers",
                    "localhost:" + port,
                    "default.api.timeout.ms",
                    "2000",
                    "request.timeout.ms",
                    "2000"))) {
                return !admin.describeCluster().nodes().get().isEmpty();
            } catch (ExecutionException | KafkaException e) {
                return false;
            }
        });
    }

    /** How clients reach it: through the proxy. */
    Map<String, Object> connection() {
        return Map.of("bootstrap.servers", "localhost:" + proxy.port());
    }

    FaultyProxy proxy() {
        return proxy;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** On the same files and the same port. */
    void startAgain() throws Exception {
        process =
                java(folder, "kafka.Kafka", folder.resolve("server.properties").toString());
        awaitReady();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        proxy.close();
    }
}
