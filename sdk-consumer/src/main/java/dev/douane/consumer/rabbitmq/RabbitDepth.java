package dev.douane.consumer.rabbitmq;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import dev.douane.consumer.backlog.QueueDepth;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/**
 * How many messages are ready on a RabbitMQ queue, as a passive declaration answers. Those in flight are not among them: as
 * many as readers hold at that moment may hide as many that the books do not have.
 */
public final class RabbitDepth implements QueueDepth {
    private final Connection connection;
    private final String queue;

    private RabbitDepth(Connection connection, String queue) {
        this.connection = connection;
        this.queue = queue;
    }

    /**
     * Asks for a queue.
     *
     * @param connection yours; a channel of it is used for each question
     * @param queue the queue's name
     * @return what asks
     */
    public static RabbitDepth of(Connection connection, String queue) {
        return new RabbitDepth(connection, queue);
    }

    @Override
    public long payloads() throws IOException {
        try (Channel channel = connection
                .openChannel()
                .orElseThrow(() -> new IOException("The connection has no channel left; raise channel_max"))) {
            return channel.queueDeclarePassive(queue).getMessageCount();
        } catch (ShutdownSignalException | TimeoutException e) {
            throw new IOException("The broker cannot be asked for " + queue + ": " + e.getMessage(), e);
        }
    }
}
