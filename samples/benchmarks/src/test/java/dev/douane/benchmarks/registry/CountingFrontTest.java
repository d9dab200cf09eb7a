package dev.douane.benchmarks.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.consumer.publication.RegistryServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class CountingFrontTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void what_is_asked_for_is_handed_on_and_counted() throws Exception {
        try (RegistryServer server =
                        RegistryServer.builder(ManyContracts.publication(1)).start();
                CountingFront front = new CountingFront(server.uri(), 2)) {
            URI schema = front.address().resolve("/contracts/contract-0/1.schema.json");
            assertThat(get(schema).body())
                    .isEqualTo(get(server.uri().resolve(schema.getPath())).body());
            assertThat(get(schema).statusCode()).isEqualTo(200);
            assertThat(get(front.address().resolve("/contracts/nobody.json")).statusCode())
                    .isEqualTo(404);
            assertThat(front.take()).containsExactlyInAnyOrder(2, 1);
            assertThat(front.take()).isEmpty();
        }
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
