package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static dev.douane.validation.Checking.validator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas with two ways into every level of a payload: 2 to the 200 ways in all. */
@Tag("slow")
class HostileSchemaTest {
    private static final Duration GUARD = Duration.ofSeconds(20);
    private static final int DEPTH = 200;
    private static final String TWICE = """
            {"anyOf":[{"type":"array","items":{"$ref":"#"}},{"type":"array","maxItems":1,"items":{"$ref":"#"}}]}""";

    private static ValidationReport check(String schema, String leaf) {
        String payload = "[".repeat(DEPTH) + leaf + "]".repeat(DEPTH);
        return assertTimeoutPreemptively(GUARD, () -> validator(schema).validate(bytes(payload)));
    }

    @Test
    void theFirstWayThatLeadsThroughIsEnough() {
        assertThat(check(TWICE, "").valid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {TWICE, """
                {"type":"array","anyOf":[{"maxItems":0},{"prefixItems":[{"$ref":"#"}]}],"unevaluatedItems":{"$ref":"#"}}""", """
                {"type":"array","contains":{"$ref":"#"},"minContains":0,"unevaluatedItems":{"$ref":"#"}}""", """
                {"type":"array","not":{"not":{"items":{"$ref":"#"}}},"unevaluatedItems":{"$ref":"#"}}"""})
    void aLeafThatNoWayAcceptsIsRefusedInTime(String schema) {
        ValidationReport report = check(schema, "1");

        assertThat(report.valid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"oneOf":[{"type":"array","items":{"$ref":"#"}},{"type":"array","minItems":2,"items":{"$ref":"#"}}]}""", """
                {"allOf":[{"items":{"$ref":"#"}},{"items":{"$ref":"#"}}]}""", """
                {"if":{"items":{"$ref":"#"}},"then":{"items":{"$ref":"#"}},"else":false}""", """
                {"items":{"$ref":"#"},"contains":{"$ref":"#"},"minContains":0}""", """
                {"not":{"not":{"items":{"$ref":"#"}}},"unevaluatedItems":{"$ref":"#"}}""", """
                {"anyOf":[{"maxItems":1},{"prefixItems":[{"$ref":"#"}]}],"unevaluatedItems":{"$ref":"#"}}""", """
                {"contains":{"$ref":"#"},"minContains":0,"unevaluatedItems":{"$ref":"#"}}""", """
                {"$schema":"http://json-schema.org/draft-07/schema#","not":{"not":{"items":{"$ref":"#"}}},
                 "items":{"$ref":"#"},"contentEncoding":"base64"}"""})
    void allWaysAreLookedAtInTime(String schema) {
        assertThat(check(schema, "").valid()).isTrue();
    }
}
