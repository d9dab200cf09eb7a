package dev.douane.samples.queues.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class WholeObjectsTest {
    @Test
    void whatAKilledServerLeftBesideItsPlaceIsNoObject(@TempDir Path folder) throws Exception {
        Path bucket = folder.resolve("bucket");
        try (BucketServer server = BucketServer.in(bucket, 0);
                S3Client client = server.client()) {
            client.putObject(request -> request.bucket(BucketServer.BUCKET).key("towns/1.json"), RequestBody.empty());
            Files.createFile(bucket.resolve(BucketServer.BUCKET)
                    .resolve("towns")
                    .resolve("2.json-" + UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")));

            assertThat(client.listObjectsV2(request -> request.bucket(BucketServer.BUCKET))
                            .contents())
                    .extracting(S3Object::key)
                    .containsExactly("towns/1.json");
        }
    }
}
