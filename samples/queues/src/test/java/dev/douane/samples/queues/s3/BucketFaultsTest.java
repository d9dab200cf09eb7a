package dev.douane.samples.queues.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.consumer.Delivery;
import dev.douane.consumer.QueueSource;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.s3.S3Backlog;
import dev.douane.consumer.s3.S3Source;
import dev.douane.payload.bucket.BucketLayout;
import dev.douane.payload.bucket.BucketPosition;
import dev.douane.producer.ContractProducer;
import dev.douane.producer.EnqueueFailedException;
import dev.douane.producer.s3.S3Sink;
import dev.douane.samples.queues.kit.FaultyProxy;
import dev.douane.samples.queues.kit.FreePort;
import dev.douane.samples.queues.kit.ParcelBooks;
import dev.douane.samples.queues.kit.Parcels;
import dev.douane.samples.queues.kit.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** After each fault: what was sent is read, waits or was sent twice and is known to be; none is lost. */
@Tag("crash")
class BucketFaultsTest {
    private static final int PARCELS = 60;
    private static final String PREFIX = "faults/";

    @TempDir
    Path folder;

    private int port;
    private Parcels parcels;
    private ServerProcess server;
    private S3Client client;

    @BeforeEach
    void start() throws Exception {
        port = FreePort.find();
        parcels = new Parcels(folder.resolve("published"));
        server = startServer();
        client = client(port);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
        parcels.close();
    }

    @Test
    void aServerKilledWhileItIsSentToAndReadLosesNothing() throws Exception {
        ContractProducer producer = parcels.oldProducer(S3Sink.of(client, BucketServer.BUCKET, PREFIX));
        ParcelBooks books = new ParcelBooks();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> books.sendAll(producer, PARCELS));
        books.awaitSent(PARCELS / 3);
        try (QueueSource source = S3Source.open(client, BucketServer.BUCKET, PREFIX, "integration")) {
            for (int i = 0; i < 10; i++) {
                books.handle(source.next(Duration.ofSeconds(30)).orElseThrow());
            }
            server.kill();
            assertThatThrownBy(() ->
                            books.handle(source.next(Duration.ofSeconds(30)).orElseThrow()))
                    .isInstanceOf(IOException.class);
        }
        server = startServer();
        sending.get(120, TimeUnit.SECONDS);
        // Some connections of the old one lead to the server that is dead, and it does not try again.
        client.close();
        client = client(port);

