package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is there for whoever has an HTTP client and nothing of ours. */
final class PlainClientTest {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Publication publication = Samples.published(COMMUNES_1, COMMUNES_2);

    @Test
    void a_plain_client_reads_every_route_of_the_embedded_server() throws Exception {
        try (RegistryServer server = RegistryServer.builder(publication).start()) {
            assertReads(server.uri());
        }
    }

    @Test
    void a_plain_client_reads_every_route_of_a_static_publication(@TempDir Path folder) throws Exception {
        StaticPublication.write(publication, folder);
        try (FileServer server = new FileServer(folder)) {
            assertReads(URI.create(server.uri() + "/"));
        }
    }

    private void assertReads(URI base) throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> document : publication.documents().entrySet()) {
            HttpRequest request =
                    HttpRequest.newBuilder(base.resolve(document.getKey())).build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(document.getKey()).isEqualTo(200);
            assertThat(response.body()).as(document.getKey()).isEqualTo(document.getValue());
        }
    }
}
