package dev.douane.benchmarks.compatibility;

import dev.douane.compatibility.CompatibilityChecker;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.schema.JsonSchema;
import java.io.IOException;

/** The main class of a JVM with little memory that answers one large question, after some small ones. */
public final class LargeCheck {
    private static final int ROUNDS = 5;

    private LargeCheck() {}

    /**
     * Prints nanoseconds and verdict.
     *
     * @param arguments the name of a {@link LargeSchema}
     * @throws IOException if the small questions cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        LargeSchema large = LargeSchema.valueOf(arguments[0]);
        for (int round = 0; round < ROUNDS; round++) {
            ContractPair.all().forEach(ContractPair::check);
        }
        JsonSchema older = large.older();
        JsonSchema newer = large.newer();
        long start = System.nanoTime();
        CompatibilityReport report = CompatibilityChecker.check(older, newer);
        System.out.println(System.nanoTime() - start + " " + report.verdict());
    }
}
