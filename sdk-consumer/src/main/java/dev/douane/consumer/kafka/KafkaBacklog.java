package dev.douane.consumer.kafka;

import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.quarantine.QuarantineCounts;
import dev.douane.contract.ContractId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/**
 * The backlog of a topic as one consumer group sees it, exact for every version: from the group's committed offsets to
 * the end of each partition, in committed transactions alone. It reads headers with a client of its own, which is no
 * member of the group, commits nothing and holds nothing back. Safe for use by many threads, one report at a time.
 *
 * <p>The first report reads the topic once. What it learned is kept, so that the next one reads what came since: in
 * memory, and with {@link Builder#index} on disk. A topic that was deleted and made again, a log that was cut off or
 * passed its retention is noticed; a compacted topic is read anew for every report.
 *
 * <p>The coverage is exact unless it says why not: a partition without a leader, a transaction that has not ended, records
 * deleted before the group read them, an offset of the group that lies behind the end. A group that never committed an
 * offset is taken to begin at the start. The oldest payload of a version is, of those that stand first of their
 * producer in a partition, the one that was enqueued first.
 */
public final class KafkaBacklog implements BacklogReader, Closeable {
    private static final int ATTEMPTS = 5;

    private final String topic;
    private final CountedQuarantine quarantine;
    private final ForeignSchemaIds foreign;
    private final Clock clock;
    private final Admin admin;
    private final TopicInquiry inquiry;
    private final TopicReading reading;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private KafkaBacklog(Builder builder) {
        this.topic = builder.required(builder.topic, "topic(\"communes\")");
        String group = builder.required(builder.group, "group(\"integration\")");
        this.quarantine = builder.required(builder.quarantine, "quarantine(quarantine)");
        this.foreign = new CachedSchemaIds(builder.foreign);
        this.clock = builder.clock;
        Map<String, Object> settings = new HashMap<>(builder.connection);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) builder.patience.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) builder.patience.toMillis());
        this.admin = Admin.create(settings);
        this.inquiry = new TopicInquiry(admin, topic, group, builder.patience);
        Path folder = builder.index;
        this.reading = new TopicReading(
                builder.connection,
                topic,
                builder.patience,
                folder == null ? null : new IndexFile(folder.resolve(topic + ".index")));
    }

    /**
     * Starts a backlog.
     *
     * @param connection how to connect: {@code bootstrap.servers}, security, and what else your clients need; the rest
     *     is seen to
     * @return a builder that still needs a topic, a group and a quarantine
     */
    public static Builder builder(Map<String, ?> connection) {
        return new Builder(connection);
    }

    @Override
    public BacklogReport read(String contractName) throws IOException {
        ContractId.requireName(contractName);
        oneAtATime.lock();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return report(contractName);
                } catch (HeaderScan.MovedLogException e) {
                    reading.forget(e.truncated());
                    if (attempt == ATTEMPTS) {
                        throw new IOException(
                                "Topic " + topic + " loses records faster than they can be counted; its retention is "
                                        + "shorter than a report takes",
                                e);
                    }
                }
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private BacklogReport report(String contractName) throws IOException {
        TopicView view = inquiry.ask();
        Instant asOf = clock.instant();
        // After the group's offsets: what goes to the quarantine in between is counted twice rather than not at all.
        QuarantineCounts quarantined = quarantine.counts();
        Gaps gaps = new Gaps(topic);
        reading.bringUpTo(view, gaps);
        TopicTally tally = new TopicTally(topic, contractName, reading.kinds(), foreign);
        reading.count(view, tally, gaps);
        return new BacklogReport(
                contractName, asOf, tally.versions(quarantined), tally.unidentified(quarantined), gaps.coverage());
    }

    /**
     * What reports have cost: the records whose headers were read. It grows by what came since, and by a thousand or so
     * for each partition, where the group stands among versions that alternate.
     *
     * @return the number since this backlog was made
     */
    public long recordsRead() {
        oneAtATime.lock();
        try {
            return reading.recordsRead();
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Writes down what was learned since it was last written, and closes the connections.
     *
     * @throws IOException if the index cannot be written
     */
    @Override
    public void close() throws IOException {
        oneAtATime.lock();
        try {
            reading.close();
        } finally {
            admin.close();
            oneAtATime.unlock();
        }
    }

    /** Settings of a backlog. Not for use by several threads. */
    public static final class Builder {
        private final Map<String, Object> connection;
        private @Nullable String topic;
        private @Nullable String group;
        private @Nullable CountedQuarantine quarantine;
        private @Nullable Path index;
        private ForeignSchemaIds foreign = ForeignSchemaIds.NONE;
        private Duration patience = Duration.ofSeconds(10);
        private Clock clock = Clock.systemUTC();

        private Builder(Map<String, ?> connection) {
            this.connection = new HashMap<>(connection);
        }

        /**
         * What to look at. Required.
         *
         * @param name one topic
         * @return this
         */
        public Builder topic(String name) {
            this.topic = name;
            return this;
        }

        /**
         * Whose committed offsets divide waiting from retained. Required.
         *
         * @param name the consumer group
         * @return this
         */
        public Builder group(String name) {
            this.group = name;
            return this;
        }

        /**
         * Where that group's unreadable payloads lie. Required.
         *
         * @param counted for example a {@code DirectoryQuarantine}
         * @return this
         */
        public Builder quarantine(CountedQuarantine counted) {
            this.quarantine = counted;
            return this;
        }

        /**
         * Keeps what was learned of the topic on disk, so that the first report after a restart reads only what is new.
         *
         * @param folder made if it is missing; one process at a time for each topic
         * @return this
         */
        public Builder index(Path folder) {
            this.index = folder;
            return this;
        }

        /**
         * What payloads are that name a schema of another registry; without it they count as unidentified.
         *
         * @param ids {@link ForeignSchemaIds#NONE} unless told
         * @return this
         */
        public Builder foreign(ForeignSchemaIds ids) {
            this.foreign = ids;
            return this;
        }

        /**
         * How long to wait for a broker that says nothing, before the report goes without its partitions.
         *
         * @param wait 10 seconds unless told, at least a millisecond
         * @return this
         */
        public Builder patience(Duration wait) {
            if (wait.toMillis() < 1 || wait.toMillis() > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("Expected a patience from 1 ms to 24 days, but was " + wait);
            }
            this.patience = wait;
            return this;
        }

        /**
         * Where the time of the report comes from.
         *
         * @param source the system's UTC clock unless told
         * @return this
         */
        public Builder clock(Clock source) {
            this.clock = source;
            return this;
        }

        /**
         * Makes the backlog, with connections of its own.
         *
         * @return the backlog, to be closed
         * @throws IllegalStateException if topic, group or quarantine is missing
         * @throws org.apache.kafka.common.KafkaException if the connection's properties are wrong
         */
        public KafkaBacklog build() {
            return new KafkaBacklog(this);
        }

        private <V> V required(@Nullable V value, String call) {
            if (value == null) {
                throw new IllegalStateException("A backlog needs to know: add ." + call);
            }
            return value;
        }
    }
}
