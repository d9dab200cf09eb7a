package dev.douane.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.registry.ScriptedServer;
import dev.douane.registry.protocol.RegistryRoute;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpSourceTest {
    // What is not about time gets more of it than a busy machine needs.
    private static final Duration ROOMY = Duration.ofSeconds(20);
    private static final RegistryRoute ROUTE = new RegistryRoute.History("communes");
    private static final int MAX_BYTES = 1_000;

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void finds_a_document_below_an_address_with_or_without_a_slash() throws Exception {
        for (String base : new String[] {"/", "", "/registry", "/registry/"}) {
            server.enqueue(ok("{}").addHeader("ETag", "\"1\"").build());
            SourceAnswer.Found found = found(fetch(base, Optional.empty()));
            assertThat(found.body()).asString().isEqualTo("{}");
            assertThat(found.etag()).contains("\"1\"");
            assertThat(request().getTarget())
                    .isEqualTo((base.contains("registry") ? "/registry" : "") + "/contracts/communes.json");
        }
    }

    @Test
    void sends_the_tag_that_the_caller_holds_and_hears_that_nothing_changed() throws Exception {
        server.enqueue(new MockResponse.Builder().code(304).build());
        assertThat(fetch("/", Optional.of("W/\"1\""))).isInstanceOf(SourceAnswer.NotModified.class);
        assertThat(request().getHeaders().get("If-None-Match")).isEqualTo("W/\"1\"");
    }

    @Test
    void says_who_asks() throws Exception {
        server.enqueue(ok("{}").build());
        try (HttpSource source =
                builder("/").application("referentiel-geo/2.4.1").build()) {
            source.fetch(ROUTE, Optional.empty());
        }
        assertThat(request().getHeaders().get("User-Agent")).isEqualTo("referentiel-geo/2.4.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void what_is_not_there_is_missing(int status) throws Exception {
        server.enqueue(new MockResponse.Builder().code(status).body("<html>").build());
        assertThat(fetch("/", Optional.empty())).isInstanceOf(SourceAnswer.Missing.class);
    }

    @ParameterizedTest
    @CsvSource({
        "204, 204",
        "206, 206",
        "304, 304",
        "400, 400",
        "401, may not read",
        "403, may not read",
        "429, 429",
        "500, in trouble",
        "503, in trouble"
    })
    void every_other_status_is_an_outage_that_names_it(int status, String hint) {
        server.enqueue(new MockResponse.Builder().code(status).build());
        assertThatThrownBy(() -> fetch("/", Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/contracts/communes.json answered with status " + status)
                .hasMessageContaining(hint);
    }

    @Test
    void a_redirect_is_not_followed() {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", server.url("/elsewhere").toString())
                .build());
        server.enqueue(ok("{}").build());
        assertThatThrownBy(() -> fetch("/", Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("redirect");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/octet-stream", "text/plain", "application/schema+json"})
    void the_types_that_file_servers_give_are_taken(String type) throws Exception {
        server.enqueue(ok("{}").setHeader("Content-Type", type).build());
        assertThat(found(fetch("/", Optional.empty())).body()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/HTML; charset=utf-8", "application/xhtml+xml"})
    void a_page_for_people_is_refused(String type) {
        server.enqueue(ok("<p>Please log in").setHeader("Content-Type", type).build());
        assertThatThrownBy(() -> fetch("/", Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a page for people");
    }

    @Test
    void a_body_at_the_limit_is_taken_and_one_byte_more_is_not() throws Exception {
        server.enqueue(ok("x".repeat(MAX_BYTES)).build());
        assertThat(found(fetch("/", Optional.empty())).body()).hasSize(MAX_BYTES);
        server.enqueue(ok("x".repeat(MAX_BYTES + 1)).build());
        assertTooLong();
    }

    @Test
    void a_body_that_does_not_tell_its_length_is_cut_off_at_the_limit() {
        server.enqueue(new MockResponse.Builder()
                .chunkedBody("x".repeat(MAX_BYTES + 1), 64)
                .build());
        assertTooLong();
    }

    @Test
    void a_body_that_unpacks_to_more_than_the_limit_is_cut_off() throws Exception {
        Buffer packed = new Buffer();
        try (okio.BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 50; i++) {
                sink.write(zeros);
            }
        }
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(packed)
                .build());
        assertTooLong();
    }

    @Test
    void a_body_shorter_than_promised_is_an_outage() {
        server.enqueue(ok("{}").setHeader("Content-Length", "100")
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        assertOutage();
    }

    @Test
    void a_connection_that_closes_in_the_middle_of_a_body_is_an_outage() {
        server.enqueue(ok("x".repeat(MAX_BYTES))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        assertOutage();
    }

    @Test
    void a_server_that_accepts_and_says_nothing_costs_the_timeout_and_no_more() {
        server.enqueue(ok("{}").onResponseStart(SocketEffect.Stall.INSTANCE).build());
        assertOutageWithin(Duration.ofSeconds(5));
    }

    @Test
    void a_server_that_drips_costs_the_timeout_and_no_more() {
        // Every read succeeds in time; only their sum does not.
        server.enqueue(ok("x".repeat(MAX_BYTES))
                .throttleBody(1, 100, TimeUnit.MILLISECONDS)
                .build());
        assertOutageWithin(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"é\"", "\"a\u0001b\"", "LONG"})
    void a_tag_that_cannot_be_sent_back_is_none(String tag) throws Exception {
        String line = tag.equals("LONG") ? "\"" + "x".repeat(10_000) + "\"" : tag;
        byte[] answer = ("HTTP/1.1 200 OK\r\nETag: " + line + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
                .getBytes(StandardCharsets.UTF_8);
        try (ScriptedServer hostile = new ScriptedServer((head, reply) -> reply.write(answer));
                HttpSource source = HttpSource.of(hostile.uri())) {
            SourceAnswer.Found found = (SourceAnswer.Found) source.fetch(new RegistryRoute.Index(), Optional.empty());
            assertThat(found.etag()).isEmpty();
            assertThat(source.fetch(new RegistryRoute.Index(), found.etag())).isInstanceOf(SourceAnswer.Found.class);
        }
    }

    @Test
    void nobody_there_is_an_outage() {
        server.close();
        assertOutage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host/",
                "/registry",
                "http:///x",
                "http://host/?q=1",
                "http://host/#f",
                "http://me:secret@host/"
            })
    void an_address_below_which_nothing_can_stand_is_refused(String address) {
        assertThatThrownBy(() -> HttpSource.of(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void an_application_is_named_with_its_version() {
        assertThatThrownBy(() -> builder("/").application("x/1\r\nEvil: yes"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private HttpSource.Builder builder(String path) {
        return HttpSource.builder(URI.create("http://" + server.getHostName() + ":" + server.getPort() + path))
                .timeout(ROOMY)
                .maxBodyBytes(MAX_BYTES);
    }

    private SourceAnswer fetch(String path, Optional<String> etag) throws IOException {
        try (HttpSource source = builder(path).build()) {
            return source.fetch(ROUTE, etag);
        }
    }

    private RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    private static SourceAnswer.Found found(SourceAnswer answer) {
        assertThat(answer).isInstanceOf(SourceAnswer.Found.class);
        return (SourceAnswer.Found) answer;
    }

    private static MockResponse.Builder ok(String body) {
        return new MockResponse.Builder().body(body);
    }

    private void assertTooLong() {
        assertThatThrownBy(() -> fetch("/", Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than the limit of " + MAX_BYTES + " bytes");
    }

    private void assertOutage() {
        assertThatThrownBy(() -> fetch("/", Optional.empty())).isInstanceOf(IOException.class);
    }

    private void assertOutageWithin(Duration most) {
        long start = System.nanoTime();
        try (HttpSource source = builder("/").timeout(Duration.ofMillis(500)).build()) {
            assertThatThrownBy(() -> source.fetch(ROUTE, Optional.empty())).isInstanceOf(IOException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(most);
    }
}
