package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.douane.consumer.definition.Communes.Commune;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import dev.douane.contract.ContractFreshness;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractLineage;
import dev.douane.contract.DataContract;
import dev.douane.contract.FieldDefinition;
import dev.douane.contract.Freshness;
import dev.douane.contract.Lineage;
import dev.douane.schema.SchemaDialect;
import dev.douane.validation.PayloadValidator;
import jakarta.validation.constraints.Max;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractDefinitionTest {

    private static final String DAILY = "P1D";

    @DataContract(
            name = "a",
            version = 1,
            description = "d",
            owner = "o",
            freshness = @ContractFreshness(every = DAILY, lateAfter = DAILY),
            lineage = @ContractLineage(sources = "s", destinations = "d"))
    record Undefined(@FieldDefinition("Here") List<Inner> inner) {
        record Inner(String silent) {}
    }

    @DataContract(
            name = "a",
            version = 1,
            description = "d",
            owner = "o",
            freshness = @ContractFreshness(every = DAILY, lateAfter = DAILY),
            lineage = @ContractLineage(sources = "s", destinations = "d"))
    record Blank(@FieldDefinition(" ") String v) {}

    @DataContract(
            name = "a",
            version = 1,
            description = "d",
            owner = "o",
            freshness = @ContractFreshness(every = DAILY, lateAfter = DAILY),
            lineage = @ContractLineage(sources = "s", destinations = "d"))
    record Jacksons(@JsonPropertyDescription("Described") String v) {}

    @DataContract(
            name = "a",
            version = 1,
            description = "d",
            owner = "o",
            freshness = @ContractFreshness(every = DAILY, lateAfter = DAILY),
            lineage = @ContractLineage(sources = "s", destinations = "d"))
    record WrongExample(
            @FieldDefinition(value = "A number", example = "11") @Max(10)
            int v) {}

    @DataContract(
            name = "a",
            version = 1,
            description = "d",
            owner = "o",
            freshness = @ContractFreshness(every = DAILY, lateAfter = DAILY),
            lineage = @ContractLineage(sources = "s", destinations = "d"))
    record NoJson(
            @FieldDefinition(value = "A list", example = "75001")
            List<String> a,

            @FieldDefinition(value = "A list", example = "[75001")
            List<String> v) {}

    @DataContract(
            name = "a",
            version = 1,
            description = "d",
            owner = "o",
            freshness = @ContractFreshness(every = DAILY, lateAfter = DAILY),
            lineage = @ContractLineage(sources = "s", destinations = "d"))
    record TextExamples(
            @FieldDefinition(value = "A day", example = "2026-01-31")
            LocalDate day,

            @FieldDefinition(value = "Digits as text", example = "75")
            Optional<String> text,

            @FieldDefinition(value = "Numbers", example = "[1, 2]")
            List<Integer> numbers) {}

    @DataContract(
            name = "Bad Name",
            version = 1,
            description = "d",
            owner = "o",
            freshness = @ContractFreshness(every = DAILY, lateAfter = DAILY),
            lineage = @ContractLineage(sources = "s", destinations = "d"))
    record BadName(@FieldDefinition("v") String v) {}

    @DataContract(
            name = "a",
            version = 1,
            description = "d",
            owner = " ",
            freshness = @ContractFreshness(every = DAILY, lateAfter = DAILY),
            lineage = @ContractLineage(sources = "s", destinations = "d"))
    record NoOwner(@FieldDefinition("v") String v) {}

    @DataContract(
            name = "a",
            version = 1,
            description = "d",
            owner = "o",
            freshness = @ContractFreshness(every = "daily", lateAfter = DAILY),
            lineage = @ContractLineage(sources = "s", destinations = "d"))
    record BadFreshness(@FieldDefinition("v") String v) {}

    @DataContract(
            name = "a",
            version = 1,
            description = "d",
            owner = "o",
            freshness = @ContractFreshness(every = DAILY, lateAfter = DAILY),
            lineage =
                    @ContractLineage(
                            sources = {},
                            destinations = "d"))
    record NoSource(@FieldDefinition("v") String v) {}

    record NotAnnotated(@FieldDefinition("v") String v) {}

    @Test
    void aRecordBecomesAContractAndItsPayloadsBind() {
        Contract contract = ContractDefinition.contractOf(Communes.class);
        assertThat(contract.id()).isEqualTo(ContractId.of("communes", 3));
        assertThat(contract.schema().dialect()).isEqualTo(SchemaDialect.DRAFT_2020_12);
        assertThat(contract.schema().text()).startsWith("{\n  \"$schema\": ").endsWith("}\n");
        assertThat(contract.metadata().description()).isEqualTo("The communes of France, as of 1 January.");
        assertThat(contract.metadata().freshness()).contains(Freshness.of("P1Y", "P3M"));
        assertThat(contract.metadata().lineage())
                .contains(new Lineage(List.of("INSEE, code officiel géographique"), List.of("warehouse.communes")));

        Communes communes = new Communes(List.of(
                new Commune("75056", "Paris", Communes.Type.COMMUNE, Optional.of(List.of("75001")), 2_100_000)));
        PayloadBinding<Communes> binding = PayloadBinding.of(Communes.class);
        byte[] body = binding.write(communes);
        assertThat(body)
                .isEqualTo(Border.bytes("[{\"code\":\"75056\",\"nom\":\"Paris\",\"type\":\"COMMUNE\","
                        + "\"codesPostaux\":[\"75001\"],\"population\":2100000}]"));
        assertThat(PayloadValidator.of(contract.schema()).validate(body).valid())
                .isTrue();
        assertThat(binding.read(body)).isEqualTo(communes);
    }

    @Test
    void everyFieldIsListedWithItsPathAndRules() {
        assertThat(ContractDefinition.contractOf(Communes.class).metadata().fields())
                .containsExactly(
                        new ContractField(
                                "[].code",
                                "string",
                                true,
                                List.of("matches ^(?:[0-9]{5}|2[AB][0-9]{3})$"),
                                "INSEE code"),
                        new ContractField("[].nom", "string", true, List.of(), "Name with its article"),
                        new ContractField(
                                "[].type",
                                "string",
                                true,
                                List.of("one of \"COMMUNE\", \"ARRONDISSEMENT\""),
                                "What kind of commune it is"),
                        new ContractField(
                                "[].codesPostaux",
                                "array of string",
                                false,
                                List.of("at least 1 item", "each item: matches ^[0-9]{5}$"),
                                "Postal codes"),
                        new ContractField(
                                "[].population",
                                "integer",
                                true,
                                List.of("at most 2147483647", "more than 0"),
                                "Inhabitants"));
    }

    @Test
    void definitionsAndExamplesStandInTheSchema() {
        String schema =
                ContractDefinition.contractOf(TextExamples.class).schema().canonicalText();
        assertThat(schema)
                .contains(
                        "{\"description\":\"A day\",\"examples\":[\"2026-01-31\"],\"format\":\"date\",\"type\":\"string\"}")
                .contains("\"examples\":[\"75\"]")
                .contains("\"examples\":[[1,2]]");
        assertThat(ContractDefinition.contractOf(Jacksons.class).metadata().fields())
                .extracting(ContractField::definition)
                .containsExactly("Described");
    }

    @Test
    void whatAContractMustSayIsDemanded() {
        refused(Undefined.class, "Inner.silent", "@FieldDefinition");
        refused(Blank.class, "Blank.v", "@FieldDefinition");
        refused(WrongExample.class, "WrongExample.v", "example is not valid");
        refused(NoJson.class, "NoJson.a", "example is not valid");
        refused(BadName.class, "BadName", "Bad Name");
        refused(NoOwner.class, "NoOwner", "owner");
        refused(BadFreshness.class, "BadFreshness", "daily");
        refused(NoSource.class, "NoSource", "lineage sources");
        refused(NotAnnotated.class, "NotAnnotated", "@DataContract");
    }

    private static void refused(Class<? extends Record> type, String place, String why) {
        assertThatThrownBy(() -> ContractDefinition.contractOf(type))
                .isInstanceOf(ContractDefinitionException.class)
                .hasMessageStartingWith(place + ": ")
                .hasMessageContaining(why);
    }
}
