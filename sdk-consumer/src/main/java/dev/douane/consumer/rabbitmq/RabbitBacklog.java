package dev.douane.consumer.rabbitmq;

import com.rabbitmq.client.Connection;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.BacklogTally;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.PayloadState;
import dev.douane.consumer.quarantine.CountedQuarantine;
import java.io.IOException;
import java.time.Clock;

/**
 * What RabbitMQ tells of a queue without disturbing it: how many messages are ready, and not one word of what they are. Its
 * coverage is always {@link Coverage.Impossible}; use the ledger's backlog where both sides keep the ledger.
 */
public final class RabbitBacklog implements BacklogReader {
    private final RabbitDepth depth;
    private final String queue;
    private final CountedQuarantine quarantine;
    private final Clock clock;

    private RabbitBacklog(Connection connection, String queue, CountedQuarantine quarantine, Clock clock) {
        this.depth = RabbitDepth.of(connection, queue);
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
        long ready = depth.payloads();
        tally.addUnidentified(PayloadState.WAITING, ready);
        return tally.report(
                clock.instant(),
                quarantine.counts(),
                new Coverage.Impossible("a RabbitMQ queue cannot be read without taking messages off it; " + ready
                        + " are ready on " + queue + ", of whatever contract, beside those in flight. Let senders and "
                        + "readers keep the ledger, or use a stream"));
    }
}
