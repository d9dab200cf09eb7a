package dev.douane.samples.queues.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** A real S3 server in this process, with a bucket. */
final class BucketServer implements AutoCloseable {
    static final String BUCKET = "queues";

    private final S3Proxy server;

    private BucketServer(S3Proxy server) {
        this.server = server;
    }

    static BucketServer start() throws Exception {
        BucketServer server = start(new TransientNio2BlobStore(), 0);
        server.makeBucket();
        return server;
    }

    /** A server whose objects are files, and stay when it is killed. */
    static BucketServer in(Path folder, int port) throws Exception {
        boolean anew = Files.notExists(folder);
        Files.createDirectories(folder);
        BucketServer server = start(new WholeObjects(new FilesystemNio2BlobStore(folder.toString())), port);
        if (anew) {
            server.makeBucket();
        }
        return server;
    }

    private static BucketServer start(BlobStore store, int port) throws Exception {
        S3Proxy server = S3Proxy.builder()
                .blobStore(store)
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "identity", "secret")
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .build();
        server.start();
        return new BucketServer(server);
    }

    private void makeBucket() {
        try (S3Client client = client()) {
            client.createBucket(request -> request.bucket(BUCKET));
        }
    }

    int port() {
        return server.getPort();
    }

    S3Client client() {
        return builder(port()).build();
    }

    static S3ClientBuilder builder(int port) {
        return S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("identity", "secret")))
                .httpClientBuilder(Apache5HttpClient.builder());
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("The server did not stop", e);
        }
    }
}
