package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.source.HttpSource;
import dev.douane.registry.source.TlsSettings;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a client trusts over TLS, and whom it does not. */
final class RegistryTlsTest {
    private static final ContractHistory HISTORY = Contracts.history("communes@3");
    private static final String HERE = "SAN=ip:127.0.0.1,dns:localhost";

    @TempDir
    static Path folder;

    private static KeyStore good;
    private static KeyStore expired;
    private static KeyStore elsewhere;
    private static KeyStore provider;

    @BeforeAll
    static void makeKeys() throws Exception {
        TestKeys keys = new TestKeys(folder);
        good = keys.make("good", "-ext", HERE, "-validity", "30");
        expired = keys.make("expired", "-ext", HERE, "-startdate", "-30d", "-validity", "10");
        elsewhere = keys.make("elsewhere", "-ext", "SAN=dns:registry.example.org", "-validity", "30");
        provider = keys.make("provider", "-validity", "30");
    }

    @Test
    void a_certificate_that_the_user_trusts_is_enough() throws Exception {
        try (ScriptedServer server = server(good, false)) {
            assertAnswers(server, TlsSettings.trusting(TestKeys.certificateOf(good)));
        }
    }

    @Test
    void a_certificate_that_nobody_trusts_is_an_outage() throws Exception {
        try (ScriptedServer server = server(good, false)) {
            assertOutage(server, TlsSettings.platform(), "PKIX");
            assertOutage(server, TlsSettings.trusting(TestKeys.certificateOf(provider)), "PKIX");
            assertThat(server.heads()).isEmpty();
        }
    }

    @Test
    void an_expired_certificate_is_an_outage() throws Exception {
        try (ScriptedServer server = server(expired, false)) {
            assertOutage(server, TlsSettings.trusting(TestKeys.certificateOf(expired)), "NotAfter");
            assertThat(server.heads()).isEmpty();
        }
    }

    @Test
    void another_hosts_certificate_is_an_outage() throws Exception {
        try (ScriptedServer server = server(elsewhere, false)) {
            assertOutage(server, TlsSettings.trusting(TestKeys.certificateOf(elsewhere)), "127.0.0.1 not verified");
            assertThat(server.heads()).isEmpty();
        }
    }

    @Test
    void a_registry_that_asks_who_comes_is_shown_a_certificate() throws Exception {
        TlsSettings nobody = TlsSettings.trusting(TestKeys.certificateOf(good));
        try (ScriptedServer server = server(good, true)) {
            assertOutage(server, nobody, "");
            assertAnswers(server, nobody.identifiedBy(provider, TestKeys.PASSWORD));
        }
    }

    @Test
    void settings_show_no_key() {
        assertThat(TlsSettings.platform().identifiedBy(provider, TestKeys.PASSWORD))
                .hasToString("TlsSettings[platform trust, with identity]");
        TlsSettings wrong = TlsSettings.platform().identifiedBy(provider, "wrong".toCharArray());
        assertThatThrownBy(() -> HttpSource.builder(URI.create("https://localhost/"))
                        .tls(wrong)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("and its password");
    }

    private static ScriptedServer server(KeyStore identity, boolean mutual) throws Exception {
        SSLServerSocket socket = (SSLServerSocket) TestKeys.server(identity, TestKeys.certificateOf(provider))
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket.setNeedClientAuth(mutual);
        return new ScriptedServer(socket, "https", (head, reply) -> reply.ok(HistoryDocument.write(HISTORY)));
    }

    private static void assertAnswers(ScriptedServer server, TlsSettings tls) {
        try (RegistryClient client = client(server, tls)) {
            assertThat(client.history("communes")).contains(HISTORY);
        }
    }

    private static void assertOutage(ScriptedServer server, TlsSettings tls, String word) {
        try (RegistryClient client = client(server, tls)) {
            assertThatThrownBy(() -> client.history("communes"))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining(word);
        }
    }

    private static RegistryClient client(ScriptedServer server, TlsSettings tls) {
        return RegistryClient.builder(server.uri())
                .http(source -> source.timeout(Duration.ofSeconds(5)).tls(tls))
                .build();
    }
}
