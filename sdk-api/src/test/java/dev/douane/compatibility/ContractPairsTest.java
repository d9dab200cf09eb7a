package dev.douane.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs in the shape of real contracts, with the verdict and the sentences that a provider reads. */
class ContractPairsTest {
    /** One pair of {@code contract-pairs.txt}. */
    record Pair(String name, JsonSchema older, JsonSchema newer, List<String> answer) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Pair> pairs() throws IOException {
        try (InputStream file = ContractPairsTest.class.getResourceAsStream("contract-pairs.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n")).skip(1).map(ContractPairsTest::pair);
        }
    }

    private static Pair pair(String paragraph) {
        List<String> lines = paragraph.strip().lines().toList();
        return new Pair(
                lines.get(0).substring(2),
                JsonSchema.parse(lines.get(1)),
                JsonSchema.parse(lines.get(2)),
                lines.subList(3, lines.size()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void answersAndSaysWhy(Pair pair) {
        CompatibilityReport report = CompatibilityChecker.check(pair.older(), pair.newer());

        assertThat(Stream.concat(
                        Stream.of(report.verdict().toString()),
                        report.breakingChanges().stream().map(change -> "- " + change)))
                .containsExactlyElementsOf(pair.answer());
    }

    @Test
    void thereAreEnough() throws IOException {
        assertThat(pairs()).hasSizeGreaterThan(40);
    }
}
