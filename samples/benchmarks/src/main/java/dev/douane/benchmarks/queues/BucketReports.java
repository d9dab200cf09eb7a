package dev.douane.benchmarks.queues;

import dev.douane.consumer.backlog.BacklogReader;
import dev.douane.consumer.s3.S3Backlog;
import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import dev.douane.payload.bucket.BucketKey;
import dev.douane.payload.bucket.BucketLayout;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** A bucket queue of many payloads in three versions, as a sink names them: the keys alone, on a real server in this process. */
public final class BucketReports implements Closeable {
    private static final String BUCKET = "queues";
    private static final BucketLayout LAYOUT = new BucketLayout("large/");
    private static final long BEGUN = Instant.parse("2026-11-21T08:00:00Z").toEpochMilli();

    private static final Logger SERVERS_LOG = Logger.getLogger("org.gaul");

    private final SortedKeys keys = new SortedKeys();
    private final S3Proxy server;
    private final S3Client client;
    private final int objects;

    /**
     * Starts the server and fills the queue.
     *
     * @param objects how many
     * @throws IOException if the server does not start
     */
    public BucketReports(int objects) throws IOException {
        this.objects = objects;
        SERVERS_LOG.setLevel(Level.WARNING);
        this.server = S3Proxy.builder()
                .blobStore(keys)
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "identity", "secret")
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("The server did not start", e);
        }
        this.client = S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getPort()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("identity", "secret")))
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(64))
                .build();
        client.createBucket(request -> request.bucket(BUCKET));
        for (int number = 0; number < objects; number++) {
            keys.add(LAYOUT.payloads() + key(number));
        }
    }

    private static String key(int number) {
        Instant sent = Instant.ofEpochMilli(BEGUN + 33L * number);
        ContractHeaders headers = new ContractHeaders(
                ContractId.of(ExpectedReport.CONTRACT, ExpectedReport.version(number)),
                Optional.of("0123456789abcdef".repeat(4)),
                Optional.of(new ProducerId(ExpectedReport.producer(number), "2.4.1")),
                Optional.of(sent));
        String order = String.format(Locale.ROOT, "%013d-%08x-9f86d081", sent.toEpochMilli(), number);
        return new BucketKey(order, Optional.of(headers), sent).format();
    }

    /**
     * Reports against bare listings of the same keys, page by page.
     *
     * @param rounds how many of each, after one of each that is not counted
     * @return how many times the listing's time a report takes
     * @throws IOException if the server fails
     */
    public List<Double> reportAgainstListing(int rounds) throws IOException {
        BacklogReader backlog =
                S3Backlog.of(client, BUCKET, LAYOUT.prefix(), "integration", new NoQuarantine(), Clock.systemUTC());
        return Turns.timesFloor(
                rounds, this::list, () -> ExpectedReport.require(backlog.read(ExpectedReport.CONTRACT), objects));
    }

    private void list() {
        int listed = 0;
        @Nullable String next = null;
        do {
            String token = next;
            ListObjectsV2Response page = client.listObjectsV2(
                    request -> request.bucket(BUCKET).prefix(LAYOUT.payloads()).continuationToken(token));
            listed += page.contents().size();
            next = page.nextContinuationToken();
        } while (next != null);
        if (listed != objects) {
            throw new IllegalStateException("The listing is wrong: " + listed);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("The server did not stop", e);
        }
    }
}
