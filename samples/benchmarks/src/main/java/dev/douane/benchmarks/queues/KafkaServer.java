package dev.douane.benchmarks.queues;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/** Real brokers, each in a JVM of its own, so that what they allocate is not measured. */
public final class KafkaServer implements Closeable {
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final KafkaNode.Cluster cluster;
    private final List<KafkaNode> nodes = new ArrayList<>();

    private KafkaServer(Path folder, KafkaNode.Cluster cluster) {
        this.folder = folder;
        this.cluster = cluster;
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
        return start(folder, 1, "-Xmx1g");
    }

    /**
     * Starts three brokers: topics are replicated on all of them, and two must have a record before it is acknowledged.
     *
     * @param folder for their logs; removed when they are closed
     * @return the brokers, ready
     * @throws IOException if they do not start
     * @throws InterruptedException if the thread was interrupted
     */
    public static KafkaServer startThree(Path folder) throws IOException, InterruptedException {
        return start(folder, 3, "-Xmx512m");
    }

    private static KafkaServer start(Path folder, int brokers, String heap) throws IOException, InterruptedException {
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < brokers; i++) {
            ports.add(freePort());
        }
        KafkaServer server =
                new KafkaServer(folder, new KafkaNode.Cluster(Uuid.randomUuid().toString(), ports, freePort(), heap));
        try {
            for (int i = 0; i < brokers; i++) {
                server.nodes.add(KafkaNode.start(server.cluster, i, folder.resolve("broker-" + (i + 1))));
            }
            server.awaitReady();
        } catch (IOException | InterruptedException e) {
            // Its folder stays, with what it said.
            server.nodes.forEach(KafkaNode::kill);
            throw e;
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long started = System.nanoTime();
        try (Admin admin = Admin.create(connection())) {
            while (answering(admin) < nodes.size()) {
                for (KafkaNode node : nodes) {
                    if (!node.alive() || System.nanoTime() - started > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                        throw node.failed("The broker did not start");
                    }
                }
            }
        }
    }

    private static int answering(Admin admin) throws InterruptedException {
        try {
            return admin.describeCluster().nodes().get().size();
        } catch (ExecutionException | KafkaException e) {
            return 0;
        }
    }

    /**
     * How clients reach it.
     *
     * @return properties of a client
     */
    public Map<String, Object> connection() {
        return Map.of("bootstrap.servers", cluster.brokers());
    }

    /**
     * Makes a topic, on every broker.
     *
     * @param name its name
     * @param partitions how many
     * @throws ExecutionException if the brokers refuse
     * @throws InterruptedException if the thread was interrupted
     */
    public void create(String name, int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) nodes.size())))
                    .all()
                    .get();
        }
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(KafkaNode::kill);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
