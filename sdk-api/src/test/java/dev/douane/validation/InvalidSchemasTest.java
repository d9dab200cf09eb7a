package dev.douane.validation;

import static dev.douane.validation.Checking.validator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.schema.InvalidSchemaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidSchemasTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {"type":"text"}                                   | at /type expected one of ["array", "boolean"
                    {"properties":{"a":{"minLength":-1}}}             | at /properties/a/minLength must be at least 0
                    {"required":"a"}                                  | at /required expected an array but was a string
                    {"$schema":"http://json-schema.org/draft-04/schema#","exclusiveMinimum":3} | at /exclusiveMinimum expected a boolean
                    {"$schema":"http://json-schema.org/draft-07/schema#","items":3}            | at /items
                    {"properties":{"a":{"pattern":"a++"}}}            | at /properties/a/pattern the pattern `a++` is not a regular expression that Douane can run: There is nothing to repeat
                    {"patternProperties":{"(":true}}                  | at /patternProperties/( the pattern `(` is not a regular expression that Douane can run
                    {"$ref":"#/$defs/nowhere"}                        | at /$ref it refers to `#/$defs/nowhere`, which is not there
                    {"properties":{"a":{"$ref":"#nowhere"}}}          | at /properties/a/$ref it refers to `#nowhere`, which is not there
                    {"$defs":{"unused":{"items":{"$ref":"#nowhere"}}}} | at /$defs/unused/items/$ref it refers to `#nowhere`, which is not there
                    {"unevaluatedProperties":{"$dynamicRef":"#nowhere"}} | at /unevaluatedProperties/$dynamicRef it refers to `#nowhere`, which is not there
                    {"unevaluatedItems":{"items":{"$ref":"#nowhere"}}} | at /unevaluatedItems/items/$ref it refers to `#nowhere`, which is not there
                    {"$dynamicRef":"#nowhere"}                        | at /$dynamicRef it refers to `#nowhere`, which is not there
                    {"$ref":"https://example.org/other.json"}         | at /$ref it refers to `https://example.org/other.json`, which the schema does not hold; Douane fetches nothing
                    {"$ref":"file:///etc/passwd"}                     | Douane fetches nothing
                    {"$ref":"classpath:official-suite-exceptions.txt"}| Douane fetches nothing
                    {"$ref":"classpath:/draft-04/schema"}             | Douane fetches nothing
                    {"$ref":"https://json-schema.org/../../x"}        | Douane fetches nothing
                    {"$ref":"#"}                                      | the $ref at /$ref leads back to itself
                    {"allOf":[{"$ref":"#/$defs/a"}],"$defs":{"a":{"anyOf":[{"$ref":"#"}]}}} | leads back to itself
                    {"properties":{"a":{"$ref":"#/$defs/a"}},"$defs":{"a":{"not":{"$ref":"#/$defs/a"}}}} | leads back to itself
                    """)
    void areRefusedWhenTheValidatorIsMade(String schema, String reason) {
        assertThatThrownBy(() -> validator(schema))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void areNotThoseThatLeadBackThroughThePayload() {
        assertThat(validator("{\"properties\":{\"child\":{\"$ref\":\"#\"}}}")
                        .validate(Checking.bytes("{\"child\":{\"child\":{}}}"))
                        .valid())
                .isTrue();
        assertThat(validator("{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"definitions\":{\"a\":"
                                + "{\"$ref\":\"#/definitions/b\",\"allOf\":[{\"$ref\":\"#/definitions/a\"}]},"
                                + "\"b\":{}},\"$ref\":\"#/definitions/a\"}")
                        .validate(Checking.bytes("1"))
                        .valid())
                .isTrue();
    }

    @Test
    void areNotThoseWithAccentsInAReference() {
        assertThat(validator("{\"$ref\":\"#/$defs/Région\",\"$defs\":{\"Région\":{\"type\":\"null\"}}}")
                        .validate(Checking.bytes("null"))
                        .valid())
                .isTrue();
    }

    @Test
    void areNotThoseWithKeywordsOfTheirOwn() {
        assertThat(validator("{\"x-owner\":{\"type\":3},\"notAllowed\":[\"a\"],\"format\":\"phone\"}")
                        .validate(Checking.bytes("{\"a\":1}"))
                        .valid())
                .isTrue();
    }
}
