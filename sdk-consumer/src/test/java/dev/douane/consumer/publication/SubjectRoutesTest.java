package dev.douane.consumer.publication;

import static dev.douane.consumer.publication.Samples.COMMUNES_1;
import static dev.douane.consumer.publication.Samples.COMMUNES_2;
import static dev.douane.consumer.publication.Samples.COMMUNES_3;
import static dev.douane.consumer.publication.Samples.REGIONS_1;
import static dev.douane.consumer.publication.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.protocol.SubjectVersion;
import dev.douane.registry.source.ConfluentSource;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Confluent's routes, as tools ask them; communes@1 is retired. */
final class SubjectRoutesTest {
    private final Publication publication = published(COMMUNES_1, COMMUNES_2, COMMUNES_3, REGIONS_1);
    private final RegistryServer server = RegistryServer.builder(publication).start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/subjects                                    | [communes,regions]",
                "/subjects/communes/versions                  | [2,3]",
                "/subjects/communes/versions?deleted=true     | [1,2,3]",
                "/subjects/communes/versions?x=1&deleted=true | [1,2,3]",
                "/subjects/communes/versions?deleted=false    | [2,3]",
                "/schemas/types                               | [JSON]",
                "/subjects/communes/versions/2/referencedby    | []",
                "/contexts                                    | [.]",
                "/config                                      | {compatibilityLevel:BACKWARD}",
                "/config/                                     | {compatibilityLevel:BACKWARD}",
                "/config/communes                             | {compatibilityLevel:BACKWARD}",
                "/mode                                        | {mode:READONLY}"
            })
    void lists_say_what_there_is(String path, String expected) throws Exception {
        RawHttp answer = get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/vnd.schemaregistry.v1+json");
        assertThat(answer.body().replaceAll("[\\s\"]", "")).isEqualTo(expected);
    }

    @Test
    void what_stands_under_several_paths_is_held_once() {
        RegistryHandler handler = RegistryHandler.of(publication);
        for (String below : List.of("", "/schema")) {
            byte[] version = body(handler, "/subjects/communes/versions/3" + below, "");
            assertThat(body(handler, "/subjects/communes/versions/3" + below, "deleted=true"))
                    .isSameAs(version);
            assertThat(body(handler, "/subjects/communes/versions/latest" + below, ""))
                    .isSameAs(version);
        }
    }

    private static byte[] body(RegistryHandler handler, String path, String query) {
        return handler.handle(new Get(path, query)).body();
    }

    private record Get(String path, String query) implements RegistryRequest {
        @Override
        public String method() {
            return "GET";
        }

        @Override
        public List<String> header(String name) {
            return List.of();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/subjects/nobody/versions,                     404, 40401",
        "/subjects/nobody/versions/1,                   404, 40401",
        "/subjects/%3A.ctx%3Acommunes/versions,         404, 40401",
        "/config/nobody,                                404, 40401",
        "/subjects/communes/versions/4,                 404, 40402",
        "/subjects/communes/versions/1,                 404, 40402",
        "/subjects/communes/versions/1/schema,          404, 40402",
        "/subjects/communes/versions/4?deleted=true,    404, 40402",
        "/subjects/communes/versions/0,                 422, 42202",
        "/subjects/communes/versions/newest,            422, 42202",
        "/subjects/communes/versions/99999999999,       422, 42202",
        "/schemas/ids/1,                                404, 40403",
        "/schemas/ids/x,                                404, 40403"
    })
    void errors_have_confluents_codes(String path, int status, int code) throws Exception {
        RawHttp answer = get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/vnd.schemaregistry.v1+json");
        assertThat(answer.body()).contains("\"error_code\": " + code).contains("\"message\": \"");
    }

    @Test
    void every_other_path_is_as_it_was() throws Exception {
        for (String path : List.of("/subjects/", "/subjects/communes", "/schemas", "/schemas/names", "/subjectss")) {
            RawHttp answer = get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).isNotEmpty();
        }
        assertThat(RawHttp.send(server.uri(), "POST /subjects/communes/versions HTTP/1.1")
                        .status())
                .isEqualTo(405);
    }

    @Test
    void a_version_has_the_id_by_which_its_schema_is_found() throws Exception {
        for (Contract contract : List.of(COMMUNES_1, COMMUNES_2, COMMUNES_3)) {
            ContractId id = contract.id();
            SubjectVersion version = version(id.name() + "/versions/" + id.version() + "?deleted=true");
            assertThat(version.subject()).isEqualTo(id.name());
            assertThat(version.version()).isEqualTo(id.version());
            assertThat(version.schemaType()).isEqualTo("JSON");
            assertThat(version.schema()).isEqualTo(contract.schema().text());
            assertThat(get("/schemas/ids/" + version.id()).status()).isEqualTo(200);
            assertThat(get("/schemas/ids/" + version.id() + "/schema").body())
                    .isEqualTo(contract.schema().text());
            assertThat(get("/schemas/ids/" + version.id() + "/subjects").body()).contains(id.name());
        }
        assertThat(version("communes/versions/latest")).isEqualTo(version("communes/versions/3"));
        assertThat(version("communes/versions/-1")).isEqualTo(version("communes/versions/3"));
    }

    @Test
    void ids_are_those_of_the_schemas_wherever_and_whenever_they_are_published() throws Exception {
        int id = version("communes/versions/3").id();
        try (RegistryServer other =
                RegistryServer.builder(published(COMMUNES_3)).start()) {
            assertThat(SubjectVersion.read(
                                    "version",
                                    RawHttp.send(other.uri(), "GET /subjects/communes/versions/latest HTTP/1.1")
                                            .bytes())
                            .id())
                    .isEqualTo(id);
        }
        // What anybody may have kept in messages: it must not change from release to release either.
        assertThat(id)
                .isEqualTo(Integer.parseUnsignedInt(COMMUNES_3.fingerprint().substring(0, 8), 16) & Integer.MAX_VALUE);
    }

    @Test
    void a_schema_that_names_no_dialect_is_given_the_one_it_has_here() throws Exception {
        assertThat(REGIONS_1.schema().text()).doesNotContain("$schema");
        JsonSchema given = JsonSchema.parse(version("regions/versions/1").schema());
        assertThat(given.dialect()).isEqualTo(REGIONS_1.schema().dialect());
        assertThat(given.text()).contains("2020-12");
    }

    @Test
    void our_own_reader_of_foreign_registries_reads_what_we_published() {
        try (RegistryClient client =
                RegistryClient.builder(ConfluentSource.of(server.uri())).build()) {
            for (Contract contract : List.of(COMMUNES_1, COMMUNES_2, COMMUNES_3)) {
                assertThat(client.contract(contract.id()).orElseThrow().schema())
                        .isEqualTo(contract.schema());
            }
            ContractHistory history = client.history("communes").orElseThrow();
            ContractHistory published = publication.history("communes").orElseThrow();
            assertThat(history.versions())
                    .extracting(
                            ContractVersion::version,
                            version -> version.status().admitted(),
                            ContractVersion::fingerprint)
                    .containsExactlyElementsOf(published.versions().stream()
                            .map(version ->
                                    tuple(version.version(), version.status().admitted(), version.fingerprint()))
                            .toList());
        }
    }

    private SubjectVersion version(String path) throws IOException {
        return SubjectVersion.read(path, get("/subjects/" + path).bytes());
    }

    private RawHttp get(String path) throws IOException {
        return RawHttp.send(server.uri(), "GET " + path + " HTTP/1.1");
    }
}
