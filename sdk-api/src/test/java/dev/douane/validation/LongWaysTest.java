package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static dev.douane.validation.Checking.validator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.douane.schema.InvalidSchemaException;
import dev.douane.schema.JsonSchema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas of which each leads to the next for one and the same value, so that a way through them is a stack of calls. */
class LongWaysTest {
    private static final String NOT = """
            {"not":{"$ref":@}}""";
    private static final String REF = """
            {"$ref":@}""";
    private static final String ANY = """
            {"anyOf":[{"$ref":@},{"type":"null"}]}""";
    private static final String IF = """
            {"if":{"$ref":@},"then":{"type":"integer"},"else":{"type":"null"}}""";

    /** The last one asks for an integer; {@code backwards} if the last one is written first. */
    private static String way(int definitions, String each, boolean backwards) {
        return IntStream.range(0, definitions + 1)
                .map(i -> backwards ? definitions - i : i)
                .mapToObj(i -> "\"d" + i + "\":"
                        + (i == definitions
                                ? "{\"type\":\"integer\"}"
                                : each.replace("@", "\"#/$defs/d" + (i + 1) + "\"")))
                .collect(Collectors.joining(",", "{\"$ref\":\"#/$defs/d0\",\"$defs\":{", "}}"));
    }

    private static boolean accepts(PayloadValidator validator, String payload) {
        return validator.validate(bytes(payload)).valid();
    }

    @ParameterizedTest
    @ValueSource(strings = {NOT, REF, ANY, IF})
    void areFollowed(String each) {
        PayloadValidator validator = validator(way(200, each, false));

        assertThat(validator.describe()).contains("everything is decided in one pass");
        assertThat(accepts(validator, "1")).isTrue();
        assertThat(accepts(validator, "\"x\"")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"not":{"$ref":@}}                       | false
            {"not":{"$ref":@}}                       | true
            {"$ref":@}                               | false
            {"anyOf":[{"$ref":@},{"type":"null"}]}   | false
            {"items":{"$ref":@}}                     | false
            """)
    void areRefusedWhereNoStackWouldDo(String each, boolean backwards) {
        JsonSchema schema = JsonSchema.parse(way(20_000, each, backwards));

        assertThatThrownBy(() -> PayloadValidator.of(schema))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("nested too deep");
    }

    @Test
    void areSeenToLeadBackHoweverLongTheyAre() {
        JsonSchema circle =
                JsonSchema.parse(way(1_600, REF, false).replace("{\"type\":\"integer\"}", "{\"$ref\":\"#/$defs/d0\"}"));

        for (ThrowingCallable compiling : List.<ThrowingCallable>of(
                () -> PayloadValidator.of(circle), () -> PayloadValidator.reference(circle))) {
            assertThatThrownBy(compiling)
                    .isInstanceOf(InvalidSchemaException.class)
                    .hasMessageContaining("leads back to itself");
        }
    }
}
