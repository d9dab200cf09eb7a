package dev.douane.consumer.s3;

import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.BacklogTally;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.backlog.PayloadState;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.contract.ContractId;
import dev.douane.payload.bucket.BucketKey;
import dev.douane.payload.bucket.BucketLayout;
import dev.douane.payload.bucket.BucketPosition;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The backlog of a bucket queue as one of its consumers sees it. Exact, and costs the listing of its keys, a thousand to a
 * request: no object is opened. Objects that others put there under names of their own count as unidentified.
 */
public final class S3Backlog implements BacklogReader {
    private final S3Client client;
    private final String bucket;
    private final BucketLayout layout;
    private final String consumer;
    private final CountedQuarantine quarantine;
    private final Clock clock;

    private S3Backlog(
            S3Client client,
            String bucket,
            BucketLayout layout,
            String consumer,
            CountedQuarantine quarantine,
            Clock clock) {
        this.client = client;
        this.bucket = bucket;
        this.layout = layout;
        this.consumer = consumer;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * Looks at a queue.
     *
     * @param client yours
     * @param bucket which exists
     * @param prefix where in it the queue is, as the sink has it
     * @param consumer whose position divides waiting from retained
     * @param quarantine where that consumer's unreadable payloads lie
     * @param clock the time of the report
     * @return the reader
     */
    public static S3Backlog of(
            S3Client client, String bucket, String prefix, String consumer, CountedQuarantine quarantine, Clock clock) {
        BucketLayout layout = new BucketLayout(prefix);
        layout.position(consumer);
        return new S3Backlog(client, bucket, layout, consumer, quarantine, clock);
    }

    @Override
    public BacklogReport read(String contractName) throws IOException {
        ContractId.requireName(contractName);
        // The position first: what is acknowledged in between still counts as waiting, never the other way round.
        BucketPosition position = new StoredPosition(client, bucket, layout.position(consumer)).load();
        BacklogTally tally = new BacklogTally(contractName);
        BucketListing.list(
                client, bucket, layout.payloads(), null, clock, (key, object) -> add(tally, position, key, object));
        return tally.report(clock.instant(), quarantine.counts(), new Coverage.Exact());
    }

    private static void add(BacklogTally tally, BucketPosition position, String key, S3Object object) {
        Optional<BucketKey> own = BucketKey.parse(key);
        PayloadState state =
                position.covers(key, own.flatMap(BucketKey::lineOrder)) ? PayloadState.RETAINED : PayloadState.WAITING;
        own.flatMap(BucketKey::headers)
                .ifPresentOrElse(
                        stamp -> tally.add(state, stamp, key, object.lastModified()),
                        () -> tally.addUnidentified(state, 1));
    }
}
