package dev.douane.benchmarks.queues;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** One broker's JVM. The first of a cluster is its controller, too. */
final class KafkaNode {
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Process process;

    private KafkaNode(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Where a cluster's brokers listen, the first one first, and its controller beside them. */
    record Cluster(String id, List<Integer> ports, int controllerPort, String heap) {
        String brokers() {
            return String.join(
                    ",", ports.stream().map(port -> "localhost:" + port).toList());
        }

        private Properties properties(int number, Path logs) {
            boolean controls = number == 0;
            String controller = "localhost:" + controllerPort;
            String listener = "PLAINTEXT://localhost:" + ports.get(number);
            int copies = ports.size();
            Properties properties = new Properties();
            properties.putAll(Map.of(
                    "process.roles",
                    controls ? "broker,controller" : "broker",
                    "node.id",
                    Integer.toString(number + 1),
                    "listeners",
                    controls ? listener + ",CONTROLLER://" + controller : listener,
                    "controller.listener.names",
                    "CONTROLLER",
                    "controller.quorum.bootstrap.servers",
                    controller,
                    "log.dirs",
                    logs.toString(),
                    "min.insync.replicas",
                    Integer.toString(Math.min(2, copies)),
                    "offsets.topic.replication.factor",
                    Integer.toString(copies),
                    "offsets.topic.num.partitions",
                    "1"));
            return properties;
        }
    }

    static KafkaNode start(Cluster cluster, int number, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path settings = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(settings)) {
            cluster.properties(number, folder.resolve("logs")).store(out, null);
        }
        Process format = java(
                folder,
                cluster.heap(),
                "kafka.tools.StorageTool",
                "format",
                "-t",
                cluster.id(),
                "-c",
                settings.toString(),
                number == 0 ? "--standalone" : "--no-initial-controllers");
        KafkaNode formatted = new KafkaNode(folder, format);
        if (!format.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || format.exitValue() != 0) {
            throw formatted.failed("The broker's folder was not formatted");
        }
        return new KafkaNode(folder, java(folder, cluster.heap(), "kafka.Kafka", settings.toString()));
    }

    private static Process java(Path folder, String heap, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
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

    boolean alive() {
        return process.isAlive();
    }

    IOException failed(String what) {
        return new IOException(what + "; see " + folder.resolve("output.txt"));
    }

    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
