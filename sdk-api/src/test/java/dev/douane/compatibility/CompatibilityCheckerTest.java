package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompatibilityCheckerTest {
    private static final String CLOSED = """
            {"type": "object", "properties": {"name": {"type": "string"}, "population": {"type": "integer"}},
             "required": ["name"], "additionalProperties": false}""";

    @Test
    void aSchemaIsCompatibleWithItself() {
        assertThat(check(CLOSED, CLOSED).compatible()).isTrue();
    }

    @Test
    void anOptionalPropertyMayBeAddedToAClosedObject() {
        String wider = CLOSED.replace("{\"name\"", "{\"area\": {\"type\": \"number\"}, \"name\"");

        assertThat(check(CLOSED, wider).compatible()).isTrue();
        assertThat(check(wider, CLOSED).breakingChanges())
                .singleElement()
                .satisfies(change -> assertThat(change.witness()).contains("area"));
    }

    @Test
    void anOptionalPropertyAddedToAnOpenObjectClashesWithWhatMayBeThere() {
        String open = "{\"type\": \"object\", \"properties\": {\"name\": {\"type\": \"string\"}}}";
        String wider = open.replace("{\"name\"", "{\"area\": {\"type\": \"number\"}, \"name\"");

        CompatibilityReport report = check(open, wider);

        assertThat(report.verdict()).isEqualTo(CompatibilityVerdict.INCOMPATIBLE);
        assertThat(report.breakingChanges().get(0).witness()).contains("\"area\"");
    }

    @Test
    void aRequiredPropertyBreaks() {
        CompatibilityReport report = check(CLOSED, CLOSED.replace("[\"name\"]", "[\"name\", \"population\"]"));

        assertThat(report.verdict()).isEqualTo(CompatibilityVerdict.INCOMPATIBLE);
        assertThat(report.breakingChanges())
                .singleElement()
                .satisfies(change -> assertThat(change.keyword()).isEqualTo("required"));
    }

    @Test
    void aSpentBudgetIsUndecided() {
        CompatibilityReport report = CompatibilityChecker.check(
                JsonSchema.parse(CLOSED), JsonSchema.parse("{}"), CompatibilityOptions.DEFAULT.withMaxSteps(3));

        assertThat(report.verdict()).isEqualTo(CompatibilityVerdict.UNDECIDED);
        assertThat(report.reason()).contains("3 steps");
    }

    @Test
    void formatsAreAssertedUnlessTheyAreAnnotations() {
        JsonSchema any = JsonSchema.parse("{\"type\": \"string\"}");
        JsonSchema date = JsonSchema.parse("{\"type\": \"string\", \"format\": \"date\"}");
        CompatibilityOptions annotations = CompatibilityOptions.DEFAULT.withAssertFormats(false);

        assertThat(CompatibilityChecker.check(any, date).verdict()).isEqualTo(CompatibilityVerdict.INCOMPATIBLE);
        assertThat(CompatibilityChecker.check(any, date, annotations).verdict())
                .isEqualTo(CompatibilityVerdict.COMPATIBLE);
    }

    @Test
    void aBrokenSchemaIsRefused() {
        assertThatThrownBy(() -> check("{\"type\": 3}", "{}")).isInstanceOf(InvalidSchemaException.class);
    }

    @Test
    void whatLeadsDeeperThanTheStackIsNotFoundOut() throws Exception {
        StringBuilder definitions = new StringBuilder("{\"$ref\": \"#/$defs/d0\", \"$defs\": {");
        for (int i = 0; i < 3_000; i++) {
            String next = "{\"$ref\": \"#/$defs/d" + (i + 1) + "\"}";
            definitions.append("\"d" + i + "\": {\"allOf\": [" + next + ", " + next + "]}, ");
        }
        JsonSchema older = JsonSchema.parse(definitions + "\"d3000\": {\"type\": \"number\"}}}");
        JsonSchema newer = JsonSchema.parse(definitions + "\"d3000\": {\"type\": \"integer\"}}}");
        List<Object> answers = new ArrayList<>();

        Runnable asking = () -> {
            answers.add(CompatibilityChecker.check(older, newer).verdict());
            answers.add(CompatibilityChecker.satisfiability(older).verdict());
        };
        Thread small = new Thread(null, asking, "small stack", 300_000);
        small.start();
        small.join();

        assertThat(answers).containsExactly(CompatibilityVerdict.UNDECIDED, Satisfiability.Answer.UNDECIDED);
    }

    @Test
    void tellsWhetherAnyDocumentSatisfiesASchema() {
        JsonSchema none = JsonSchema.parse(
                "{\"type\": \"object\", \"required\": [\"a\"], \"properties\": {\"a\": {\"enum\": [1, 2], \"minimum\": 3}}}");

        assertThat(CompatibilityChecker.isSatisfiable(none)).isFalse();
        assertThat(CompatibilityChecker.satisfiability(none).pointer()).isEqualTo("/properties/a");
        assertThat(CompatibilityChecker.satisfiability(JsonSchema.parse(CLOSED)).example())
                .hasValue("{\"name\":\"\"}");
    }

    private static CompatibilityReport check(String older, String newer) {
        return CompatibilityChecker.check(JsonSchema.parse(older), JsonSchema.parse(newer));
    }
}
