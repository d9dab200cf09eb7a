package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.internal.json.Json;
import dev.douane.internal.json.JsonTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A witness is at most 1.5 times as long as the shortest document that shows a break: all shorter ones are tried. */
class WitnessSizeTest {
    private static final double WANTED = 1.5;

    static Stream<ContractPairsTest.Pair> breaking() throws Exception {
        return ContractPairsTest.pairs().filter(pair -> pair.answer().get(0).equals("INCOMPATIBLE"));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void nothingMuchShorterBreaks(ContractPairsTest.Pair pair) {
        String witness = CompatibilityChecker.check(pair.older(), pair.newer()).breakingChanges().stream()
                .map(BreakingChange::witness)
                .min(Comparator.comparingInt(String::length))
                .orElseThrow();
        int longest = (int) Math.ceil(witness.length() / WANTED) - 1;

        Optional<String> shorter = SmallDocuments.breaking(pair.older(), pair.newer(), parts(pair), longest);

        assertThat(shorter).as("beside %s", witness).isEmpty();
    }

    /** Values that the checker itself puts where a pattern or a format asks for them. */
    private static List<Json> parts(ContractPairsTest.Pair pair) {
        List<Json> parts = new ArrayList<>();
        SchemaInstances.of(pair.older())
                .valid(1, 50)
                .forEach(json -> parts.addAll(Vocabulary.parts(JsonTree.known(json))));
        return parts;
    }
}
