package dev.douane.benchmarks.queues;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A real Artemis broker in a JVM of its own, with one queue, in memory. */
public final class ArtemisServer implements Closeable {
    static final String QUEUE = "orders";

    private static final String READY = "ready";

    private final int port;
    private final Process process;

    private ArtemisServer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a broker.
     *
     * @param output what it prints
     * @return the broker, ready
     * @throws IOException if it does not start
     */
    public static ArtemisServer start(File output) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2500m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ArtemisServer.class.getName(),
                        Integer.toString(port))
                .redirectError(output)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.equals(READY)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("The broker did not start; see " + output);
        }
        return new ArtemisServer(port, process);
    }

    /**
     * The broker's own main method.
     *
     * @param arguments its port
     * @throws Exception if it does not start
     */
    public static void main(String[] arguments) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setMaxDiskUsage(-1)
                .setGlobalMaxSize(-1)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + arguments[0])
                .addAddressConfiguration(new CoreAddressConfiguration()
                        .setName(QUEUE)
                        .addRoutingType(RoutingType.ANYCAST)
                        .addQueueConfiguration(
                                QueueConfiguration.of(QUEUE).setAddress(QUEUE).setRoutingType(RoutingType.ANYCAST)));
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration);
        broker.start();
        System.out.println(READY);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
