package dev.douane.samples.queues.s3;

import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.quarantine.CountedQuarantine;
import dev.douane.consumer.s3.S3Backlog;
import dev.douane.consumer.s3.S3Source;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.Payload;
import dev.douane.payload.bucket.BucketKey;
import dev.douane.payload.bucket.BucketPosition;
import dev.douane.producer.QueueSink;
import dev.douane.producer.StreamSink;
import dev.douane.producer.s3.S3Sink;
import dev.douane.samples.queues.kit.QueueFixture;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A prefix of its own in the server's bucket. */
final class BucketQueue implements QueueFixture {
    final S3Client client;
    final String prefix = "queues/" + UUID.randomUUID() + "/";

    private final AtomicInteger raw = new AtomicInteger();

    BucketQueue(S3Client client) {
        this.client = client;
    }

    @Override
    public QueueSink sink() {
        return S3Sink.of(client, BucketServer.BUCKET, prefix);
    }

    StreamSink streams() {
        return S3Sink.of(client, BucketServer.BUCKET, prefix).streams();
    }

    QueueSink sink(Clock clock) {
        return S3Sink.of(client, BucketServer.BUCKET, prefix, clock);
    }

    /** An object of version 1 as a sink names it. */
    void putNamed(int number) {
        String order = String.format(Locale.ROOT, "%013d-%08x-00000000", System.currentTimeMillis(), number);
        ContractHeaders headers =
                new ContractHeaders(ContractId.of("parcels", 1), Optional.empty(), Optional.empty(), Optional.empty());
        BucketKey key = new BucketKey(order, Optional.of(headers), Instant.now());
        client.putObject(
                request -> request.bucket(BucketServer.BUCKET).key(prefix + "payloads/" + key.format()),
                RequestBody.fromString("{}"));
    }

    void putPosition(BucketPosition position) {
        client.putObject(
                request -> request.bucket(BucketServer.BUCKET).key(prefix + "positions/integration"),
                RequestBody.fromBytes(position.format()));
    }

    /** As a flow does that has names of its own, by date. */
    @Override
    public void sendRaw(Payload payload) {
        String key = prefix + "payloads/" + System.currentTimeMillis() + "-export-" + raw.incrementAndGet() + ".json";
        client.putObject(
                request -> request.bucket(BucketServer.BUCKET).key(key).metadata(payload.headers()),
                RequestBody.fromBytes(payload.body()));
    }

    @Override
    public QueueSource source() throws IOException {
        return S3Source.open(client, BucketServer.BUCKET, prefix, "integration");
    }

    @Override
    public BacklogReader backlog(CountedQuarantine quarantine) {
        return S3Backlog.of(client, BucketServer.BUCKET, prefix, "integration", quarantine, Clock.systemUTC());
    }

    @Override
    public boolean retains() {
        return true;
    }

    @Override
    public void close() {
        client.close();
    }
}
