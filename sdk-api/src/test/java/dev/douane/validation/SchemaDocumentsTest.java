package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import dev.douane.schema.SchemaDocuments;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents that are handed in: what they mean, and what is said of those that are not there. */
class SchemaDocumentsTest {
    private static final String VOCABULARIES = "https://json-schema.org/draft/2020-12/vocab/";

    private static final SchemaDocuments DOCUMENTS = SchemaDocuments.of(Map.of(
            URI.create("https://example.org/town"), """
            {"$id":"https://example.org/named/town","type":"object","properties":{"code":{"$ref":"#/$defs/code"},
              "twin":{"$ref":"#"}},"$defs":{"code":{"$anchor":"code","pattern":"^[0-9]{5}$"}}}""",
            URI.create("https://example.org/old"), """
            {"$schema":"http://json-schema.org/draft-04/schema#","id":"https://example.org/old","minimum":5,
              "exclusiveMinimum":true,"const":7,"items":[{"type":"string"}],"additionalItems":false}""",
            URI.create("https://example.org/seven"), """
            {"$schema":"http://json-schema.org/draft-07/schema#",
              "definitions":{"text":{"contentEncoding":"base64"},"tuple":{"items":[true]}}}""",
            URI.create("https://example.org/broken"), "{\"type\":3}",
            URI.create("https://example.org/tree"), """
            {"$id":"https://example.org/tree","$dynamicAnchor":"node","type":"object",
              "properties":{"data":true,"children":{"type":"array","items":{"$dynamicRef":"#node"}}}}"""));

    private static PayloadValidator validator(String schema) {
        return validator(schema, DOCUMENTS, FormatMode.ASSERTION, Execution.INTERPRETED);
    }

    private static PayloadValidator validator(
            String schema, SchemaDocuments documents, FormatMode format, Execution execution) {
        return PayloadValidator.builder(JsonSchema.parse(schema, documents))
                .documents(documents)
                .format(format)
                .execution(execution)
                .build();
    }

