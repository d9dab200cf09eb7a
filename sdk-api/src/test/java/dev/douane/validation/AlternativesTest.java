package dev.douane.validation;

import static dev.douane.validation.Checking.check;
import static dev.douane.validation.Checking.only;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlternativesTest {
    private static final String SHAPES = """
            {"oneOf":[
              {"type":"object","required":["kind","radius"],"properties":{"kind":{"const":"circle"},"radius":{"type":"number"}}},
              {"type":"object","required":["kind","side"],"properties":{"kind":{"const":"square"},"side":{"type":"number"}}}]}""";

    @Test
    void reportTheOneOfTheRightType() {
        String nullable = "{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"object\",\"required\":[\"a\"]}]}";

        Violation violation = only(nullable, "{}");

        assertThat(violation.message()).isEqualTo("`a` is required and missing");
        assertThat(violation.schemaPointer()).isEqualTo("/anyOf/1/required");
    }

    @Test
    void reportTheOneThatAConstantChose() {
        Violation violation = only(SHAPES, "{\"kind\":\"square\",\"side\":\"long\"}");

        assertThat(violation.pointer()).isEqualTo("/side");
        assertThat(violation.message()).isEqualTo("expected a number but was a string");
    }

    @Test
    void areSummedUpWhenNoneIsMeant() {
        Violation violation = only(SHAPES, "{\"kind\":\"line\"}");

        assertThat(violation.keyword()).isEqualTo("oneOf");
        assertThat(violation.schemaPointer()).isEqualTo("/oneOf");
        assertThat(violation.message())
                .startsWith("fits none of the 2 alternatives: ")
                .contains("expected \"circle\" at /kind; or expected \"square\" at /kind");
        assertThat(only("{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}", "1")
                        .message())
                .isEqualTo("fits none of the 2 alternatives: expected a string but was an integer; "
                        + "or expected null but was an integer");
    }

    @Test
    void areTooManyWhenOneIsAsked() {
        assertThat(only("{\"oneOf\":[{\"type\":\"integer\"},{\"minimum\":0}]}", "1")
                        .message())
                .isEqualTo("fits more than one of the alternatives of `oneOf`, and must fit one only");
    }

    @Test
    void mayNestAndStayBounded() {
        String schema = "{\"$ref\":\"#/$defs/n\",\"$defs\":{\"n\":{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"array\","
                + "\"items\":{\"$ref\":\"#/$defs/n\"}},{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/$defs/n\"}}]}}}";
        String payload = "[".repeat(100) + "{\"a\":1}" + "]".repeat(100);

        assertThat(check(schema, payload).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).endsWith("/0/a");
            assertThat(violation.message()).hasSizeLessThan(1_000);
        });
    }
}
