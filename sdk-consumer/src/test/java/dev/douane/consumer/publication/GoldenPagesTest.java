package dev.douane.consumer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractField;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractMetadata;
import dev.douane.contract.Freshness;
import dev.douane.contract.Lineage;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every byte that a publication writes for people and programs, against files that people have read. After a wanted
 * change, {@code -Ddouane.golden.update=true} writes them anew: read the difference before it is committed.
 */
final class GoldenPagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/douane/consumer/publication");

    private static Publication publication() {
        return Publication.builder()
                .contract(ventes(
                        1,
                        """
                        {"type": "object", "properties": {"ref": {"type": "string"}, "note": {"type": "string"}},
                         "required": ["ref"], "additionalProperties": false}""",
                        new ContractField("ref", "string", true, List.of(), "The reference."),
                        new ContractField("note", "string", false, List.of(), "Free text, for people.")))
                .contract(ventes(
                        2,
                        """
                        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                         "properties": {
                           "ref": {"type": "string", "pattern": "^(A|B)`[0-9]{2}$", "examples": ["A`01"]},
                           "prix": {"type": "number", "minimum": 0.5},
                           "lignes": {"type": "array", "items": {"type": "object", "properties": {
                             "quantité": {"type": "integer"}}, "required": ["quantité"]}}},
                         "required": ["prix"], "additionalProperties": false}""",
                        new ContractField(
                                "ref",
                                "string",
                                false,
                                List.of("matches ^(A|B)`[0-9]{2}$"),
                                "The reference | <b>never</b> reused,\nsee *the_rules* & [more](http://example.org)."),
                        new ContractField("prix", "number", true, List.of("at least 0.5"), "In euros."),
                        new ContractField("lignes", "array of object", false, List.of(), "What was sold."),
                        new ContractField("lignes[].quantité", "integer", true, List.of(), "How many.")))
                .contract(Samples.COMMUNES_1)
                .contract(Samples.COMMUNES_2)
                .contract(Samples.COMMUNES_3)
                .contract(Samples.REGIONS_1)
                .retire(ContractId.of("ventes", 1))
                .deprecate(Samples.COMMUNES_2.id(), LocalDate.of(2027, 1, 31))
                .build();
    }

    private static Contract ventes(int version, String schema, ContractField... fields) {
        ContractMetadata metadata = new ContractMetadata(
                """
                Sales, <one> payload a shop & day.
                # not a heading

                - not a list; 50 $ or 60 $ | who knows?""",
                "Sales_team *night shift*, sales@example.org",
                Optional.of(Freshness.of("P1D", "PT1H30M")),
                Optional.of(new Lineage(
                        List.of("tills \"old\"", "web; shop #2\n--> x"), List.of("warehouse.ventes", "<report>"))),
                List.of(fields));
        return new Contract(ContractId.of("ventes", version), metadata, JsonSchema.parse(schema));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contracts/ventes/1.md",
                "contracts/ventes/2.md",
                "contracts/ventes/2.json",
                "contracts/ventes/2.schema.json",
                "contracts/communes/3.md",
                "contracts/regions/1.md",
                "contracts/ventes.json",
                "contracts/communes.json",
                "contracts.md",
                "contracts.json"
            })
    void a_document_is_what_people_have_read(String path) throws IOException {
        byte[] written = Objects.requireNonNull(publication().documents().get(path));
        if (Boolean.getBoolean("douane.golden.update")) {
            Files.createDirectories(GOLDEN.resolve(path).getParent());
            Files.write(GOLDEN.resolve(path), written);
        }
        try (InputStream golden = Objects.requireNonNull(GoldenPagesTest.class.getResourceAsStream(path), path)) {
            assertThat(new String(written, StandardCharsets.UTF_8))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void neither_the_machine_nor_the_time_shows() {
        Map<String, byte[]> here = publication().documents();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String separator = System.lineSeparator();
        try {
            // Turkish has its own i, Arabic its own digits.
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                System.setProperty("line.separator", "\r\n");
                assertThat(publication().documents()).as(tag).containsExactlyEntriesOf(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            System.setProperty("line.separator", separator);
        }
    }
}
