package dev.douane.registry.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.ContractStatus;
import dev.douane.contract.ContractVersion;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.RegistryClient;
import dev.douane.registry.protocol.IndexDocument;
import dev.douane.registry.protocol.RegistryRoute;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that others wrote, with what others registered in it. Each test has subjects of its own. */
@Tag("slow")
final class ApicurioTest {
    private static final String DRAFT_07 = "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", ";
    private static final String NONE = "[]";

    @SuppressWarnings("NullAway.Init")
    private static Apicurio apicurio;

    private final AtomicLong nanos = new AtomicLong();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(Apicurio.FOLDER),
                "Apicurio is not in " + Apicurio.FOLDER + "; the build puts it there in generate-test-resources");
        apicurio = Apicurio.start(folder.resolve("apicurio.log"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (apicurio != null) {
            apicurio.close();
        }
    }

    @Test
    void versions_keep_their_numbers_and_what_was_deleted_is_retired() throws Exception {
        String four = "{\"$schema\": \"http://json-schema.org/draft-04/schema#\", \"type\": \"object\","
                + " \"properties\": {\"n\": {\"maximum\": 9, \"exclusiveMaximum\": true}}}";
        String seven = DRAFT_07 + "\"type\": \"object\", \"properties\": {\"n\": {\"exclusiveMaximum\": 9}}}";
        String newest = "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\","
                + " \"properties\": {\"n\": {\"exclusiveMaximum\": 9}}, \"unevaluatedProperties\": false}";
        apicurio.register("drafts", "JSON", four, NONE);
        apicurio.register("drafts", "JSON", seven, NONE);
        apicurio.register("drafts", "JSON", newest, NONE);
        apicurio.delete("/subjects/drafts/versions/1");
        try (RegistryClient client = client(source())) {
            ContractHistory history = client.history("drafts").orElseThrow();
            assertThat(history.versions()).extracting(ContractVersion::version).containsExactly(1, 2, 3);
            assertThat(history.versions())
                    .extracting(ContractVersion::status)
                    .containsExactly(ContractStatus.RETIRED, ContractStatus.ACCEPTED, ContractStatus.ACCEPTED);
            List<String> texts = List.of(four, seven, newest);
            for (int version = 1; version <= 3; version++) {
                Contract contract =
                        client.contract(ContractId.of("drafts", version)).orElseThrow();
                JsonSchema registered = JsonSchema.parse(texts.get(version - 1));
                assertThat(contract.schema()).isEqualTo(registered);
                assertThat(contract.schema().dialect()).isEqualTo(registered.dialect());
                assertThat(history.find(version).orElseThrow().fingerprint()).isEqualTo(registered.fingerprint());
                assertThat(contract.metadata())
                        .isEqualTo(new ContractMetadata("", "", Optional.empty(), Optional.empty(), List.of()));
                assertThat(accepts(contract, "{\"n\": 8}")).isTrue();
                assertThat(accepts(contract, "{\"n\": 9}")).isFalse();
            }
            assertThat(client.standing(ContractId.parse("drafts@1"))
                            .orElseThrow()
                            .version()
                            .status())
                    .isEqualTo(ContractStatus.RETIRED);
        }
    }

    @Test
    void references_are_followed_from_subject_to_subject() throws Exception {
        apicurio.register(
                "ref-zip",
                "JSON",
                DRAFT_07 + "\"$id\": \"https://example.org/types/zip.json\", \"type\": \"string\","
                        + " \"pattern\": \"^[0-9]{5}$\"}",
                NONE);
        apicurio.register(
                "ref-address",
                "JSON",
                DRAFT_07 + "\"type\": \"object\", \"properties\": {\"zip\": {\"$ref\": \"zip.json\"}},"
                        + " \"definitions\": {\"country\": {\"enum\": [\"FR\", \"BE\"]}}}",
                "[{\"name\": \"zip.json\", \"subject\": \"ref-zip\", \"version\": 1}]");
        apicurio.register(
                "ref-person",
                "JSON",
                DRAFT_07 + "\"type\": \"object\", \"properties\": {\"home\": {\"$ref\": \"address.json\"},"
                        + " \"country\": {\"$ref\": \"address.json#/definitions/country\"}}}",
                "[{\"name\": \"address.json\", \"subject\": \"ref-address\", \"version\": 1}]");
        try (RegistryClient client = client(source())) {
            Contract person = client.contract(ContractId.parse("ref-person@1")).orElseThrow();
            assertThat(accepts(person, "{\"home\": {\"zip\": \"75001\"}, \"country\": \"FR\"}"))
                    .isTrue();
            assertThat(accepts(person, "{\"home\": {\"zip\": \"7500\"}}")).isFalse();
            assertThat(accepts(person, "{\"country\": \"DE\"}")).isFalse();
            assertThat(client.history("ref-person").orElseThrow().newest().fingerprint())
                    .isEqualTo(person.fingerprint());
        }
    }

    @Test
    void what_is_no_json_schema_is_an_error_that_says_so() throws Exception {
        apicurio.register("avro", "AVRO", "{\"type\": \"string\"}", NONE);
        try (RegistryClient client = client(source())) {
            assertThatThrownBy(() -> client.contract(ContractId.parse("avro@1")))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("Version 1 of avro is AVRO; Douane reads JSON Schemas");
            assertThatThrownBy(() -> client.history("avro"))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("none of them is a JSON Schema");
        }
    }

    @Test
    void what_is_not_registered_is_unknown_and_no_outage() throws Exception {
        apicurio.register("alone", "JSON", DRAFT_07 + "\"type\": \"string\"}", NONE);
        try (RegistryClient client = client(source())) {
            assertThat(client.history("nobody")).isEmpty();
            assertThat(client.contract(ContractId.parse("nobody@1"))).isEmpty();
            assertThat(client.contract(ContractId.parse("alone@2"))).isEmpty();
            assertThat(client.status().healthy()).isTrue();
        }
    }

    @Test
    void a_deleted_subject_is_retired_by_whoever_knew_it() throws Exception {
        apicurio.register("going", "JSON", DRAFT_07 + "\"type\": \"string\"}", NONE);
        try (RegistryClient client = client(source())) {
            assertThat(client.history("going").orElseThrow().admitted()).hasSize(1);
            apicurio.delete("/subjects/going");
            awaitHistory(client, "going", history -> history.admitted().isEmpty());
            assertThat(client.status().healthy()).isTrue();
        }
    }

    @Test
    void a_version_that_is_deleted_for_good_is_retired_by_whoever_knew_it() throws Exception {
        apicurio.register("shrinking", "JSON", DRAFT_07 + "\"type\": \"string\"}", NONE);
        apicurio.register("shrinking", "JSON", DRAFT_07 + "\"type\": \"integer\"}", NONE);
        try (RegistryClient client = client(source())) {
            assertThat(client.history("shrinking").orElseThrow().admitted()).hasSize(2);
            apicurio.delete("/subjects/shrinking/versions/1");
            apicurio.delete("/subjects/shrinking/versions/1?permanent=true");
            apicurio.register("shrinking", "JSON", DRAFT_07 + "\"type\": \"boolean\"}", NONE);
            awaitHistory(client, "shrinking", history -> history.versions().size() == 3);
            assertThat(client.history("shrinking").orElseThrow().admitted())
                    .extracting(ContractVersion::version)
                    .containsExactly(2, 3);
            assertThat(client.status().healthy()).isTrue();
        }
    }

    @Test
    void a_new_version_is_seen_when_the_history_is_old() throws Exception {
        apicurio.register("growing", "JSON", DRAFT_07 + "\"type\": \"string\"}", NONE);
        try (RegistryClient client = client(source())) {
            assertThat(client.history("growing").orElseThrow().versions()).hasSize(1);
            apicurio.register("growing", "JSON", DRAFT_07 + "\"type\": \"integer\"}", NONE);
            awaitHistory(client, "growing", history -> history.versions().size() == 2);
        }
        try (ConfluentSource source = source()) {
            RegistryRoute route = new RegistryRoute.History("growing");
            SourceAnswer.Found found = (SourceAnswer.Found) source.fetch(route, Optional.empty());
            assertThat(source.fetch(route, found.etag())).isInstanceOf(SourceAnswer.NotModified.class);
        }
    }

    @Test
    void subjects_may_be_called_otherwise_and_are_found_by_the_id_of_a_schema() throws Exception {
        String schema = DRAFT_07 + "\"title\": \"found by its id\"}";
        int id = apicurio.register("byid-value", "JSON", schema, NONE);
        apicurio.register("Upper_Case", "JSON", DRAFT_07 + "\"title\": \"upper\"}", NONE);
        ConfluentSource source = ConfluentSource.builder(apicurio.address())
                .http(http -> http.timeout(Duration.ofSeconds(20)))
                .subjectSuffix("-value")
                .subject("upper-case", "Upper_Case")
                .build();
        try (RegistryClient client = client(source)) {
            assertThat(client.contract(ContractId.parse("byid@1")).orElseThrow().schema())
                    .isEqualTo(JsonSchema.parse(schema));
            assertThat(client.contract(ContractId.parse("upper-case@1"))).isPresent();
            assertThat(source.contractsOf(id)).containsExactly(ContractId.parse("byid@1"));
            assertThat(source.contractsOf(987_654)).isEmpty();
            SourceAnswer.Found index = (SourceAnswer.Found) source.fetch(new RegistryRoute.Index(), Optional.empty());
            assertThat(IndexDocument.read(index.body()))
                    .containsExactly(
                            new IndexDocument.Entry("byid", List.of(1)),
                            new IndexDocument.Entry("upper-case", List.of(1)));
        }
    }

    /** Two subjects with one content: its id leads to both, the global id of a version to that alone. */
    @Test
    void versions_are_found_by_the_ids_that_apicurio_gives_them() throws Exception {
        String first = DRAFT_07 + "\"title\": \"first content\"}";
        int contentId = apicurio.register("ids-value", "JSON", first, NONE);
        int other = apicurio.register("ids-value", "JSON", DRAFT_07 + "\"title\": \"second content\"}", NONE);
        apicurio.register("ids-twin-value", "JSON", first, NONE);
        for (ConfluentSource each : List.of(
                suffixed(apicurio.address().toString()),
                suffixed(apicurio.address().toString() + "/"))) {
            try (ConfluentSource source = each) {
                assertThat(source.contractsOf(contentId))
                        .containsExactlyInAnyOrder(ContractId.parse("ids@1"), ContractId.parse("ids-twin@1"));
                assertThat(source.contractsOf(other)).containsExactly(ContractId.parse("ids@2"));
                assertThat(source.contractsOfGlobalId(apicurio.globalId("ids-value", 1)))
                        .containsExactly(ContractId.parse("ids@1"));
                assertThat(source.contractsOfGlobalId(apicurio.globalId("ids-value", 2)))
                        .containsExactly(ContractId.parse("ids@2"));
                assertThat(source.contractsOfGlobalId(apicurio.globalId("ids-twin-value", 1)))
                        .containsExactly(ContractId.parse("ids-twin@1"));
                assertThat(source.contractsOfGlobalId(987_654)).isEmpty();
                assertThat(source.contractsOf(UUID.randomUUID())).isEmpty();
            }
        }
    }

    private static ConfluentSource suffixed(String address) {
        return ConfluentSource.builder(URI.create(address))
                .http(http -> http.timeout(Duration.ofSeconds(20)))
                .subjectSuffix("-value")
                .build();
    }

    private interface Condition {
        boolean holds(ContractHistory history);
    }

    private void awaitHistory(RegistryClient client, String name, Condition condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.holds(client.history(name).orElseThrow()) && System.nanoTime() < end) {
            nanos.addAndGet(Duration.ofSeconds(31).toNanos());
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(condition.holds(client.history(name).orElseThrow())).isTrue();
    }

    private static ConfluentSource source() {
        // A process that has just been started, on a machine that has other things to do.
        return ConfluentSource.builder(apicurio.address())
                .http(http -> http.timeout(Duration.ofSeconds(20)))
                .build();
    }

    private RegistryClient client(ConfluentSource source) {
        return RegistryClient.builder(source)
                .waitAtMost(Duration.ofSeconds(25))
                .ticker(nanos::get)
                .build();
    }

    private static boolean accepts(Contract contract, String payload) {
        return PayloadValidator.of(contract.schema())
                .validate(payload.getBytes(StandardCharsets.UTF_8))
                .valid();
    }
}
