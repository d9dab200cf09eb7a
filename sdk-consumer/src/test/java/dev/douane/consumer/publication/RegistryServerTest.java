package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.registry.RegistryClient;
import org.junit.jupiter.api.Test;

final class RegistryServerTest {
    @Test
    void a_client_reads_what_a_server_serves() {
        Publication publication = Publication.builder()
                .contract(Samples.COMMUNES_1)
                .contract(Samples.COMMUNES_2)
                .build();
        try (RegistryServer server = RegistryServer.builder(publication).start();
                RegistryClient client = RegistryClient.of(server.uri())) {
            assertThat(client.contract(Samples.COMMUNES_2.id())).contains(Samples.COMMUNES_2);
            assertThat(client.history("communes")).isEqualTo(publication.history("communes"));
            assertThat(client.history("regions")).isEmpty();
        }
    }
}
