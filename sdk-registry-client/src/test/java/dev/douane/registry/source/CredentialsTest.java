package dev.douane.registry.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.registry.RegistryClient;
import dev.douane.registry.ScriptedServer;
import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a registry or a proxy is shown, and who else sees it: nobody. */
final class CredentialsTest {
    private static final String SECRET = "s3cret-0f-the-house";

    private final ScriptedServer server;

    CredentialsTest() throws IOException {
        server = new ScriptedServer((head, reply) -> reply.ok("{}".getBytes(UTF_8)));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_token_is_asked_for_with_every_request() throws IOException {
        AtomicInteger count = new AtomicInteger();
        Credentials renewed = Credentials.bearer(() -> "token-" + count.incrementAndGet());
        fetch(builder -> builder.credentials(renewed));
        fetch(builder -> builder.credentials(renewed));
        assertThat(server.heads().get(0)).contains("Authorization: Bearer token-1\n");
        assertThat(server.heads().get(1)).contains("Authorization: Bearer token-2\n");
    }

    @Test
    void a_user_and_a_password_are_sent_as_the_rfc_says() throws IOException {
        // RFC 7617, section 2.
        fetch(builder -> builder.credentials(Credentials.basic("Aladdin", () -> "open sesame")));
        assertThat(server.heads().get(0)).contains("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\n");
    }

    @Test
    void a_secret_is_in_no_message() {
        Credentials shown = Credentials.bearer(() -> SECRET);
        assertThat(shown).hasToString("Credentials[Bearer]");
        server.script((head, reply) -> reply.status("401 Unauthorized"));
        assertThatThrownBy(() -> fetch(builder -> builder.credentials(shown)))
                .hasMessageContaining("401")
                .satisfies(fault -> assertThat(trace(fault)).doesNotContain(SECRET));
        Credentials broken = Credentials.bearer(() -> SECRET + "\n");
        try (RegistryClient client = RegistryClient.builder(server.uri())
                .http(source -> source.credentials(broken))
                .build()) {
            assertThatThrownBy(() -> client.history("communes"))
                    .hasMessageContaining("a line break at its end")
                    .satisfies(fault -> assertThat(trace(fault)).doesNotContain(SECRET));
        }
    }

    @Test
    void a_secret_is_not_carried_to_where_a_redirect_leads() throws IOException {
        try (ScriptedServer attacker = new ScriptedServer((head, reply) -> reply.status("200 OK"))) {
            server.script((head, reply) -> reply.status("307 Temporary Redirect\r\nLocation: " + attacker.uri()));
            assertThatThrownBy(() -> fetch(builder -> builder.credentials(Credentials.bearer(() -> SECRET))))
                    .hasMessageContaining("redirect");
            assertThat(attacker.heads()).isEmpty();
        }
    }

    @Test
    void a_proxy_is_gone_through_and_told_who_comes() throws IOException {
        server.script((head, reply) -> {
            if (head.contains("Proxy-Authorization: Basic ")) {
                reply.ok("{}".getBytes(UTF_8));
            } else {
                reply.status("407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"house\"");
            }
        });
        InetSocketAddress proxy = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.uri().getPort());
        try (HttpSource source = HttpSource.builder(URI.create("http://registry.invalid/"))
                .application("referentiel-geo/2.4.1")
                .proxy(ProxySelector.of(proxy))
                .proxyCredentials(Credentials.basic("me", () -> SECRET))
                .build()) {
            assertThat(source.fetch(new RegistryRoute.Index(), Optional.empty()))
                    .isInstanceOf(SourceAnswer.Found.class);
        }
        assertThat(server.heads())
                .hasSize(2)
                .allSatisfy(head -> assertThat(head)
                        .startsWith("GET http://registry.invalid/contracts.json HTTP/1.1")
                        .contains("User-Agent: referentiel-geo/2.4.1"));
    }

    private void fetch(UnaryOperator<HttpSource.Builder> settings) throws IOException {
        try (HttpSource source =
                settings.apply(HttpSource.builder(server.uri())).build()) {
            source.fetch(new RegistryRoute.Index(), Optional.empty());
        }
    }

    private static String trace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
