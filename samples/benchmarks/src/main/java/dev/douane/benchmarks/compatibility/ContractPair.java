package dev.douane.benchmarks.compatibility;

import dev.douane.compatibility.CompatibilityChecker;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.compatibility.CompatibilityVerdict;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Two versions of a schema in the shape of a contract: one of the pairs that the tests of the checker hold it to.
 *
 * @param name what changed
 * @param older the older schema
 * @param newer the newer schema
 * @param expected the answer, reviewed by hand
 */
public record ContractPair(String name, JsonSchema older, JsonSchema newer, CompatibilityVerdict expected) {
    private static final String FILE = "/dev/douane/compatibility/contract-pairs.txt";

    /**
     * All of them.
     *
     * @return in the order of the file
     * @throws IOException if the file cannot be read
     */
    public static List<ContractPair> all() throws IOException {
        try (InputStream file = ContractPair.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n", -1))
                    .skip(1)
                    .filter(paragraph -> !paragraph.isBlank())
                    .map(paragraph -> of(paragraph.strip().lines().toList()))
                    .toList();
        }
    }

    private static ContractPair of(List<String> lines) {
        return new ContractPair(
                lines.get(0).substring(2),
                JsonSchema.parse(lines.get(1)),
                JsonSchema.parse(lines.get(2)),
                CompatibilityVerdict.valueOf(lines.get(3)));
    }

    /**
     * Asks.
     *
     * @return the report
     */
    public CompatibilityReport check() {
        return CompatibilityChecker.check(older, newer);
    }
}
