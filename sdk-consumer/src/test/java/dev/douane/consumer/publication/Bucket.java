package dev.douane.consumer.publication;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket that everybody may read, on a real S3 server: S3Proxy, as a process of its own. */
final class Bucket implements AutoCloseable {
    static final String NAME = "files";

    private static final Path FOLDER = Path.of("target", "s3proxy").toAbsolutePath();

    private final int port;
    private final ServerProcess server;
    private final S3Client client;

    private Bucket(int port, ServerProcess server) {
        this.port = port;
        this.server = server;
        this.client = client(UrlConnectionHttpClient.create());
    }

    static Bucket start(Path folder) throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER),
                "S3Proxy is not in " + FOLDER + "; the build puts it there in generate-test-resources");
        int port = ServerProcess.freePort();
        Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=none
                jclouds.provider=transient-nio2
                jclouds.identity=identity
                jclouds.credential=secret
                """.formatted(port));
        ServerProcess server = ServerProcess.start(
                port,
                folder.resolve("s3proxy.log"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        jar().toString(),
                        "--properties",
                        settings.toString()));
        Bucket bucket = new Bucket(port, server);
        bucket.client.createBucket(request -> request.bucket(NAME));
        return bucket;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.findFirst().orElseThrow();
        }
    }

    S3Client client(SdkHttpClient http) {
        return S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("identity", "secret")))
                .httpClient(http)
                .build();
    }

    S3Client client() {
        return client;
    }

    URI address(String prefix) {
        return URI.create("http://127.0.0.1:" + port + "/" + NAME + "/" + prefix);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
