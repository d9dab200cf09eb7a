package dev.douane.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.protocol.HistoryDocument;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.validation.PayloadValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that a registry should not give, or that another one than Apicurio gives. */
final class ConfluentSourceTest {
    private static final RegistryRoute HISTORY = new RegistryRoute.History("communes");
    private static final RegistryRoute DOCUMENT = new RegistryRoute.Document(ContractId.parse("communes@1"));
    private static final String SEVEN = "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", ";
    private static final String STRING = SEVEN + "\"type\": \"string\"}";

    private final MockWebServer server = new MockWebServer();
    private final SubjectDispatcher registry = new SubjectDispatcher();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(registry);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<h1>Not Found</h1>", "{\"error_code\": 404}", "{\"error_code\": 40499}", "[40401]"})
    void a_404_of_somebody_else_is_no_word_of_the_registry(String body) {
        registry.otherwise(new MockResponse.Builder().code(404).body(body).build());
        assertThatThrownBy(() -> fetch(DOCUMENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/apis/ccompat/v7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "[\"1\"]", "[0]", "[1.5]", "[2147483648]", "[1", "<html>"})
    void versions_that_are_none_are_refused(String body) {
        registry.answer("/subjects/communes/versions", body);
        assertThatThrownBy(() -> fetch(HISTORY)).isInstanceOf(InvalidDocumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"subject\": \"communes\", \"version\": 1, \"id\": 1, \"schemaType\": \"JSON\"}",
                "{\"subject\": \"communes\", \"version\": 2, \"id\": 1, \"schemaType\": \"JSON\", \"schema\": \"{}\"}",
                "{\"subject\": \"communes\", \"version\": 1, \"id\": 1, \"schemaType\": \"JSON\", \"schema\": {}}",
                "{\"subject\": \"communes\", \"version\": 1, \"id\": 1, \"schema\": \"{}\"}",
                "{\"subject\": \"communes\", \"version\": 1, \"id\": 1, \"schemaType\": \"JSON\", \"schema\": \"{\"}",
                "{\"subject\": \"communes\", \"version\": 1, \"id\": 1, \"schemaType\": \"JSON\", \"schema\": \"3\"}"
            })
    void a_version_that_is_none_is_refused(String body) {
        registry.answer("/subjects/communes/versions/1", body);
        assertThatThrownBy(() -> fetch(DOCUMENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(server.getHostName());
    }

    /** The answers are those of Confluent's and Redpanda's documentation; neither runs here. */
    @Test
    void a_guid_is_its_number_in_the_default_context() throws Exception {
        UUID guid = UUID.fromString("89791762-2336-4186-9674-299b90a802e2");
        String numbers = "/schemas/guids/" + guid + "/ids";
        registry.answer("/schemas/ids/7/versions", "[{\"subject\": \"communes\", \"version\": 3}]");
        try (ConfluentSource source = source("/")) {
            registry.answer(numbers, "[{\"context\": \".lab\", \"id\": 9}, {\"context\": \".\", \"id\": 7}]");
            assertThat(source.contractsOf(guid)).containsExactly(ContractId.parse("communes@3"));
            registry.answer(numbers, "[{\"context\": \".lab\", \"id\": 7}]");
            assertThat(source.contractsOf(guid)).isEmpty();
            registry.answer(numbers, "[]");
            assertThat(source.contractsOf(guid)).isEmpty();
            registry.answer(numbers, "{\"id\": 7}");
            assertThatThrownBy(() -> source.contractsOf(guid)).isInstanceOf(InvalidDocumentException.class);
        }
    }

    /** Whoever sends a record chooses its headers, and must not stop its reader: an outage would. */
    @Test
    void an_id_that_a_registry_cannot_know_is_unknown_and_no_outage() throws Exception {
        registry.otherwise(new MockResponse.Builder().code(404).build());
        try (ConfluentSource source = source("/")) {
            assertThat(source.contractsOf(UUID.randomUUID())).isEmpty();
            assertThat(source.contractsOfGlobalId(5)).isEmpty();
        }
        try (ConfluentSource source = source("/apis/ccompat/v7")) {
            assertThat(source.contractsOfGlobalId(Long.MIN_VALUE)).isEmpty();
        }
        registry.otherwise(new MockResponse.Builder().code(503).build());
        try (ConfluentSource source = source("/apis/ccompat/v7")) {
            assertThatThrownBy(() -> source.contractsOf(UUID.randomUUID())).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> source.contractsOfGlobalId(5)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void versions_of_other_kinds_and_dialects_are_left_out_of_the_history() throws Exception {
        registry.version("communes", 1, "AVRO", "{\"type\": \"string\"}", "[]");
        registry.version("communes", 3, "JSON", STRING, "[]");
        registry.version(
                "communes", 4, "JSON", "{\"$schema\": \"https://json-schema.org/draft/2019-09/schema\"}", "[]");
        registry.version("communes", 7, "JSON", "true", "[]");
        assertThat(history().versions()).extracting(ContractVersion::version).containsExactly(3, 7);
    }

    @Test
    void a_version_is_asked_for_once_and_only_the_lists_are_asked_for_again() throws Exception {
        registry.version("communes", 1, "JSON", STRING, "[]");
        registry.version("communes", 2, "JSON", STRING, "[]");
        try (ConfluentSource source = source("/")) {
            SourceAnswer.Found first = (SourceAnswer.Found) source.fetch(HISTORY, Optional.empty());
            assertThat(server.getRequestCount()).isEqualTo(4);
            assertThat(source.fetch(HISTORY, first.etag())).isInstanceOf(SourceAnswer.NotModified.class);
            assertThat(server.getRequestCount()).isEqualTo(6);
            registry.version("communes", 3, "JSON", STRING, "[]");
            assertThat(source.fetch(HISTORY, first.etag())).isInstanceOf(SourceAnswer.Found.class);
            assertThat(server.getRequestCount()).isEqualTo(9);
        }
    }

    @Test
    void a_history_of_many_slow_versions_ends_in_time_and_goes_on_where_it_stopped() throws Exception {
        for (int version = 1; version <= 40; version++) {
            registry.version("communes", version, "JSON", STRING, "[]");
        }
        registry.delay(Duration.ofMillis(50));
        try (ConfluentSource source = ConfluentSource.builder(uri("/"))
                .http(http -> http.timeout(Duration.ofSeconds(1)))
                .build()) {
            int attempts = 0;
            Optional<SourceAnswer> answer = Optional.empty();
            while (answer.isEmpty() && attempts++ < 20) {
                long start = System.nanoTime();
                answer = attempt(source);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            }
            assertThat(answer).isPresent();
            assertThat(attempts).isGreaterThan(1);
        }
    }

    private static Optional<SourceAnswer> attempt(ConfluentSource source) {
        try {
            return Optional.of(source.fetch(HISTORY, Optional.empty()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Test
    void references_that_go_in_circles_are_followed_once() throws Exception {
        registry.version(
                "communes", 1, "JSON", SEVEN + "\"properties\": {\"n\": {\"$ref\": \"node.json\"}}}", ref("node.json"));
        registry.version(
                "node.json",
                1,
                "JSON",
                SEVEN + "\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"node.json\"}}}",
                ref("node.json"));
        Contract contract = contract();
        assertThat(accepts(contract, "{\"n\": {\"next\": {\"next\": {}}}}")).isTrue();
        assertThat(accepts(contract, "{\"n\": {\"next\": {\"next\": 1}}}")).isFalse();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_schema_with_an_address_of_its_own_is_found_under_both() throws Exception {
        registry.version(
                "communes",
                1,
                "JSON",
                "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"$id\": \"https://a.example/root\","
                        + " \"$ref\": \"tree#/$defs/leaf\"}",
                ref("tree"));
        registry.version(
                "tree",
                1,
                "JSON",
                "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"$id\": \"https://b.example/tree\","
                        + " \"$defs\": {\"leaf\": {\"$ref\": \"https://b.example/tree#/$defs/text\"},"
                        + " \"text\": {\"type\": \"string\"}}}",
                "[]");
        assertThat(accepts(contract(), "\"x\"")).isTrue();
        assertThat(accepts(contract(), "1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://json-schema.org/draft-07/schema#", "http://json-schema.org/draft-04/schema#"})
    void what_stands_beside_a_reference_does_not_hide_it_in_the_older_dialects(String dialect) throws Exception {
        String schema = "{\"$schema\": \"" + dialect + "\", ";
        registry.version("communes", 1, "JSON", schema + "\"properties\": {\"a\": {\"$ref\": \"a\"}}}", ref("a"));
        registry.version(
                "a",
                1,
                "JSON",
                schema + "\"$ref\": \"#/definitions/b\", \"definitions\": {\"b\": {\"type\": \"string\"}}}",
                "[]");
        assertThat(accepts(contract(), "{\"a\": \"x\"}")).isTrue();
        assertThat(accepts(contract(), "{\"a\": 1}")).isFalse();
    }

    @Test
    void references_that_cannot_be_followed_are_said() {
        registry.version("communes", 1, "JSON", STRING, ref("gone"));
        assertThatThrownBy(() -> fetch(DOCUMENT)).hasMessageContaining("version 1 of gone");
        registry.version("gone", 1, "JSON", "{\"$schema\": \"http://json-schema.org/draft-04/schema#\"}", "[]");
        assertThatThrownBy(() -> fetch(DOCUMENT)).hasMessageContaining("one contract is of one dialect");
        registry.version("gone", 1, "PROTOBUF", "syntax", "[]");
        assertThatThrownBy(() -> fetch(DOCUMENT)).hasMessageContaining("PROTOBUF");
        registry.version("communes", 1, "JSON", STRING, "[{\"name\": \"a b\", \"subject\": \"gone\", \"version\": 1}]");
        assertThatThrownBy(() -> fetch(DOCUMENT)).hasMessageContaining("no URI: a b");
    }

    @Test
    void what_a_strangers_schema_says_of_itself_writes_no_lines_in_our_log() {
        registry.version("communes", 1, "AVRO\\n\\u001b[2JINFO All is well " + "x".repeat(100_000), STRING, "[]");
        assertThatThrownBy(() -> fetch(DOCUMENT))
                .hasMessageContaining("All is well")
                .satisfies(fault ->
                        assertThat(fault.getMessage()).hasSizeLessThan(1_100).doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void references_without_end_are_refused() {
        for (int i = 0; i < 200; i++) {
            registry.version(i == 0 ? "communes" : "s" + i, 1, "JSON", STRING, ref("s" + (i + 1)));
        }
        assertThatThrownBy(() -> fetch(DOCUMENT)).hasMessageContaining("more than 100 schemas");
        assertThat(server.getRequestCount()).isLessThan(110);
    }

    @Test
    void a_schema_without_a_dialect_is_read_as_confluents_own_reader_does() throws Exception {
        registry.version("communes", 1, "JSON", "{\"items\": [{\"type\": \"integer\"}]}", "[]");
        assertThat(accepts(contract(), "[1, \"x\"]")).isTrue();
        assertThat(accepts(contract(), "[\"x\"]")).isFalse();
    }

    @Test
    void a_document_that_is_of_no_use_does_not_keep_others_from_being_asked_for() throws Exception {
        registry.version("avro", 1, "AVRO", "{}", "[]");
        registry.version("communes", 1, "JSON", STRING, "[]");
        try (RegistryClient client = RegistryClient.builder(source("/")).build()) {
            for (int version = 1; version <= 20; version++) {
                registry.version("avro", version, "AVRO", "{}", "[]");
                ContractId id = ContractId.of("avro", version);
                assertThatThrownBy(() -> client.contract(id)).hasMessageContaining("AVRO");
            }
            assertThat(client.contract(ContractId.parse("communes@1"))).isPresent();
        }
    }

    @Test
    void what_was_heard_is_in_the_snapshot_when_the_registry_is_gone(@TempDir Path folder) throws Exception {
        registry.version("communes", 1, "JSON", STRING, "[]");
        ContractId id = ContractId.parse("communes@1");
        try (RegistryClient client = RegistryClient.builder(source("/"))
                .snapshot(folder)
                .executor(Runnable::run)
                .build()) {
            assertThat(client.contract(id)).isPresent();
            assertThat(client.standing(id)).isPresent();
        }
        URI address = uri("/");
        server.close();
        try (RegistryClient client = RegistryClient.builder(ConfluentSource.of(address))
                .snapshot(folder)
                .build()) {
            assertThat(client.contract(id)).isPresent();
            assertThat(client.standing(id)).isPresent();
        }
    }

    @Test
    void subjects_of_any_name_are_asked_for_letter_by_letter() throws Exception {
        registry.version("../a b/é?x#y%2f", 1, "JSON", STRING, "[]");
        try (ConfluentSource source = ConfluentSource.builder(uri("/registry/"))
                .http(http ->
                        http.credentials(Credentials.basic("u", () -> "p")).application("geo/1.0"))
                .subject("communes", "../a b/é?x#y%2f")
                .build()) {
            registry.below("/registry");
            assertThat(source.fetch(DOCUMENT, Optional.empty())).isInstanceOf(SourceAnswer.Found.class);
        }
        var request = server.takeRequest(5, TimeUnit.SECONDS);
        assertThat(request.getTarget())
                .isEqualTo("/registry/subjects/..%2Fa%20b%2F%C3%A9%3Fx%23y%252f/versions/1?deleted=true");
        assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("geo/1.0");
    }

    @Test
    void what_was_deleted_for_good_is_gone_and_what_cannot_be_read_is_left_out() throws Exception {
        registry.version("communes", 2, "JSON", STRING, "[]");
        registry.answer("/subjects/communes/versions", "[2]");
        registry.answer("/subjects/communes/versions?deleted=true", "[1, 2]");
        assertThat(history().versions()).extracting(ContractVersion::version).containsExactly(2);
    }

    private static String ref(String name) {
        return "[{\"name\": \"" + name + "\", \"subject\": \"" + name + "\", \"version\": 1}]";
    }

    private ContractHistory history() throws IOException {
        return HistoryDocument.read("communes", ((SourceAnswer.Found) fetch(HISTORY)).body());
    }

    private Contract contract() throws IOException {
        try (RegistryClient client = RegistryClient.builder(source("/")).build()) {
            return client.contract(ContractId.parse("communes@1")).orElseThrow();
        }
    }

    private SourceAnswer fetch(RegistryRoute route) throws IOException {
        try (ConfluentSource source = source("/")) {
            return source.fetch(route, Optional.empty());
        }
    }

    private ConfluentSource source(String path) {
        return ConfluentSource.builder(uri(path))
                .http(http -> http.timeout(Duration.ofSeconds(20)))
                .build();
    }

    private URI uri(String path) {
        return URI.create("http://" + server.getHostName() + ":" + server.getPort() + path);
    }

    private static boolean accepts(Contract contract, String payload) {
        return PayloadValidator.of(contract.schema())
                .validate(payload.getBytes(StandardCharsets.UTF_8))
                .valid();
    }
}
