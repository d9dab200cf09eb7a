package dev.douane.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.protocol.ContractDocument;
import dev.douane.registry.source.Credentials;
import dev.douane.registry.source.TlsSettings;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS through a proxy that wants to know who comes, as it stands between most companies' networks and others. */
final class RegistryProxyTest {
    private static final Contract COMMUNES = Contracts.contract("communes@3");
    private static final String NAME = "registry.example.org";
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("me:proxy-secret".getBytes(UTF_8));

    @TempDir
    static Path folder;

    @Test
    void a_tunnel_is_opened_and_what_goes_through_it_is_the_registrys_alone() throws Exception {
        KeyStore keys = new TestKeys(folder).make("registry", "-ext", "SAN=dns:" + NAME, "-validity", "30");
        KeyStore trusted = TestKeys.certificateOf(keys);
        try (ScriptedServer server = server(keys)) {
            try (TunnelProxy proxy = new TunnelProxy(LOGIN, server.uri().getPort())) {
                try (RegistryClient client = client(proxy, trusted, "proxy-secret")) {
                    assertThat(client.contract(COMMUNES.id())).contains(COMMUNES);
                }
                // Its name is the proxy's to look up: nobody here knows it.
                assertThat(proxy.heads())
                        .isNotEmpty()
                        .allSatisfy(head -> assertThat(head)
                                .startsWith("CONNECT " + NAME + ":443 ")
                                .doesNotContain("registry-secret"));
                assertThat(server.heads())
                        .hasSize(1)
                        .allSatisfy(head -> assertThat(head)
                                .contains("Authorization: Bearer registry-secret", "User-Agent: referentiel-geo/2.4.1")
                                .doesNotContain("Proxy-Authorization"));

                try (RegistryClient client = client(proxy, trusted, "wrong-secret")) {
                    assertThatThrownBy(() -> client.contract(COMMUNES.id()))
                            .isInstanceOf(RegistryUnavailableException.class)
                            .hasMessageNotContaining("secret");
                }
                assertThat(server.heads()).hasSize(1);
            }
        }
    }

    private static ScriptedServer server(KeyStore keys) throws Exception {
        return new ScriptedServer(
                TestKeys.server(keys, keys)
                        .getServerSocketFactory()
                        .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                "https",
                (head, reply) -> reply.ok(ContractDocument.write(COMMUNES)));
    }

    private static RegistryClient client(TunnelProxy proxy, KeyStore trusted, String password) {
        return RegistryClient.builder(URI.create("https://" + NAME + "/"))
                .application("referentiel-geo/2.4.1")
                .waitAtMost(Duration.ofSeconds(30))
                .http(source -> source.timeout(Duration.ofSeconds(20))
                        .tls(TlsSettings.trusting(trusted))
                        .credentials(Credentials.bearer(() -> "registry-secret"))
                        .proxy(ProxySelector.of(proxy.address()))
                        .proxyCredentials(Credentials.basic("me", () -> password)))
                .build();
    }
}
