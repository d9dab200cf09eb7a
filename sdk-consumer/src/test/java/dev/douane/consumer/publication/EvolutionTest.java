package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.compatibility.BreakingChange;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.consumer.Towns;
import dev.douane.consumer.definition.ContractDefinition;
import dev.douane.consumer.upcast.Upcaster;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.ContractStatus;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new version follows one that is still admitted only if nobody's payloads are lost by it. */
final class EvolutionTest {
    private static final ContractId V2 = ContractId.parse("towns@2");
    private static final Publication FIRST =
            Publication.builder().contract(Towns.V1.class).build();

    // An automaton of 2^40 states: no budget decides this one.
    private static final String HARD = hard("[ab]*a[ab]{40}", 41);
    private static final String HARD_TOO = hard("([ab]*a)?[ab]{40}b?", 40);

    private static String hard(String pattern, int length) {
        return "{\"type\": \"string\", \"pattern\": \"^" + pattern + "$\", \"examples\": [\"" + "a".repeat(length)
                + "\"]}";
    }

    private static PublicationBuilder second() {
        return Publication.builder().after(FIRST).contract(Towns.V2.class);
    }

    @Test
    void a_version_that_accepts_what_the_one_before_accepts_needs_nothing() {
        Publication publication = Publication.builder()
                .contract(Towns.V2.class)
                .contract(Towns.V3.class)
                .build();
        assertThat(publication.contracts()).hasSize(2);
    }

    @Test
    void what_breaks_is_refused_and_shown() {
        assertThatThrownBy(second()::build)
                .isInstanceOfSatisfying(RefusedVersionException.class, e -> {
                    assertThat(e.contract()).isEqualTo(V2);
                    assertThat(e.report()
                                    .map(CompatibilityReport::breakingChanges)
                                    .orElse(List.of()))
                            .extracting(BreakingChange::field)
                            .containsExactly("/inhabitants", "/population");
                })
                .hasMessage("""
                        towns@2 is not published after towns@1: payloads that towns@1 accepts would be refused.
                          `inhabitants` is new and required; for example {"code":"00000","population":0}
                          `population` was accepted and is no longer known; for example {"code":"00000","population":0}
                        Keep what towns@1 accepts; or give an upcaster from towns@1 to towns@2 with upcaster(…); or, if \
                        nobody is to send towns@1 any more, retire it in the same publication.""");
    }

    @Test
    void the_promise_that_nothing_need_be_done_is_no_upcaster() {
        PublicationBuilder builder = second().upcaster(Upcaster.asIs(Towns.V1.class, Towns.V2.class));
        assertThatThrownBy(builder::build).isInstanceOf(RefusedVersionException.class);
    }

    @Test
    void a_break_that_an_upcaster_mends_is_published_also_on_top_of_files(@TempDir Path folder) throws IOException {
        StaticPublication.write(FIRST, folder);
        Publication second = Publication.builder()
                .contract(Towns.V2.class)
                .upcaster(Towns.V1_TO_V2)
                .build();
        assertThat(StaticPublication.write(second, folder).contract(V2)).isPresent();
    }

    @Test
    void what_is_safe_by_itself_is_refused_on_top_of_what_it_breaks(@TempDir Path folder) throws IOException {
        StaticPublication.write(FIRST, folder);
        Publication second = Publication.builder().contract(Towns.V2.class).build();
        assertThatThrownBy(() -> StaticPublication.write(second, folder)).isInstanceOf(RefusedVersionException.class);
        assertThat(StaticPublication.read(folder).contract(V2)).isEmpty();

        try (RegistryServer server = RegistryServer.builder(FIRST).start()) {
            assertThatThrownBy(() -> server.publish(second)).isInstanceOf(RefusedVersionException.class);
            assertThat(server.publication().contract(V2)).isEmpty();
        }
    }

    @Test
    void nothing_has_to_be_safe_after_a_version_that_nobody_sends_any_more() {
        Publication publication = second().retire(ContractId.parse("towns@1")).build();
        assertThat(publication.history("towns").orElseThrow().versions())
                .extracting("status")
                .containsExactly(ContractStatus.RETIRED, ContractStatus.ACCEPTED);
    }

    @Test
    void an_upcaster_whose_result_is_refused_is_shown_with_the_document_whatever_is_reserved() {
        PublicationBuilder builder = second().withReservations(V2)
                .upcaster(Upcaster.of(
                        Towns.V1.class, Towns.V2.class, v1 -> new Towns.V2("no " + v1.code(), v1.population())));
        assertThatThrownBy(builder::build)
                .isInstanceOf(RefusedVersionException.class)
                .hasMessageContaining("what the upcaster makes of a payload of towns@1 is refused under towns@2")
                .hasMessageContaining("/code")
                .hasMessageContaining("made from {\"code\":\"00000\",\"population\":0}");
    }

