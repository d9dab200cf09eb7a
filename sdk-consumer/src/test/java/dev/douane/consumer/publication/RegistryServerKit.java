package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static dev.douane.consumer.publication.Samples.COMMUNES_3;
import static dev.douane.consumer.publication.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every server says, whatever it listens with. */
abstract class RegistryServerKit {
    private static final String HISTORY = "/contracts/communes.json";
    private static final String VERSION = "/contracts/communes/2.json";

    private final HttpTransport transport;
    private final RegistryServer server;

    RegistryServerKit(HttpTransport transport) {
        this.transport = transport;
        this.server = builder(published(COMMUNES_1, COMMUNES_2)).start();
    }

    private RegistryServer.Builder builder(Publication publication) {
        return RegistryServer.builder(publication).transport(transport);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/contracts.json,                   application/json,               max-age=10",
        "/contracts.md,                     text/markdown; charset=utf-8,   max-age=10",
        "/contracts/communes.json,          application/json,               max-age=10",
        "/contracts/communes/2.json,        application/json,               immutable",
        "/contracts/communes/2.schema.json, application/schema+json,        immutable",
        "/contracts/communes/2.md,          text/markdown; charset=utf-8,   immutable"
    })
    void every_route_is_served_with_its_type_its_tag_and_its_age(String path, String type, String caching)
            throws Exception {
        byte[] expected = Objects.requireNonNull(
                published(COMMUNES_1, COMMUNES_2).documents().get(path.substring(1)));
        RawHttp answer = get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(new String(expected, StandardCharsets.UTF_8));
        assertThat(answer.headers())
                .containsEntry("content-type", type)
                .containsEntry("content-length", Integer.toString(expected.length))
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(answer.header("cache-control")).contains(caching);
        assertThat(answer.header("etag")).matches("\"[0-9a-f]{64}\"");
    }

    @Test
    void head_says_what_get_would_without_the_body() throws Exception {
        RawHttp get = get(VERSION);
        RawHttp head = RawHttp.send(server.uri(), "HEAD " + VERSION + " HTTP/1.1");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        get.headers().remove("date");
        head.headers().remove("date");
        assertThat(head.headers()).isEqualTo(get.headers());
    }

    @Test
    void whoever_holds_the_tag_hears_304_and_no_body() throws Exception {
        String tag = get(HISTORY).header("etag");
        for (String held : new String[] {tag, "W/" + tag, "\"a\", " + tag, "\"a,b\" ,W/" + tag + ", \"c\"", "*"}) {
            for (String method : new String[] {"GET", "HEAD"}) {
                RawHttp answer =
                        RawHttp.send(server.uri(), method + " " + HISTORY + " HTTP/1.1", "If-None-Match: " + held);
                assertThat(answer.status()).as(held).isEqualTo(304);
                assertThat(answer.body()).isEmpty();
                assertThat(answer.headers())
                        .containsEntry("etag", tag)
                        .containsEntry("cache-control", "public, max-age=10");
                // RFC 9110 §8.6: a length in a 304 is that of the 200, or is not there.
                assertThat(answer.header("content-length")).isNotEqualTo("0");
            }
        }
    }

    @Test
    void whoever_holds_another_tag_gets_the_body() throws Exception {
        String tag = get(HISTORY).header("etag");
        for (String held : new String[] {"\"\"", "\"a\"", tag.replace("\"", ""), tag.substring(1), ""}) {
            RawHttp answer = RawHttp.send(server.uri(), "GET " + HISTORY + " HTTP/1.1", "If-None-Match: " + held);
            assertThat(answer.status()).as(held).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"})
    void other_methods_are_refused(String method) throws Exception {
        RawHttp answer = RawHttp.send(server.uri(), method + " " + VERSION + " HTTP/1.1");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("allow", "GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts",
                "/contracts/",
                "/contracts/regions.json",
                "/contracts/communes/3.json",
                "/contracts/communes/02.json",
                "/contracts/communes/2.json/",
                "//contracts.json",
                "/contracts//communes/2.json",
                "/contracts/./communes/2.json",
                "/contracts/communes/../communes/2.json",
                "/../contracts.json",
                "/..%2fcontracts.json",
                "/contracts/communes%2f2.json",
                "/contracts/communes%2F2.json",
                "/contracts%2ejson",
                "/%63ontracts.json",
                "/contracts.json%00",
                "/contracts.json%00.md",
                "/contracts.json\0",
                "/contracts.json;a=b",
                "/contracts\\communes\\2.json",
                "/etc/passwd",
                "/../../../../etc/passwd",
                "/%zz",
                "*",
                "contracts.json",
                "/<script>"
            })
    void a_path_has_one_spelling_and_everything_else_is_not_there(String path) throws Exception {
        RawHttp answer = get(path);
        assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("script", "passwd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[bad/contracts.json",
                "http://registry/%zz",
                "http://registry/a|b",
                "http://registry",
                "http://",
                "http:///contracts.json",
                "://"
            })
    void a_target_as_proxies_spell_it_is_no_fault_of_the_server_whatever_it_holds(String target) throws Exception {
        assertThat(get(target).status()).isIn(200, 400, 404);
        RawHttp proxied = get("http://registry" + VERSION);
        assertThat(proxied.status()).isEqualTo(200);
        assertThat(proxied.body()).isEqualTo(get(VERSION).body());
    }

    @Test
    void a_path_of_any_length_is_not_there_and_the_server_lives_on() throws Exception {
        assertThat(get("/" + "a/".repeat(50_000)).status()).isIn(400, 404, 414, 431);
        assertThat(get(VERSION).status()).isEqualTo(200);
    }

    @Test
    void a_load_balancer_hears_that_it_is_up_and_pages_of_other_origins_may_read() throws Exception {
        for (String path : new String[] {"/health/live", "/health/ready"}) {
            RawHttp up = RawHttp.send(server.uri(), "GET " + path + " HTTP/1.1");
            assertThat(up.status()).isEqualTo(200);
            assertThat(up.body()).isEqualTo("{\"status\": \"UP\"}\n");
            assertThat(up.header("cache-control")).isEqualTo("no-store");
        }
        RawHttp index =
                RawHttp.send(server.uri(), "GET /contracts.json HTTP/1.1", "Origin: https://catalogue.example.org");
        assertThat(index.header("access-control-allow-origin")).isEqualTo("*");
    }

    @Test
    void whoever_takes_gzip_gets_it_under_a_tag_of_its_own() throws Exception {
        RawHttp plain = get(VERSION);
        for (String takes : new String[] {"gzip", "br, gzip;q=0.5", "GZIP", "*", "identity;q=0.1, *;q=0.9"}) {
            RawHttp gzip = RawHttp.send(server.uri(), "GET " + VERSION + " HTTP/1.1", "Accept-Encoding: " + takes);
            assertThat(gzip.headers())
                    .as(takes)
                    .containsEntry("content-encoding", "gzip")
                    .containsEntry("vary", "Accept-Encoding");
            assertThat(gzip.unzipped()).isEqualTo(plain.body());
            assertThat(gzip.header("etag")).isNotEqualTo(plain.header("etag"));
            RawHttp again = RawHttp.send(
                    server.uri(),
                    "GET " + VERSION + " HTTP/1.1",
                    "Accept-Encoding: " + takes,
                    "If-None-Match: " + gzip.header("etag"));
            assertThat(again.status()).isEqualTo(304);
        }
        for (String takes : new String[] {"", "br", "gzip;q=0", "gzip; Q=0.000, *", "*;q=0", "gzipped"}) {
            RawHttp other = RawHttp.send(server.uri(), "GET " + VERSION + " HTTP/1.1", "Accept-Encoding: " + takes);
            assertThat(other.headers()).as(takes).doesNotContainKey("content-encoding");
            assertThat(other.body()).isEqualTo(plain.body());
        }
    }

    @Test
    void a_query_does_not_matter() throws Exception {
        assertThat(get(VERSION + "?v=1").status()).isEqualTo(200);
    }

    @Test
    void what_is_not_there_tells_where_the_index_is() throws Exception {
        RawHttp answer = get("/contracts/regions.json");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers())
                .containsEntry("content-type", "application/problem+json")
                .containsEntry("cache-control", "no-store");
        assertThat(answer.body()).contains("\"index\": \"/contracts.json\"");
        assertThat(get("/").body()).contains("/contracts.json");
    }

    @Test
    void the_next_publication_is_served_at_once_and_what_was_published_stays() throws Exception {
        String tag = get(HISTORY).header("etag");
        Publication now = server.publish(published(COMMUNES_2, COMMUNES_3));
        assertThat(now.contracts()).containsExactly(COMMUNES_1, COMMUNES_2, COMMUNES_3);
        assertThat(server.publication()).isSameAs(now);
        RawHttp answer = RawHttp.send(server.uri(), "GET " + HISTORY + " HTTP/1.1", "If-None-Match: " + tag);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("etag")).isNotEqualTo(tag);
        assertThat(get("/contracts/communes/1.json").status()).isEqualTo(200);
        assertThat(get("/contracts/communes/3.json").status()).isEqualTo(200);
    }

    @Test
    void a_publication_that_conflicts_is_refused_and_the_old_one_stays() throws Exception {
        Publication before = server.publication();
        Publication conflict = published(Samples.withOtherSchema(COMMUNES_2), COMMUNES_3);
        assertThatThrownBy(() -> server.publish(conflict))
                .isInstanceOf(PublicationConflictException.class)
                .hasMessageContaining("communes@2");
        assertThat(server.publication()).isSameAs(before);
        assertThat(get("/contracts/communes/3.json").status()).isEqualTo(404);
    }

    @Test
    void it_listens_on_this_machine_only_unless_told_otherwise() {
        assertThat(server.uri().getHost()).isIn("127.0.0.1", "[0:0:0:0:0:0:0:1]");
        assertThat(server.uri().getPort()).isPositive();
        try (RegistryServer open =
                builder(Publication.empty()).host("0.0.0.0").port(0).start()) {
            assertThat(get(open, "/contracts.json").status()).isEqualTo(200);
        }
    }

    @Test
    void a_port_that_is_taken_is_said_so() {
        int port = server.uri().getPort();
        RegistryServer.Builder second = builder(Publication.empty()).port(port);
        assertThatThrownBy(second::start)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(":" + port)
                .hasMessageContaining("port 0");
    }

    private RawHttp get(String path) throws IOException {
        return RawHttp.send(server.uri(), "GET " + path + " HTTP/1.1");
    }

    private static RawHttp get(RegistryServer server, String path) {
        try {
            return RawHttp.send(server.uri(), "GET " + path + " HTTP/1.1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
