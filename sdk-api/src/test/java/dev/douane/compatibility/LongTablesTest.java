package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Data sets and operators of machine learning, in the shapes of jsonsubschema's tests: tables of so many rows and no other
 * number, each of so many cells. Where one is refused, the witness is a whole table, confirmed like any other.
 */
class LongTablesTest {
    private static final String DRAFT_04 = "\"$schema\": \"http://json-schema.org/draft-04/schema#\", ";
    private static final String CLOSED =
            DRAFT_04 + "\"type\": \"object\", \"additionalProperties\": false, \"required\": [\"X\", \"y\"], ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1437 | 64 | 'type': 'number', 'minimum': 0, 'maximum': 16 | 'type': 'number' | COMPATIBLE",
                "1437 | 64 | 'type': 'number', 'minimum': 0, 'maximum': 16 | 'type': 'string' | INCOMPATIBLE",
                "16512 | 8 | 'type': 'number' | 'anyOf': [{'type': 'number'}, {'type': 'string'}] | COMPATIBLE",
                "16512 | 8 | 'type': 'number' | 'type': 'number', 'minimum': 0 | INCOMPATIBLE",
                "161297 | 105 | 'enum': [0, 1] | 'type': 'number' | COMPATIBLE",
                "32724 | 20 | 'enum': [0, 1] | 'type': 'string' | INCOMPATIBLE",
                "161297 | 5 | 'type': 'null' | 'anyOf': [{'type': 'number'}, {'type': 'string'}] | INCOMPATIBLE",
            })
    void areDecided(int rows, int cells, String written, String read, CompatibilityVerdict verdict) {
        String row = String.join(", ", Collections.nCopies(cells, "{" + written + "}"));
        String table = "{" + DRAFT_04 + array(rows, array(cells, "[" + row + "]")) + "}";
        String labels = "{" + DRAFT_04 + array(rows, "{\"type\": \"integer\"}") + "}";
        String set = "{" + CLOSED + "\"properties\": {\"X\": " + table + ", \"y\": " + labels + "}}";
        String operator =
                "{" + CLOSED + "\"properties\": {\"y\": {}, \"X\": {\"type\": \"array\", \"items\": {\"type\":"
                        + " \"array\", \"items\": {" + read + "}}}}}";

        CompatibilityReport report = CompatibilityChecker.check(parse(set), parse(operator));

        assertThat(report.verdict()).as(report.reason()).isEqualTo(verdict);
    }

    private static String array(int size, String items) {
        return "\"type\": \"array\", \"minItems\": " + size + ", \"maxItems\": " + size + ", \"items\": "
                + (items.startsWith("\"") ? "{" + items + "}" : items);
    }

    private static JsonSchema parse(String text) {
        return JsonSchema.parse(text.replace('\'', '"'));
    }
}
