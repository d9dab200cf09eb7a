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
    private static final String MULTIPLIED = "its parts are looked at more than";

    private static String joined(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
    }

    private static String properties(int count, String each) {
        return "\"properties\":{" + joined(count, i -> "\"p" + i + "\":" + each.replace("%", "" + i)) + "}";
    }

    /** Many properties that refer to one schema. */
    private static String shared(int count, String each, String schema) {
        return "{\"$defs\":{\"one\":" + schema + "}," + properties(count, each) + "}";
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
    void ofManyParts() {
        String schema = shared(
                8_000,
                "{\"$ref\":\"#/$defs/one\",\"minLength\":1}",
                "{\"allOf\":[" + joined(20_000, i -> "{\"minimum\":" + i + "}") + "]}");

        check(
                schema,
                MULTIPLIED,
                "{\"p1\":\"a\",\"p2\":20000}",
                "{\"p1\":\"\",\"p2\":20000}",
                "/p1",
                "minLength",
                "/properties/p1/minLength");
        check(schema, MULTIPLIED, "{}", "{\"p1\":19998}", "/p1", "minimum", "/$defs/one/allOf/19999/minimum");
    }

    @Test
    void ofManyConstants() {
        check(
                shared(
                        8_000,
                        "{\"allOf\":[{\"$ref\":\"#/$defs/one\"}]}",
                        "{\"enum\":[" + joined(20_000, i -> "\"e" + i + "\"") + "]}"),
                "8002 nodes",
                "{\"p1\":\"e0\",\"p2\":\"e19999\"}",
                "{\"p1\":\"e0\",\"p2\":\"e20000\"}",
                "/p2",
                "enum",
                "/$defs/one/enum");
    }

    @Test
    void ofOnePattern() {
        check(
                shared(
                        19_000,
                        "{\"$ref\":\"#/$defs/one\",\"maxLength\":1%}",
                        "{\"pattern\":\"^(a|b|[c-z]{3}){1,600}x$\"}"),
                "19002 nodes",
                "{\"p1\":\"abx\",\"p2\":\"abcdex\"}",
                "{\"p1\":\"abxy\"}",
                "/p1",
                "pattern",
                "/$defs/one/pattern");
    }

    @Test
    void ofManyItems() {
        check(
                shared(
                        8_000,
                        "{\"$ref\":\"#/$defs/one\",\"minItems\":1}",
                        "{\"prefixItems\":[" + joined(60_000, i -> "true") + "]}"),
                MULTIPLIED,
                "{\"p1\":[1]}",
                "{\"p1\":[]}",
                "/p1",
                "minItems",
                "/properties/p1/minItems");
    }

    @Test
    void ofKeywordsThatAreNone() {
        check(
                "{" + joined(60_000, i -> "\"x" + i + "\":0") + ",\"type\":\"object\",\"allOf\":[{}],"
                        + properties(30_000, "{\"$ref\":\"#\"}") + "}",
                "2 nodes",
                "{\"p1\":{\"p29999\":{}}}",
                "{\"p1\":{\"p29999\":1}}",
                "/p1/p29999",
                "type",
                "/type");
    }

    @Test
    void ofPatternsOfNames() {
        String patterns = joined(25_000, i -> "\"^q" + i + "$\":{\"type\":\"string\"}");

        check(
                "{\"patternProperties\":{" + patterns + "}," + properties(25_000, "{\"type\":\"null\"}") + "}",
                MULTIPLIED,
                "{\"p1\":null,\"q24999\":\"a\",\"q25000\":1}",
                "{\"p1\":null,\"q24999\":1,\"p25000\":1}",
                "/q24999",
                "type",
                "/patternProperties/^q24999$/type");
    }

    @Test
    void ofUnevaluatedProperties() {
        String one = "{\"allOf\":[" + joined(4_000, i -> "{\"properties\":{\"p" + i + "\":true}}") + "]}";

        check(
                "{\"type\":\"object\",\"$defs\":{\"one\":" + one + "},\"anyOf\":["
                        + joined(8_000, i -> "{\"$ref\":\"#/$defs/one\",\"unevaluatedProperties\":false}") + "]}",
                MULTIPLIED,
                "{\"p1\":1,\"p3999\":null}",
                "[]",
                "",
                "type",
                "/type");
    }

    @Test
    void ofConstantsThatMayTellAlternativesApart() {
        String constants = joined(15_000, i -> "{\"properties\":{\"p" + i + "\":{\"const\":\"a\"}}}");
        String required = joined(30_000, i -> "{\"required\":[\"q\"]}");

        check(
                "{\"anyOf\":[{\"allOf\":[" + constants + "," + required + "]},{\"required\":[\"z\"]}]}",
                "15004 nodes",
                "{\"q\":1,\"p1\":\"a\"}",
                "{\"p1\":\"a\"}",
                "",
                "anyOf",
                "/anyOf");
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

    @Test
    void ofConditionsBeforeThereIsCode() {
        String names = joined(300, i -> "\"p" + i + "\"");
        String dependent = joined(300, i -> "\"p" + i + "\":[" + names + "]");
        String schema = "{\"$defs\":{\"named\":{" + properties(300, "true") + "},\"one\":{\"dependentRequired\":{"
                + dependent + "}}},"
                + properties(
                        1_500,
                        "{\"type\":\"object\",\"allOf\":[{\"$ref\":\"#/$defs/named\"}],"
                                + "\"not\":{\"not\":{\"$ref\":\"#/$defs/one\"}}}")
                + "}";

        PayloadValidator validator = compiled(schema, Execution.GENERATED);

        assertThat(validator
                        .validate(bytes("{\"p7\":{\"other\":1},\"p1499\":{}}"))
                        .valid())
                .isTrue();
        for (String property : new String[] {"p7", "p1499"}) {
            assertThat(validator
                            .validate(bytes("{\"" + property + "\":{\"p1\":1}}"))
                            .violations())
                    .extracting(Violation::pointer, Violation::keyword, Violation::schemaPointer)
                    .containsExactly(Tuple.tuple("/" + property, "not", "/properties/" + property + "/not"));
        }
    }

    @Test
    void ofAssertionsAboutNamesBeforeThereIsCode() {
        String names = joined(10_000, i -> "{\"propertyNames\":{\"maxLength\":" + (9 + i % 2) + "}}");
        String one = "{\"type\":\"object\",\"allOf\":[" + names + "]," + properties(1_900, "true") + "}";

        String schema = "{\"type\":\"object\","
                + shared(1_900, "{\"$ref\":\"#/$defs/one\"}", one).substring(1);

        PayloadValidator validator = compiled(schema, Execution.GENERATED);

        assertThat(validator.describe()).contains("by code that was generated for it");
        assertThat(validator.validate(bytes("{\"p1\":{\"p1\":1,\"other\":2}}")).valid())
                .isTrue();
        assertThat(validator
                        .validate(bytes("{\"p1\":{\"p1\":1,\"much longer\":2}}"))
                        .violations())
                .hasSize(ValidationLimits.DEFAULT.maxViolations())
                .allMatch(violation -> violation.pointer().equals("/p1/much longer")
                        && violation.schemaPointer().startsWith("/$defs/one/allOf/"));
    }
}
