package dev.douane.samples.queues.jms;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A real Artemis broker in this process, with a queue, its dead letters, and a port. */
final class ArtemisBroker implements AutoCloseable {
    static final String QUEUE = "parcels";
    static final String DEAD_LETTERS = "DLQ";

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final int port;

    private ArtemisBroker(int port) {
        this.port = port;
    }

    /** Starts a broker that keeps its messages in memory. */
    static ArtemisBroker inMemory(int port) throws Exception {
        return start(new ConfigurationImpl().setPersistenceEnabled(false), port);
    }

    /** Starts a broker that keeps its messages in a folder, and finds those that are there. */
    static ArtemisBroker in(Path folder, int port) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setNodeManagerLockDirectory(folder.resolve("lock").toString());
        return start(configuration, port);
    }

    private static ArtemisBroker start(Configuration configuration, int port) throws Exception {
        configuration
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setMaxDiskUsage(-1)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port)
                .addAddressSetting(
                        QUEUE,
                        new AddressSettings()
                                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                                .setMaxDeliveryAttempts(3));
        for (String name : List.of(QUEUE, DEAD_LETTERS)) {
            configuration.addAddressConfiguration(new CoreAddressConfiguration()
                    .setName(name)
                    .addRoutingType(RoutingType.ANYCAST)
                    .addQueueConfiguration(
                            QueueConfiguration.of(name).setAddress(name).setRoutingType(RoutingType.ANYCAST)));
        }
        ArtemisBroker started = new ArtemisBroker(port);
        started.broker.setConfiguration(configuration);
        started.broker.start();
        return started;
    }

    /** What the broker itself counts on the queue, in flight or not. */
    long messages() throws IOException {
        Queue queue = broker.getActiveMQServer().locateQueue(QUEUE);
        return queue.getMessageCount();
    }

    ConnectionFactory connections() {
        return connections("");
    }

    ConnectionFactory connections(String settings) {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port + "?" + settings);
    }

    @Override
    public void close() throws IOException {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IOException("The broker did not stop", e);
        }
    }
}