    private static boolean accepts(String schema, String payload) {
        return validator(schema).validate(bytes(payload)).valid();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"$ref":"https://example.org/town"}                          | {"code":"75056"}          | true
            {"$ref":"https://example.org/town"}                          | {"twin":{"code":"x"}}     | false
            {"$ref":"https://example.org/named/town#"}                   | {"twin":{"code":"x"}}     | false
            {"$ref":"https://example.org/town#code"}                     | "75056"                   | true
            {"$ref":"https://example.org/town#code"}                     | "7505"                    | false
            {"$ref":"https://example.org/town#/$defs/code"}              | "7505"                    | false
            {"$id":"https://example.org/","items":{"$ref":"town#code"}}  | ["7505"]                  | false
            {"allOf":[{"$ref":"https://example.org/town"},{"$ref":"https://example.org/named/town"}]} | {"code":""} | false
            {"$ref":"https://example.org/town","unevaluatedProperties":false} | {"code":"75056"}     | true
            {"$ref":"https://example.org/town","unevaluatedProperties":false} | {"cod":"75056"}      | false
            """)
    void areReferredToByTheirUriOrTheirId(String schema, String payload, boolean valid) {
        assertThat(accepts(schema, payload)).isEqualTo(valid);
        assertThat(validator(schema).describe()).contains("everything is decided in one pass");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"$ref":"https://example.org/old"}                     | 5          | false
            {"$ref":"https://example.org/old"}                     | 6          | true
            {"$ref":"https://example.org/old"}                     | ["a"]      | true
            {"$ref":"https://example.org/old"}                     | ["a","b"]  | false
            {"$ref":"https://example.org/old","minimum":6.5}       | 6          | false
            {"$ref":"https://example.org/seven#/definitions/tuple","unevaluatedItems":false} | [1]   | true
            {"$ref":"https://example.org/seven#/definitions/tuple","unevaluatedItems":false} | [1,2] | false
            {"$ref":"https://example.org/seven#/definitions/text"} | "YWJj"     | true
            {"$ref":"https://example.org/seven#/definitions/text"} | "!"        | false
            """)
    void areOfTheirOwnDialect(String schema, String payload, boolean valid) {
        assertThat(accepts(schema, payload)).isEqualTo(valid);
    }

    @Test
    void areNamedInAViolation() {
        Violation violation = validator("{\"$ref\":\"https://example.org/town\"}")
                .validate(bytes("{\"twin\":{\"code\":\"x\"}}"))
                .violations()
                .get(0);

        assertThat(violation.schemaPointer()).isEqualTo("https://example.org/town#/$defs/code/pattern");
        assertThat(violation.pointer()).isEqualTo("/twin/code");
    }

    @Test
    void mayBeExtendedByADynamicReference() {
        String strict = """
                {"$id":"https://example.org/strict","$dynamicAnchor":"node","$ref":"tree","unevaluatedProperties":false}""";

        assertThat(accepts(strict, "{\"children\":[{\"data\":1}]}")).isTrue();
        assertThat(accepts(strict, "{\"children\":[{\"daat\":1}]}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"$ref":"https://example.org/nowhere"}       | which the schema does not hold
            {"$ref":"https://example.org/town#/$defs/x"} | which is not there
            {"$ref":"https://example.org/broken"}        | The document https://example.org/broken
            """)
    void areSaidToBeMissingOrBroken(String schema, String words) {
        assertThatThrownBy(() -> validator(schema))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining(words);
    }

    @Test
    void areRefusedUnderNamesThatNobodyCanReferTo() {
        assertThatThrownBy(() -> SchemaDocuments.of(Map.of(URI.create("town.json"), "{}")))
                .hasMessageContaining("absolute URI");
        assertThatThrownBy(() -> SchemaDocuments.of(Map.of(URI.create("https://example.org/a#b"), "{}")))
                .hasMessageContaining("absolute URI");
        assertThatThrownBy(() -> SchemaDocuments.of(Map.of(URI.create("https://example.org/a"), "{")))
                .hasMessageContaining("https://example.org/a is not JSON");
        assertThatThrownBy(() -> SchemaDocuments.of(Map.of(
                        URI.create("https://example.org/a"), "{\"$id\":\"https://example.org/c\"}",
                        URI.create("https://example.org/b"), "{\"$id\":\"https://example.org/c\",\"title\":\"\"}")))
                .hasMessageContaining("Two documents are called https://example.org/c");
    }

    private static SchemaDocuments metaSchema(String... vocabularies) {
        StringBuilder names = new StringBuilder("\"" + VOCABULARIES + "core\":true");
        for (String name : vocabularies) {
            names.append(",\"")
                    .append(name.contains(":") ? name : VOCABULARIES + name)
                    .append("\":true");
        }
        return SchemaDocuments.of(Map.of(
                URI.create("https://example.org/meta"),
                "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$vocabulary\":{" + names + "}}"));
    }

    private static boolean accepts(SchemaDocuments dialect, FormatMode format, String keywords, String payload) {
        String schema = "{\"$schema\":\"https://example.org/meta\"," + keywords + "}";
        return validator(schema, dialect, format, Execution.INTERPRETED)
                .validate(bytes(payload))
                .valid();
    }

    @Test
    void mayBeMetaSchemasOfDialectsWithFewerKeywords() {
        FormatMode asserted = FormatMode.ASSERTION;
        String keywords = "\"properties\":{\"a\":{\"minimum\":1}},\"unevaluatedProperties\":false";

        assertThat(accepts(metaSchema("applicator"), asserted, keywords, "{\"a\":0,\"b\":1}"))
                .isTrue();
        assertThat(accepts(metaSchema("applicator", "validation"), asserted, keywords, "{\"a\":0}"))
                .isFalse();
        assertThat(accepts(metaSchema("applicator", "unevaluated"), asserted, keywords, "{\"b\":0}"))
                .isFalse();
        assertThat(accepts(metaSchema(), asserted, "\"items\":false", "[1]")).isTrue();
        assertThat(accepts(metaSchema("validation"), asserted, "\"items\":false,\"minItems\":1", "[]"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            format-assertion  | ASSERTION  | false
            format-assertion  | ANNOTATION | false
            format-annotation | ASSERTION  | false
            format-annotation | ANNOTATION | true
            meta-data         | ASSERTION  | true
            """)
    void mayBeMetaSchemasThatSayWhatFormatDoes(String vocabulary, FormatMode format, boolean valid) {
        assertThat(accepts(metaSchema(vocabulary), format, "\"format\":\"date\"", "\"x\""))
                .isEqualTo(valid);
    }

    @Test
    void areNoDialectIfTheyRequireWhatNobodyKnows() {
        SchemaDocuments strange = metaSchema("https://example.org/vocabularies/units");

        assertThatThrownBy(() -> accepts(strange, FormatMode.ASSERTION, "\"type\":\"number\"", "1"))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("https://example.org/vocabularies/units");
        assertThatThrownBy(() -> JsonSchema.parse("{\"$schema\":\"https://example.org/meta\"}"))
                .hasMessageContaining("hand in its meta-schema");
    }

    @Test
    void thatAreBrokenInADialectOfOnesOwnAreRefused() {
        assertThatThrownBy(() -> accepts(metaSchema("applicator"), FormatMode.ASSERTION, "\"items\":3", "1"))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("/items");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void formatIsAnAnnotationForWhoeverWantsIt(Execution execution) {
        String schema = "{\"type\":\"array\",\"items\":{\"format\":\"date\",\"maxLength\":3}}";
        PayloadValidator annotated = validator(schema, SchemaDocuments.NONE, FormatMode.ANNOTATION, execution);
        PayloadValidator asserted = validator(schema, SchemaDocuments.NONE, FormatMode.ASSERTION, execution);

        assertThat(annotated.validate(bytes("[\"x\"]")).valid()).isTrue();
        assertThat(annotated.validate(bytes("[\"xxxx\"]")).valid()).isFalse();
        assertThat(asserted.validate(bytes("[\"x\"]")).valid()).isFalse();
    }
}
