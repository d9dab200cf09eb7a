package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs in the shapes that the public tests of other tools ask about, with the answer that the specification gives: both
 * ways, all decided.
 */
class ContainmentPairsTest {
    private static final Map<String, String> DIALECTS = Map.of(
            "04", "http://json-schema.org/draft-04/schema#",
            "07", "http://json-schema.org/draft-07/schema#",
            "20", "https://json-schema.org/draft/2020-12/schema");

    /** One line of {@code containment-pairs.txt}. */
    record Pair(String dialect, char relation, String one, String other) {
        static Pair of(String line) {
            String[] schemas = line.substring(5).split(" :: ", 2);
            return new Pair(line.substring(0, 2), line.charAt(3), schemas[0], schemas[1]);
        }

        private JsonSchema schema(String text) {
            String dialect = "{\"$schema\":\"" + DIALECTS.get(this.dialect) + "\"";
            return JsonSchema.parse(dialect + (text.equals("{}") ? "}" : "," + text.substring(1)));
        }

        private static CompatibilityVerdict expected(boolean included) {
            return included ? CompatibilityVerdict.COMPATIBLE : CompatibilityVerdict.INCOMPATIBLE;
        }
    }

    static List<Pair> pairs() throws IOException {
        try (InputStream file = ContainmentPairsTest.class.getResourceAsStream("containment-pairs.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.contains(" :: "))
                    .map(Pair::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isDecidedByMeaning(Pair pair) {
        CompatibilityOptions options = CompatibilityOptions.DEFAULT.withAssertFormats(false);
        JsonSchema one = pair.schema(pair.one());
        JsonSchema other = pair.schema(pair.other());

        assertThat(Stream.of(
                        CompatibilityChecker.check(one, other, options),
                        CompatibilityChecker.check(other, one, options)))
                .extracting(CompatibilityReport::verdict)
                .containsExactly(
                        Pair.expected("=<".indexOf(pair.relation()) >= 0),
                        Pair.expected("=>".indexOf(pair.relation()) >= 0));
    }

    @Test
    void thereAreEnough() throws IOException {
        assertThat(pairs()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }
}
