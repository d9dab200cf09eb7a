package dev.douane.benchmarks.compatibility;

import dev.douane.compatibility.CompatibilityReport;
import dev.douane.compatibility.SchemaInstance;
import dev.douane.compatibility.SchemaInstances;
import dev.douane.validation.PayloadValidator;
import java.nio.charset.StandardCharsets;

/** How a report's smallest witness compares with the smallest among many generated documents. */
public final class SmallestWitness {
    private static final int INSTANCES = 5_000;
    private static final long SEED = 7;

    private SmallestWitness() {}

    /**
     * Searches.
     *
     * @param pair an incompatible pair
     * @param report what was answered
     * @return how many times as long the witness is, in characters; below 1 where nothing so small was generated
     */
    public static double ratio(ContractPair pair, CompatibilityReport report) {
        PayloadValidator newer = PayloadValidator.of(pair.newer());
        int smallest = SchemaInstances.of(pair.older()).stream(SEED)
                .limit(INSTANCES)
                .filter(SchemaInstance::valid)
                .map(SchemaInstance::json)
                .filter(json ->
                        !newer.validate(json.getBytes(StandardCharsets.UTF_8)).valid())
                .mapToInt(String::length)
                .min()
                .orElse(Integer.MAX_VALUE);
        int witness = report.breakingChanges().stream()
                .mapToInt(change -> change.witness().length())
                .min()
                .orElseThrow();
        return (double) witness / smallest;
    }
}
