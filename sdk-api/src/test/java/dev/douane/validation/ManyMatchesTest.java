package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a property must satisfy may be known only when its name is there: which patterns match it. */
class ManyMatchesTest {
    private static final int PATTERNS = 15;

    /** Pattern number i is about names with the letter i, and asks for i properties. */
    private static final JsonSchema SCHEMA = JsonSchema.parse("{\"patternProperties\":{"
            + IntStream.range(0, PATTERNS)
                    .mapToObj(i -> "\"" + letter(i) + "\":{\"properties\":{"
                            + IntStream.range(0, i)
                                    .mapToObj(k -> "\"" + letter(i) + k + "\":{\"maximum\":" + k + "}")
                                    .collect(Collectors.joining(","))
                            + "}}")
                    .collect(Collectors.joining(","))
            + "}}");

    private static String letter(int i) {
        return Character.toString('a' + i);
    }

    /** The name that just these patterns match. */
    private static String name(int patterns) {
        return IntStream.range(0, PATTERNS)
                .filter(i -> (patterns & (1 << i)) != 0)
                .mapToObj(ManyMatchesTest::letter)
                .collect(Collectors.joining());
    }

    private static byte[] payload(int from, int to, int more) {
        return bytes(IntStream.range(from, to)
                .mapToObj(patterns -> "\"" + name(patterns) + "\":{"
                        + IntStream.range(1, PATTERNS)
                                .mapToObj(i -> "\"" + letter(i) + (i - 1) + "\":" + (i - 1 + more))
                                .collect(Collectors.joining(","))
                        + "}")
                .collect(Collectors.joining(",", "{", "}")));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void namesMatchInMoreWaysThanCanBeKept(Execution execution) {
        PayloadValidator validator = PayloadValidator.of(SCHEMA, ValidationLimits.DEFAULT, execution);
        int all = 1 << PATTERNS;
        for (int from = 0; from < all; from += 1_024) {
            assertThat(validator.validate(payload(from, from + 1_024, 0)).violations())
                    .isEmpty();
        }
        // All of these again, most of which have been forgotten; every one asks something but those of pattern 0.
        for (int patterns = 2; patterns < all; patterns += 4_097) {
            assertThat(validator.validate(payload(patterns, patterns + 1, 1)).violations())
                    .as(name(patterns))
                    .hasSize(Integer.bitCount(patterns >> 1));
        }
    }
}