    @Test
    void an_upcaster_that_throws_is_shown_with_the_document_unless_that_is_wanted() {
        Upcaster<Towns.V1, Towns.V2> doubtful = Upcaster.of(Towns.V1.class, Towns.V2.class, v1 -> {
            if (v1.population() < 0) {
                throw new IllegalArgumentException("Nobody can live there less than not at all");
            }
            return new Towns.V2(v1.code(), v1.population());
        });
        assertThatThrownBy(second().upcaster(doubtful)::build)
                .isInstanceOf(RefusedVersionException.class)
                .hasMessageContaining("the upcaster makes nothing of a payload that towns@1 accepts")
                .hasMessageContaining("less than not at all")
                .hasMessageContaining("\"population\":-")
                .hasMessageContaining("withReservations(…)");
        assertThat(second().upcaster(doubtful).withReservations(V2).build().contract(V2))
                .isPresent();
    }

    @Test
    void an_upcaster_of_another_record_than_the_published_one_is_refused() {
        Contract other = new Contract(
                ContractId.parse("towns@1"),
                ContractDefinition.contractOf(Towns.V1.class).metadata(),
                JsonSchema.parse("{\"type\": \"object\"}"));
        PublicationBuilder builder =
                Publication.builder().contract(other).contract(Towns.V2.class).upcaster(Towns.V1_TO_V2);
        assertThatThrownBy(builder::build)
                .isInstanceOf(RefusedVersionException.class)
                .hasMessageContaining("Towns$V1 is not what is published as towns@1");
    }

    @Test
    void what_is_not_found_out_is_refused_unless_the_publisher_knows_better() {
        Contract older = contract(1, HARD);
        Contract newer = contract(2, HARD_TOO);
        assertThatThrownBy(Publication.builder().contract(older).contract(newer)::build)
                .isInstanceOf(RefusedVersionException.class)
                .hasMessageContaining("whether every payload of codes@1 stays valid was not found out")
                .hasMessageContaining("withReservations(…)");
        assertThat(Publication.builder()
                        .contract(older)
                        .contract(newer)
                        .withReservations(newer.id())
                        .build()
                        .contracts())
                .hasSize(2);
    }

    @Test
    void a_contract_that_no_payload_can_satisfy_is_refused() {
        PublicationBuilder builder = Publication.builder().contract(contract(1, """
                {"type": "object", "properties": {"size": {"type": "integer", "minimum": 3, "maximum": 2}},
                 "required": ["size"]}"""));
        assertThatThrownBy(builder::build)
                .isInstanceOf(RefusedVersionException.class)
                .hasMessageContaining("codes@1 is not published: no payload can satisfy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type": "object", "required": ["size"], "properties": {"size": {"minimum": 3, "maximum": 2, \
                    "type": "integer"}}} | /properties/size
                    {"type": "object", "required": ["at"], "properties": {"at": {"$ref": "#/$defs/address"}, "id": true}, \
                    "$defs": {"address": {"type": "object", "required": ["city", "zip"], "properties": {"zip": \
                    {"type": "string", "pattern": "^[0-9]{5}$", "maxLength": 4}}}}} | /$defs/address/properties/zip
                    {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["code"], "properties": \
                    {"code": {"type": "string", "enum": [1, 2]}}}} | /items/properties/code
                    {"allOf": [{"required": ["level"]}, {"properties": {"level": {"enum": ["low"], "minLength": 4}}}], \
                    "type": "object"} | /allOf/1/properties/level
                    """)
    void the_field_that_no_payload_can_satisfy_is_named(String schema, String place, @TempDir Path folder)
            throws IOException {
        StaticPublication.write(
                Publication.builder()
                        .contract(contract(1, "{\"type\": \"null\"}"))
                        .build(),
                folder);
        PublicationBuilder second = Publication.builder()
                .contract(contract(1, "{\"type\": \"null\"}"))
                .retire(ContractId.of("codes", 1))
                .contract(contract(2, schema));
        assertThatThrownBy(() -> StaticPublication.write(second.build(), folder))
                .isInstanceOf(RefusedVersionException.class)
                .hasMessageContaining(
                        "codes@2 is not published: no payload can satisfy what its schema says at " + place + " (");
        assertThat(StaticPublication.read(folder).contracts()).hasSize(1);
    }

    @Test
    void a_page_has_an_example_also_where_the_owner_gave_none() {
        Publication publication = Publication.builder()
                .contract(contract(1, "{\"type\": \"string\", \"pattern\": \"^[0-9]{5}$\"}"))
                .build();
        assertThat(publication.documents().get("contracts/codes/1.md"))
                .asString()
                .contains("## Example\n\n```json\n\"00000\"\n```");
    }

    private static Contract contract(int version, String schema) {
        return new Contract(
                ContractId.of("codes", version),
                new ContractMetadata("Codes.", "geo", Optional.empty(), Optional.empty(), List.of()),
                JsonSchema.parse(schema));
    }
}
