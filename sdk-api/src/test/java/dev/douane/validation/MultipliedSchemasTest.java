package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Schemas of a megabyte in which one part is for many others: compiling takes as long as they are, or ends. */
class MultipliedSchemasTest {
    private static final Duration GUARD = Duration.ofSeconds(30);

    private static String joined(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
    }

    private static String properties(int count, String each) {
        return "\"properties\":{" + joined(count, i -> "\"p" + i + "\":" + each.replace("%", "" + i)) + "}";
    }

    private static PayloadValidator compiled(String schema, Execution execution) {
        return assertTimeoutPreemptively(
                GUARD, () -> PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution));
    }

    private static void check(
            String schema, String how, String right, String wrong, String pointer, String keyword, String place) {
        PayloadValidator validator = compiled(schema, Execution.BEST);

        assertThat(validator.describe()).contains(how);
        assertThat(validator.validate(bytes(right)).violations()).isEmpty();
        assertThat(validator.validate(bytes(wrong)).violations())
                .extracting(Violation::pointer, Violation::keyword, Violation::schemaPointer)
                .containsExactly(Tuple.tuple(pointer, keyword, place));
    }

    @Test
    void ofDynamicAnchors() {
        check(
                "{\"$dynamicAnchor\":\"n\",\"type\":\"object\"," + properties(40_000, "{\"$dynamicRef\":\"#n\"}")
                        + ",\"$defs\":{" + joined(40_000, i -> "\"d" + i + "\":{\"$id\":\"d" + i + "\"}") + "}}",
                "2 nodes",
                "{\"p1\":{\"p2\":{}}}",
                "{\"p1\":{\"p2\":2}}",
                "/p1/p2",
                "type",
                "/type");
    }

    @Test
    void ofReferencesToWhereNoKeywordLeads() {
        int count = 15_000;
        String unused = "\"$defs\":{" + joined(10, i -> "\"" + i + "\":true") + "}";

        check(
                "{\"$ref\":\"#/x/0\",\"x\":["
                        + joined(
                                count,
                                i -> "{" + unused + ",\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/x/"
                                        + Math.min(i + 1, count - 1) + "\"}}}")
                        + "]}",
                count + 1 + " nodes",
                "{\"a\":{\"a\":{}}}",
                "{\"a\":{\"a\":1}}",
                "/a/a",
                "type",
                "/x/2/type");
    }

    @Test
    void ofOneLongUri() {
        check(
                "{\"$id\":\"http://x/" + "a".repeat(400_000)
                        + "/\",\"$defs\":{\"d\":{\"$id\":\"d\",\"type\":\"string\"}},"
                        + properties(10_000, "{\"$ref\":\"d\"}") + "}",
                "3 nodes",
                "{\"p1\":\"a\"}",
                "{\"p1\":1}",
                "/p1",
                "type",
                "/$defs/d/type");
    }

    @Test
    void ofManyLongUrisAreRefused() {
        JsonSchema schema = JsonSchema.parse("{\"$id\":\"http://x/" + "a".repeat(400_000) + "/\",\"$defs\":{"
                + joined(5_000, i -> "\"d" + i + "\":{\"$id\":\"d" + i + "\"}") + "}}");

        assertThatThrownBy(() -> assertTimeoutPreemptively(GUARD, () -> PayloadValidator.of(schema)))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("its URIs have more than");
    }
}
