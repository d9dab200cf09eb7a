package dev.douane.registry.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import dev.douane.registry.Contracts;
import dev.douane.schema.JsonSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContractDocumentTest {
    private static final Contract COMMUNES = Contracts.contract("communes@3");

    @Test
    void reads_what_it_writes() throws Exception {
        assertThat(ContractDocument.read(COMMUNES.id(), ContractDocument.write(COMMUNES)))
                .isEqualTo(COMMUNES);
    }

    @Test
    void reads_a_contract_of_which_little_is_said() throws Exception {
        Contract bare = Contracts.bare("communes@1");
        assertThat(ContractDocument.read(bare.id(), ContractDocument.write(bare)))
                .isEqualTo(bare);
    }

    @Test
    void reads_a_schema_of_as_many_levels_as_a_schema_may_have() throws Exception {
        Contract deep = deep(256);
        byte[] written = ContractDocument.write(deep);

        assertThat(JsonSchema.parse(
                        ContractDocument.read(deep.id(), written).schema().text()))
                .isEqualTo(deep.schema());
        byte[] deeper = new String(written, UTF_8)
                .replace("\"const\": [", "\"const\": [[")
                .replaceFirst("]\\s*}", "]]}")
                .getBytes(UTF_8);
        assertThatThrownBy(() -> ContractDocument.read(deep.id(), deeper))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("nested deeper");
    }

    private static Contract deep(int levels) {
        return new Contract(
                ContractId.parse("communes@1"),
                Contracts.bare("communes@1").metadata(),
                JsonSchema.parse("{\"const\": " + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}"));
    }

    @Test
    void writes_the_same_bytes_again_after_reading() throws Exception {
        byte[] written = ContractDocument.write(COMMUNES);
        assertThat(ContractDocument.write(ContractDocument.read(COMMUNES.id(), written)))
                .isEqualTo(written);
    }

    @Test
    void is_written_for_people_who_curl_it() {
        assertThat(new String(ContractDocument.write(COMMUNES), UTF_8))
                .isEqualTo("""
                {
                  "name": "communes",
                  "version": 3,
                  "fingerprint": "%s",
                  "dialect": "https://json-schema.org/draft/2020-12/schema",
                  "description": "Les communes de « France »,\\nau 1er janvier.",
                  "owner": "Référentiels, geo@example.org",
                  "freshness": {
                    "every": "P1Y",
                    "lateAfter": "PT36H"
                  },
                  "lineage": {
                    "sources": [
                      "INSEE",
                      "API Géo"
                    ],
                    "destinations": [
                      "warehouse.communes"
                    ]
                  },
                  "fields": [
                    {
                      "path": "prix",
                      "type": "number",
                      "required": false,
                      "constraints": [
                        "at least 0.1"
                      ],
                      "definition": "The \\"price\\"."
                    }
                  ],
                  "schema": {
                    "title": "communes@3",
                    "type": "object",
                    "properties": {
                      "prix": {
                        "maximum": 100,
                        "minimum": 0.1,
                        "type": "number"
                      }
                    },
                    "additionalProperties": false
                  }
                }
                """.formatted(COMMUNES.fingerprint()));
    }

    @Test
    void a_schema_alone_keeps_its_fingerprint() {
        JsonSchema schema = COMMUNES.schema();
        assertThat(JsonSchema.parse(new String(SchemaDocument.write(schema), UTF_8)))
                .isEqualTo(schema);
    }

    @Test
    void passes_over_what_a_newer_registry_says_more() throws Exception {
        String newer = text().replace("\"owner\"", "\"signature\": {\"key\": [1]}, \"owner\"")
                .replace("\"every\"", "\"zone\": \"UTC\", \"every\"")
                .replace("\"required\"", "\"personal\": true, \"required\"");
        assertThat(ContractDocument.read(COMMUNES.id(), newer.getBytes(UTF_8))).isEqualTo(COMMUNES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name": "communes"     | "name": "regions"      | communes@3: expected the name that was asked for, communes, but was another at /name
            "version": 3           | "version": 2           | expected the version that was asked for, 3, but was 2 at /version
            "version": 3           | "version": 3.5         | expected a version, an integer from 1, at /version
            "version": 3           | "version": "3"         | expected a version, an integer from 1, at /version
            "minimum": 0.1         | "minimum": 0.2         | the document claims another fingerprint than its schema has
            2020-12/schema         | 2019-09/schema         | expected the schema's dialect
            "owner": "Référentiels, geo@example.org", | ''  | missing at /owner
            "every": "P1Y"         | "every": "yearly"      | expected ISO-8601 periods or durations at /freshness
            "required": false      | "required": null       | expected true or false at /fields/0/required
            "INSEE"                | 7                      | expected a string at /lineage/sources/0
            "type": "object",      | "$schema": 5,          | Expected $schema to be a string
            "name": "communes"     | "name": "communes", "name": "communes" | A name stands twice in an object
            """)
    void refuses_every_other_surprise_and_names_the_place(String written, String instead, String message) {
        String broken = text().replace(written, instead);
        assertThat(broken).isNotEqualTo(text());
        assertThatThrownBy(() -> ContractDocument.read(COMMUNES.id(), broken.getBytes(UTF_8)))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refuses_what_is_no_document_and_names_the_contract() {
        for (String body : new String[] {"", "[]", "<html></html>", "{", "null"}) {
            assertThatThrownBy(() -> ContractDocument.read(ContractId.parse("communes@3"), body.getBytes(UTF_8)))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageStartingWith("communes@3: ");
        }
    }

    private static String text() {
        return new String(ContractDocument.write(COMMUNES), UTF_8);
    }
}
