package dev.douane.consumer.rabbitmq.stream;

import com.rabbitmq.stream.impl.Client;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.BacklogTally;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.PayloadState;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.quarantine.QuarantineCounts;
import dev.douane.contract.ContractId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The backlog of a RabbitMQ stream as one named consumer sees it, exact for every version: what stands behind the offset
 * that the broker stores for that name waits, what stands before it is retained. A consumer that never stored an offset is
 * taken to begin at the start. It reads with connections of its own, for each report the whole stream, and stores nothing.
 * Safe for use by many threads.
 *
 * <p>The coverage is exact unless retention deleted messages before the consumer had read them, or the stored offset lies
 * behind the end.
 */
public final class StreamBacklog implements BacklogReader {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Client.ClientParameters connection;
    private final String stream;
    private final String consumer;
    private final CountedQuarantine quarantine;
    private final Clock clock;

    private StreamBacklog(
            Client.ClientParameters connection,
            String stream,
            String consumer,
            CountedQuarantine quarantine,
            Clock clock) {
        this.connection = connection;
        this.stream = stream;
        this.consumer = consumer;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * Looks at a stream.
     *
     * @param connection how to connect to any node: address, user, TLS; its listeners and channel customizer are not used.
     *     The node that leads the stream must be reachable under the name that it advertises
     * @param stream the stream's name
     * @param consumer whose stored offset divides waiting from retained
     * @param quarantine where that consumer's unreadable payloads lie
     * @param clock the time of the report
     * @return the reader
     */
    public static StreamBacklog of(
            Client.ClientParameters connection,
            String stream,
            String consumer,
            CountedQuarantine quarantine,
            Clock clock) {
        return new StreamBacklog(connection, stream, consumer, quarantine, clock);
    }

    @Override
    public BacklogReport read(String contractName) throws IOException {
        ContractId.requireName(contractName);
        try {
            return report(contractName);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the stream " + stream + " was read", e);
        }
    }

    private BacklogReport report(String contractName) throws IOException, InterruptedException {
        BacklogTally tally = new BacklogTally(contractName);
        try (StreamCursor cursor = StreamCursor.atFirst(connection, stream, PATIENCE)) {
            // Before anything is read: what is acknowledged in between still counts as waiting.
            OptionalLong stored = cursor.connection().storedOffset(consumer);
            QuarantineCounts quarantined = quarantine.counts();
            Instant asOf = clock.instant();
            StreamExtent seen = count(cursor, stored, lastNow(), tally);
            return tally.report(asOf, quarantined, coverage(stored, seen));
        }
    }

    /** Where to stop on a stream that grows faster than it is read. */
    private OptionalLong lastNow() throws IOException, InterruptedException {
        try (StreamCursor last = StreamCursor.atLast(connection, stream, PATIENCE)) {
            return last.lastOffset();
        }
    }

    private StreamExtent count(StreamCursor cursor, OptionalLong stored, OptionalLong lastNow, BacklogTally tally)
            throws IOException, InterruptedException {
        StreamExtent seen = StreamExtent.NOTHING;
        StreamEntry entry = cursor.next(Duration.ZERO);
        while (entry != null) {
            boolean waits = entry.offset() > stored.orElse(-1);
            tally.add(
                    waits ? PayloadState.WAITING : PayloadState.RETAINED,
                    StreamMessage.headers(entry.message()),
                    entry.position(stream),
                    Instant.ofEpochMilli(entry.timestamp()));
            seen = seen.with(entry.offset());
            boolean enough = lastNow.isPresent() && seen.last() >= lastNow.getAsLong();
            entry = enough ? null : cursor.next(Duration.ZERO);
        }
        if (lastNow.isPresent() && seen.last() < lastNow.getAsLong()) {
            throw new IOException("The broker of the stream " + stream + " sent messages up to offset " + seen.last()
                    + " and no more, though " + lastNow.getAsLong() + " is there; ask again");
        }
        return seen;
    }

    private Coverage coverage(OptionalLong stored, StreamExtent seen) {
        if (seen.isNothing()) {
            return new Coverage.Exact();
        }
        if (stored.isEmpty()) {
            return seen.first() == 0 ? new Coverage.Exact() : forgotten(seen);
        }
        long next = stored.getAsLong() + 1;
        if (next < seen.first()) {
            return new Coverage.Sampled("retention deleted " + (seen.first() - next) + " offsets of " + stream
                    + " before " + consumer + " had read them, and what they held is not known");
        }
        if (stored.getAsLong() > seen.last()) {
            return new Coverage.Sampled("the stored offset " + stored.getAsLong() + " of " + consumer
                    + " lies behind the last message " + seen.last() + " of " + stream
                    + ", so that it reads nothing of what is sent up to there; store another");
        }
        return new Coverage.Exact();
    }

    /** With the messages at an offset the broker forgets the offset too. */
    private Coverage forgotten(StreamExtent seen) {
        return new Coverage.Sampled(
                "retention deleted " + seen.first() + " offsets of " + stream + ", and no offset of "
                        + consumer
                        + " is stored: it never stored one, or stood among them; what of them it had not read is not "
                        + "known");
    }
}
