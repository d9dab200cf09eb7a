package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static dev.douane.validation.Checking.check;
import static dev.douane.validation.Checking.only;
import static dev.douane.validation.Checking.validator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pointers into payload and schema, and positions in the text. */
class PlacesTest {
    private static final String COMMUNES = """
            {"type":"array","items":{"$ref":"#/$defs/Commune"},
             "$defs":{"Commune":{"type":"object","required":["code"],"additionalProperties":false,
               "properties":{"code":{"type":"string"},"nom":{"type":"string","maxLength":5}}}}}""";

    @Test
    void arePointersToTheObjectThatLacksAndToThePropertyThatIsTooMuch() {
        ValidationReport report = check(COMMUNES, "[{\"code\":\"1\"},{\"zone\":true}]");

        assertThat(report.violations())
                .extracting(Violation::pointer, Violation::keyword, Violation::schemaPointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/1", "required", "/$defs/Commune/required"),
                        org.assertj.core.groups.Tuple.tuple(
                                "/1/zone", "additionalProperties", "/$defs/Commune/additionalProperties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void areLinesAndColumnsAsAnEditorCountsThem(String lineEnd) {
        String payload = String.join(
                lineEnd, "[", "  {\"code\": \"é😀\", \"nom\": \"Besançon\"},", "  {\"nom\": 3, \"code\": \"x\"}", "]");

        ValidationReport report = check(COMMUNES, payload);

        assertThat(report.violations()).extracting(Violation::pointer).containsExactly("/0/nom", "/1/nom");
        PayloadPosition first = report.violations().get(0).position().orElseThrow();
        assertThat(first.line()).isEqualTo(2);
        assertThat(first.column()).isEqualTo(25);
        assertThat(tail(payload, first)).startsWith("\"Besançon\"");
        PayloadPosition second = report.violations().get(1).position().orElseThrow();
        assertThat(second.line()).isEqualTo(3);
        assertThat(second.column()).isEqualTo(11);
        assertThat(tail(payload, second)).startsWith("3,");
    }

    private static String tail(String payload, PayloadPosition position) {
        byte[] bytes = bytes(payload);
        int from = (int) position.byteOffset();
        return new String(bytes, from, bytes.length - from, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void followThePayloadNotTheSchema() {
        String schema = """
                {"properties":{"a":{"type":"null"},"b":{"type":"null"}},"required":["c"],"additionalProperties":false}""";

        ValidationReport report = check(schema, "{\"z\":0,\"b\":1,\"a\":2}");

        assertThat(report.violations()).extracting(Violation::pointer).containsExactly("", "/z", "/b", "/a");
    }

    @Test
    void escapeNames() {
        Violation violation = only("{\"properties\":{\"a/b~c\":{\"type\":\"null\"}}}", "{\"x\":0, \"a/b~c\":1}");

        assertThat(violation.pointer()).isEqualTo("/a~1b~0c");
        assertThat(violation.schemaPointer()).isEqualTo("/properties/a~1b~0c/type");
        assertThat(violation.position()).contains(new PayloadPosition(1, 17, 16));
    }

    @Test
    void findThePropertyWithAnEmptyNameAndTheOneThatLooksLikeAnIndex() {
        assertThat(only("{\"properties\":{\"\":{\"type\":\"null\"}}}", "{\"\":1}"))
                .extracting(Violation::pointer, Violation::position)
                .containsExactly("/", Optional.of(new PayloadPosition(1, 5, 4)));
        assertThat(only("{\"properties\":{\"0\":{\"items\":{\"type\":\"null\"}}}}", "{\"0\":[null,1]}"))
                .extracting(Violation::pointer, Violation::position)
                .containsExactly("/0/1", Optional.of(new PayloadPosition(1, 12, 11)));
    }

    @Test
    void countSchemaPointersFromTheTopAlsoUnderAnId() {
        String schema = """
                {"$id":"https://example.org/root","properties":{"a":{"$ref":"inner#/$defs/x"}},
                 "$defs":{"inner":{"$id":"inner","$defs":{"x":{"type":"string"}}}}}""";

        assertThat(only(schema, "{\"a\":1}").schemaPointer()).isEqualTo("/$defs/inner/$defs/x/type");
    }

    @Test
    void nameTheMetaSchemaForAKeywordThatStandsThere() {
        String schema = "{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}";

        assertThat(only(schema, "{\"minLength\":-1}").schemaPointer())
                .isEqualTo("https://json-schema.org/draft/2020-12/meta/validation#/$defs/nonNegativeInteger/minimum");
    }

    @Test
    void pointToTheBooleanSchemaThatRefuses() {
        Violation violation = only("{\"properties\":{\"a\":false}}", "{\"a\":1}");

        assertThat(violation.keyword()).isEqualTo("false");
        assertThat(violation.schemaPointer()).isEqualTo("/properties/a");
    }

    @Test
    void areTheSameForTheSamePayload() {
        PayloadValidator validator = validator(COMMUNES);
        byte[] payload = bytes("[{\"zone\":1,\"nom\":2},{\"nom\":\"longer\",\"b\":3}]");

        assertThat(validator.validate(payload)).isEqualTo(validator(COMMUNES).validate(payload));
    }
}
