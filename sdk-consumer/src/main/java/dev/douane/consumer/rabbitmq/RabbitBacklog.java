package dev.douane.consumer.rabbitmq;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.BacklogTally;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.PayloadState;
import dev.douane.consumer.quarantine.CountedQuarantine;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeoutException;

/**
 * What RabbitMQ tells of a queue without disturbing it: how many messages are ready, and not one word of what they are. Its
 * coverage is always {@link Coverage.Impossible}; use the ledger's backlog where both sides keep the ledger.
 */
public final class RabbitBacklog implements BacklogReader {
    private final Connection connection;
    private final String queue;
    private final CountedQuarantine quarantine;
    private final Clock clock;

    private RabbitBacklog(Connection connection, String queue, CountedQuarantine quarantine, Clock clock) {
        this.connection = connection;
        this.queue = queue;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * Asks for a queue.
     *
     * @param connection yours; a channel of it is used for each report
     * @param queue the queue's name
     * @param quarantine where the consumer's unreadable payloads lie
     * @param clock the time of the report
     * @return the reader
     */
    public static RabbitBacklog of(Connection connection, String queue, CountedQuarantine quarantine, Clock clock) {
        return new RabbitBacklog(connection, queue, quarantine, clock);
    }

    @Override
    public BacklogReport read(String contractName) throws IOException {
        BacklogTally tally = new BacklogTally(contractName);
        long ready = ready();
        tally.addUnidentified(PayloadState.WAITING, ready);
        return tally.report(
                clock.instant(),
                quarantine.counts(),
                new Coverage.Impossible("a RabbitMQ queue cannot be read without taking messages off it; " + ready
                        + " are ready on " + queue + ", of whatever contract, beside those in flight. Let senders and "
                        + "readers keep the ledger, or use a stream"));
    }

    private long ready() throws IOException {
        try (Channel channel = connection
                .openChannel()
                .orElseThrow(() -> new IOException("The connection has no channel left; raise channel_max"))) {
            return channel.queueDeclarePassive(queue).getMessageCount();
        } catch (ShutdownSignalException | TimeoutException e) {
            throw new IOException("The broker cannot be asked for " + queue + ": " + e.getMessage(), e);
        }
    }
}
