package dev.douane.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a schema is named does not change what it means, to neither engine, and a name of another draft is none. */
class IdentifiersTest {
    private static final String DRAFT_04 = "http://json-schema.org/draft-04/schema#";
    private static final String DRAFT_07 = "http://json-schema.org/draft-07/schema#";
    private static final String LATEST = "https://json-schema.org/draft/2020-12/schema";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "04 | 'id': 'person.json'",
                "04 | 'id': ''",
                "07 | '$id': 'person.json'",
                "07 | '$id': 'schemas/person#'",
                "07 | '$id': '/people/person'",
                "07 | '$id': ''",
                "07 | 'id': 'person.json'",
                "07 | 'id': 7",
                "07 | 'id': 'a', '$id': 'b'",
                "20 | '$id': 'person'",
                "20 | '$id': '.'",
                "20 | '$id': 'urn:example:person'",
                "20 | 'id': 'https://example.com/person'",
                "20 | 'id': {'type': 'array'}",
            })
    void changeNothing(String draft, String identifier) {
        String dialect = draft.equals("04") ? DRAFT_04 : draft.equals("07") ? DRAFT_07 : LATEST;
        JsonSchema schema = JsonSchema.parse(("{'$schema': '" + dialect + "', " + identifier
                        + ", 'definitions': {'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object',"
                        + " 'properties': {'name': {'$ref': '#/definitions/name'}, 'parent': {'$ref': '#'}}}")
                .replace('\'', '"'));

        assertThat(Stream.of(PayloadValidator.of(schema), PayloadValidator.reference(schema)))
                .allSatisfy(validator -> {
                    assertThat(isValid(validator, "{'name': 'Ada', 'parent': {'name': 'Byron'}}"))
                            .isTrue();
                    assertThat(isValid(validator, "{'name': 'Ada', 'parent': {'name': 7}}"))
                            .isFalse();
                    assertThat(isValid(validator, "{'parent': {'name': 'Byron'}}"))
                            .isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({"[], false", "['a'], true", "['a'; 'a'], true"})
    void draft07LetsAnEnumerationBeEmptyAndRepeatItself(String values, boolean holds) {
        JsonSchema schema = JsonSchema.parse(
                ("{'$schema': '" + DRAFT_07 + "', 'enum': " + values.replace(';', ',') + "}").replace('\'', '"'));

        assertThat(Stream.of(PayloadValidator.of(schema), PayloadValidator.reference(schema)))
                .allSatisfy(validator ->
                        assertThat(isValid(validator, "'a'")).as(values).isEqualTo(holds));
    }

    private static boolean isValid(PayloadValidator validator, String document) {
        return validator
                .validate(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .valid();
    }
}
