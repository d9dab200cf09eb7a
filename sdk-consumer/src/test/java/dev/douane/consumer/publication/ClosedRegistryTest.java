package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.source.Credentials;
import dev.douane.registry.source.TlsSettings;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that not everybody may read, over TLS. */
final class ClosedRegistryTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void whoever_shows_a_token_reads_and_nobody_else_does() throws Exception {
        try (RegistryServer server = RegistryServer.builder(
                        Publication.builder().contract(COMMUNES_1).build())
                .bearerTokens(List.of("old-token", "new-token"))
                .start()) {
            for (String token : List.of("old-token", "new-token")) {
                assertThat(status(server.uri(), "Authorization: Bearer " + token))
                        .isEqualTo(200);
                assertThat(status(server.uri(), "authorization: bearer " + token))
                        .isEqualTo(200);
            }
            for (String wrong :
                    List.of("Bearer old-toke", "Bearer old-token2", "Bearer", "Basic old-token", "old-token")) {
                assertThat(status(server.uri(), "Authorization: " + wrong))
                        .as(wrong)
                        .isEqualTo(401);
            }
            assertThat(status(server.uri(), "X: y")).isEqualTo(401);
            RawHttp refused = RawHttp.send(server.uri(), "GET /contracts.json HTTP/1.1");
            assertThat(refused.header("www-authenticate")).startsWith("Bearer");
            assertThat(refused.body()).doesNotContain("communes");
            assertThat(RawHttp.send(server.uri(), "GET /health/ready HTTP/1.1").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_client_reads_over_tls_with_its_token() throws Exception {
        KeyStore identity = identity();
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("registry", identity.getCertificate("registry"));
        try (RegistryServer server = RegistryServer.builder(
                        Publication.builder().contract(COMMUNES_1).build())
                .tls(identity, PASSWORD)
                .bearerTokens(List.of("token"))
                .start()) {
            assertThat(server.uri().getScheme()).isEqualTo("https");
            try (RegistryClient client = client(server.uri(), trusted, "token")) {
                assertThat(client.contract(COMMUNES_1.id())).contains(COMMUNES_1);
            }
            try (RegistryClient client = client(server.uri(), trusted, "another")) {
                assertThatThrownBy(() -> client.contract(COMMUNES_1.id()))
                        .isInstanceOf(RegistryUnavailableException.class)
                        .hasMessageContaining("401")
                        .hasMessageNotContaining("another");
            }
        }
    }

    @Test
    void tokens_that_let_everybody_in_are_refused() {
        RegistryServer.Builder builder = RegistryServer.builder(Publication.empty());
        assertThatThrownBy(() -> builder.bearerTokens(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.bearerTokens(List.of(" "))).isInstanceOf(IllegalArgumentException.class);
    }

    private static int status(URI server, String header) throws Exception {
        return RawHttp.send(server, "GET /contracts.json HTTP/1.1", header).status();
    }

    private static RegistryClient client(URI server, KeyStore trusted, String token) {
        return RegistryClient.builder(server)
                .http(http -> http.tls(TlsSettings.trusting(trusted)).credentials(Credentials.bearer(() -> token)))
                .build();
    }

    private KeyStore identity() throws Exception {
        Path file = folder.resolve("registry.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "registry",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=registry",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
