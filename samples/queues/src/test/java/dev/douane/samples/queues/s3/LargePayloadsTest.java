package dev.douane.samples.queues.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.backlog.BacklogReport;
import dev.douane.consumer.backlog.Coverage;
import dev.douane.consumer.directory.DirectoryQuarantine;
import dev.douane.consumer.publication.Publication;
import dev.douane.consumer.publication.StaticPublication;
import dev.douane.consumer.s3.S3Backlog;
import dev.douane.payload.ContractHeaders;
import dev.douane.samples.queues.kit.FreePort;
import dev.douane.samples.queues.kit.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Payloads many times as large as the sender's memory: 64 MiB, with the client's own buffers in it. Five gigabytes are for
 *
 * <pre>./mvnw -pl samples/queues -am verify -Dtest=LargePayloadsTest -Dsurefire.failIfNoSpecifiedTests=false -Dminutes.excluded=</pre>
 */
@Tag("slow")
class LargePayloadsTest {
    private static final long MEGABYTE = 1_000_000;
    private static final String PREFIX = "large/";

    @TempDir
    Path folder;

    private int port;
    private ServerProcess server;
    private S3Client client;

    @BeforeEach
    void start() throws Exception {
        StaticPublication.write(
                Publication.builder().contract(ParcelLists.class).build(), folder.resolve("published"));
        port = FreePort.find();
        server = ServerProcess.start(
                BucketProcess.class, folder.resolve("bucket").toString(), Integer.toString(port));
        client = BucketServer.builder(port).build();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
    }

    @Test
    void whatIsInOrderIsThereWholeWithItsHeaders() throws Exception {
        assertThat(send(200 * MEGABYTE, "3")).contains(sent(200 * MEGABYTE));

        assertIsThere(200 * MEGABYTE);
    }

    @Test
    @Tag("minutes")
    void soAreFiveGigabytes() throws Exception {
        assertThat(send(5_000 * MEGABYTE, "3")).contains(sent(5_000 * MEGABYTE));

        assertIsThere(5_000 * MEGABYTE);
    }

    private void assertIsThere(long least) throws IOException {
        assertThat(objects()).hasSize(1);
        HeadObjectResponse object = client.headObject(request ->
                request.bucket(BucketServer.BUCKET).key(objects().get(0).key()));
        assertThat(object.contentLength()).isEqualTo(new LongParcelList(least, "3").length());
        assertThat(ContractHeaders.read(object.metadata()).orElseThrow().contract())
                .hasToString("parcel-lists@1");
        assertThat(object.metadata()).containsKey(ContractHeaders.FINGERPRINT);
        BacklogReport report = backlog().read("parcel-lists");
        assertThat(report.version(1).waiting()).isEqualTo(1);
        assertThat(report.coverage()).isEqualTo(new Coverage.Exact());
        assertThat(uploads()).isZero();
    }

    @Test
    void whatIsWrongAtItsVeryEndLeavesNothingThere() throws Exception {
        assertThat(send(100 * MEGABYTE, "-3")).contains("rejected").contains("/kilograms");

        assertThat(objects()).isEmpty();
        assertThat(uploads()).isZero();
    }

    @Test
    void whatASenderDidNotLiveToSendIsNotThere() throws Exception {
        Process sender = sender(100_000 * MEGABYTE, "3", folder.resolve("killed.txt"));
        try {
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
            while (uploads() == 0) {
                assertThat(System.nanoTime()).as("nothing is sent").isLessThan(deadline);
                assertThat(sender.isAlive()).isTrue();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        } finally {
            sender.destroyForcibly().waitFor();
        }

        assertThat(objects()).isEmpty();
        assertThat(backlog().read("parcel-lists").version(1).waiting()).isZero();
    }

    private static String sent(long least) {
        long length = new LongParcelList(least, "3").length();
        return "sent " + length + " of " + length;
    }

    private String send(long least, String lastKilograms) throws Exception {
        Path output = folder.resolve("output.txt");
        Process sender = sender(least, lastKilograms, output);
        boolean ended = sender.waitFor(10, TimeUnit.MINUTES);
        sender.destroyForcibly();
        assertThat(ended).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private Process sender(long least, String lastKilograms, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StreamingProcess.class.getName(),
                Integer.toString(port),
                folder.resolve("published").toString(),
                PREFIX,
                Long.toString(least),
                lastKilograms));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private List<S3Object> objects() {
        return client.listObjectsV2(
                        request -> request.bucket(BucketServer.BUCKET).prefix(PREFIX))
                .contents();
    }

    private int uploads() {
        return client.listMultipartUploads(request -> request.bucket(BucketServer.BUCKET))
                .uploads()
                .size();
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
}
