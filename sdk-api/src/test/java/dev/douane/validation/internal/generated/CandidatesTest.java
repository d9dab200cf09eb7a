package dev.douane.validation.internal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.validation.internal.program.Compiled;
import dev.douane.validation.internal.program.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which alternatives a look at a value leaves, in the order in which they are tried. */
class CandidatesTest {
    private static final String CLOSED = ",\"additionalProperties\":false}";

    private static String record(String required, String properties) {
        return "{\"type\":\"object\",\"required\":[" + required + "],\"properties\":{" + properties + "}";
    }

    private static String either(String keyword, String... alternatives) {
        return "{\"" + keyword + "\":[" + String.join(",", alternatives) + "]}";
    }

    private static List<Integer> left(String schema, String value) {
        return left(Objects.requireNonNull(trial(schema)), value);
    }

    private static List<Integer> left(Trial trial, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        List<Integer> order = new ArrayList<>();
        for (long left = trial.candidates().of(text, 0, text.length);
                left != Candidates.NONE;
                left = Candidates.rest(left)) {
            order.add(Candidates.first(left));
        }
        return order;
    }

    private static @Nullable Trial trial(String schema) {
        Node node = Compiled.root(schema);
        Shapes shapes = new Shapes();
        return node.array().never() ? shapes.trial(node) : shapes.arrayTrial(node);
    }

    @Test
    void areThoseThatAllowAName() {
        String schema = either(
                "anyOf", record("\"a\"", "\"a\":{},\"v\":{}") + CLOSED, record("", "\"b\":{},\"v\":{}") + CLOSED);
        assertThat(left(schema, "{\"a\":1,\"v\":2}")).containsExactly(0);
        assertThat(left(schema, " { \"v\" : [1,{\"a\":[]}] , \"b\":2}")).containsExactly(1);
        assertThat(left(schema, "{\"v\":2}")).containsExactly(1);
        assertThat(left(schema, "{}")).containsExactly(1);
        assertThat(left(schema, "{\"c\":2}")).isEmpty();
        assertThat(left(schema, "{\"\\u0061\":1}")).containsExactly(0, 1);
        assertThat(left(schema, "[]")).isEmpty();
        assertThat(left(schema, "")).isEmpty();
    }

    @Test
    void beginWithTheOneThatKnowsAllNames() {
        String schema = either(
                "anyOf",
                record("", "\"a\":{},\"v\":{\"type\":\"number\"}") + "}",
                record("", "\"b\":{},\"v\":{\"type\":\"number\"}") + "}");
        assertThat(left(schema, "{\"v\":1,\"b\":2}")).containsExactly(1, 0);
        assertThat(left(schema, "{\"v\":1,\"a\":2}")).containsExactly(0, 1);
        assertThat(left(schema, "{\"b\":1,\"a\":2}")).containsExactly(1, 0);
        assertThat(left(schema, "{\"x\":1}")).containsExactly(0, 1);
    }

    @Test
    void areToldApartByConstantsOfAnyKind() {
        String schema = either(
                "anyOf",
                record("", "\"t\":{\"const\":1}") + "}",
                record("", "\"t\":{\"enum\":[2,\"two\"]}") + "}",
                record("", "\"t\":{\"const\":true}") + "}",
                record("", "\"t\":{\"type\":[\"array\",\"string\"]}") + "}");
        assertThat(left(schema, "{\"t\":1}")).containsExactly(0);
        assertThat(left(schema, "{\"t\":2}")).containsExactly(1);
        assertThat(left(schema, "{\"t\":\"two\"}")).containsExactly(1, 3);
        assertThat(left(schema, "{\"t\":\"three\"}")).containsExactly(3);
        assertThat(left(schema, "{\"t\":\"tw\\u006f\"}")).containsExactly(1, 3);
        assertThat(left(schema, "{\"t\":true}")).containsExactly(2);
        assertThat(left(schema, "{\"t\":[]}")).containsExactly(3);
        assertThat(left(schema, "{\"t\":{}}")).isEmpty();
        assertThat(left(schema, "{\"t\":null}")).isEmpty();
    }

    @Test
    void mayBeANumberInAnotherSpelling() {
        String schema =
                either("anyOf", record("", "\"t\":{\"const\":1}") + "}", record("", "\"t\":{\"const\":1.50}") + "}");
        assertThat(left(schema, "{\"t\":1.5}")).containsExactly(1);
        assertThat(left(schema, "{\"t\":1.0}")).containsExactly(0, 1);
        assertThat(left(schema, "{\"t\":15e-1}")).containsExactly(0, 1);
    }

    @Test
    void areCertainWhereOneMustBeTheOnlyOne() {
        String schema = either(
                "oneOf",
                record("\"a\"", "\"a\":{},\"v\":{\"type\":\"number\"}") + "}",
                record("\"b\"", "\"b\":{},\"v\":{\"type\":\"number\"}") + "}");
        assertThat(left(schema, "{\"a\":1,\"v\":2}")).containsExactly(0);
        assertThat(left(schema, "{\"v\":2,\"x\":3,\"b\":1}")).containsExactly(1);
        assertThat(left(schema, "{\"a\":1,\"b\":2}")).isEmpty();
        assertThat(left(schema, "{\"a\":1,\"\\u0062\":2}")).isEmpty();
        assertThat(left(schema, "{\"v\":2}")).isEmpty();
    }

    @Test
    void areTheAlternativesOfAlternatives() {
        String inner = either(
                "anyOf",
                "{\"type\":\"string\"}",
                record("\"a\"", "\"a\":{}") + CLOSED,
                record("\"b\"", "\"b\":{}") + CLOSED);
        Trial trial = Objects.requireNonNull(
                trial(either("oneOf", inner, record("\"c\"", "\"c\":{\"type\":\"string\"}") + CLOSED)));
        assertThat(trial.nodes()).hasSize(3);
        assertThat(left(trial, "{\"b\":1}")).containsExactly(1);
        assertThat(left(trial, "{\"c\":\"1\"}")).containsExactly(2);
    }

    @Test
    void ofArraysGoByTheFirstItem() {
        String schema = either(
                "anyOf",
                "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}",
                "{\"type\":\"array\",\"items\":{\"type\":[\"object\",\"null\"]}}");
        assertThat(left(schema, "[ \"a\"]")).containsExactly(0);
        assertThat(left(schema, "[null,\"a\"]")).containsExactly(1);
        assertThat(left(schema, "[]")).containsExactly(0, 1);
        assertThat(left(schema, "[1]")).isEmpty();
        assertThat(left(schema.replace("anyOf", "oneOf"), "[]")).isEmpty();
        assertThat(left(schema.replace("anyOf", "oneOf"), "[{}]")).containsExactly(1);
    }

    @Test
    void areNotLookedForWhereMembersTellAnyway() {
        assertThat(trial(either("anyOf", "{\"required\":[\"a\"]}", "{\"required\":[\"b\"]}")))
                .isNull();
        assertThat(trial("{\"properties\":{\"x\":{\"type\":\"string\"}},"
                        + either(
                                        "anyOf",
                                        record("\"a\"", "\"a\":{\"type\":\"string\"}") + "}",
                                        record("\"b\"", "") + "}")
                                .substring(1)))
                .isNull();
    }
}