        try (QueueSource source = S3Source.open(client, BucketServer.BUCKET, PREFIX, "integration")) {
            books.readAll(source);
        }
        books.assertNothingIsLost(PARCELS);
        assertThat(books.readTwice()).isLessThanOrEqualTo(books.unknown() + 1);
        assertThat(backlog().read("parcels").version(1).waiting()).isZero();
    }

    @Test
    void aConsumerKilledBetweenHandlingAndAcknowledgingLosesNothing() throws Exception {
        ParcelBooks books = new ParcelBooks();
        books.sendAll(parcels.oldProducer(S3Sink.of(client, BucketServer.BUCKET, PREFIX)), 20);
        try (ServerProcess consumer =
                ServerProcess.start(UnacknowledgingProcess.class, Integer.toString(port), "9", PREFIX)) {
            books.handledElsewhere(10);
            consumer.kill();
        }

        try (QueueSource source = S3Source.open(client, BucketServer.BUCKET, PREFIX, "integration")) {
            books.readAll(source);
        }
        books.assertNothingIsLost(20);
        assertThat(books.readTwice()).isEqualTo(1);
        assertThat(backlog().read("parcels").version(1).waiting()).isZero();
    }

    @Test
    void anAnswerThatDoesNotComeLeavesTheOutcomeOpenAndSaysSo() throws Exception {
        try (FaultyProxy proxy = FaultyProxy.before(port);
                S3Client stalling = client(proxy.port())) {
            ContractProducer producer = parcels.oldProducer(S3Sink.of(stalling, BucketServer.BUCKET, PREFIX));
            producer.send(Parcels.old(0));
            proxy.holdAnswers();
            assertThatThrownBy(() -> producer.send(Parcels.old(1)))
                    .isInstanceOfSatisfying(
                            EnqueueFailedException.class,
                            failed -> assertThat(failed.outcomeUnknown()).isTrue());
        }
        // It did land; sent again, it is there twice, and nothing is lost.
        parcels.oldProducer(S3Sink.of(client, BucketServer.BUCKET, PREFIX)).send(Parcels.old(1));
        assertThat(backlog().read("parcels").version(1).waiting()).isEqualTo(3);
        assertThat(backlog().read("parcels").coverage()).isEqualTo(new Coverage.Exact());
    }

    /** The client tries again by itself, and is told that the object is there already. */
    @Test
    void anObjectWhoseAnswerWasLostIsNotLeftWhereNobodyLooksAgain() throws Exception {
        // Whoever has this position never looks at an older key again.
        String line = Instant.now().minus(Duration.ofMinutes(2)).toEpochMilli() + "-00000000-00000000";
        client.putObject(
                request -> request.bucket(BucketServer.BUCKET).key(new BucketLayout(PREFIX).position("integration")),
                RequestBody.fromBytes(new BucketPosition(line, new TreeSet<>()).format()));
        Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofHours(-5));
        try (FaultyProxy proxy = FaultyProxy.before(port);
                S3Client losing = BucketServer.builder(proxy.port()).build()) {
            proxy.loseNextAnswer();
            parcels.oldProducer(S3Sink.of(losing, BucketServer.BUCKET, PREFIX, behind))
                    .send(Parcels.old(1));
        }

        assertThat(backlog().read("parcels").version(1).waiting()).isEqualTo(1);
        try (QueueSource source = S3Source.open(client, BucketServer.BUCKET, PREFIX, "integration")) {
            assertThat(source.next(Duration.ZERO).orElseThrow().payload().body())
                    .isEqualTo(Parcels.old(1));
        }
    }

    @Test
    void aPositionWhoseAnswerWasLostIsNotWrittenAgain() throws Exception {
        ContractProducer producer = parcels.oldProducer(S3Sink.of(client, BucketServer.BUCKET, PREFIX));
        producer.send(Parcels.old(1));
        producer.send(Parcels.old(2));
        try (FaultyProxy proxy = FaultyProxy.before(port);
                S3Client once = client(proxy.port());
                QueueSource source = S3Source.open(once, BucketServer.BUCKET, PREFIX, "integration")) {
            Delivery first = source.next(Duration.ZERO).orElseThrow();
            proxy.loseNextAnswer();
            first.acknowledge();
            assertThat(source.next(Duration.ZERO).orElseThrow().payload().body())
                    .isEqualTo(Parcels.old(2));
        }
        assertThat(backlog().read("parcels").version(1).waiting()).isEqualTo(1);
    }

    @Test
    void aPositionThatSomebodyElseMovedIsToldEvenWhereTheAnswerWasLost() throws Exception {
        parcels.oldProducer(S3Sink.of(client, BucketServer.BUCKET, PREFIX)).send(Parcels.old(1));
        try (FaultyProxy proxy = FaultyProxy.before(port);
                S3Client once = client(proxy.port());
                QueueSource late = S3Source.open(once, BucketServer.BUCKET, PREFIX, "integration");
                QueueSource other = S3Source.open(client, BucketServer.BUCKET, PREFIX, "integration")) {
            Delivery mine = late.next(Duration.ZERO).orElseThrow();
            other.next(Duration.ZERO).orElseThrow().acknowledge();
            proxy.loseNextAnswer();
            assertThatThrownBy(mine::acknowledge).hasMessageContaining("one at a time reads under a consumer's name");
        }
    }

    private S3Backlog backlog() throws IOException {
        return S3Backlog.of(
                client,
                BucketServer.BUCKET,
                PREFIX,
                "integration",
                DirectoryQuarantine.open(folder.resolve("quarantine")),
                Clock.systemUTC());
    }

    private static S3Client client(int port) {
        return BucketServer.builder(port)
                .httpClientBuilder(Apache5HttpClient.builder().socketTimeout(Duration.ofSeconds(2)))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private ServerProcess startServer() throws IOException {
        return ServerProcess.start(BucketProcess.class, folder.resolve("bucket").toString(), Integer.toString(port));
    }
}
