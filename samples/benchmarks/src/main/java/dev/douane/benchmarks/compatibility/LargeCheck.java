package dev.douane.benchmarks.compatibility;

import dev.douane.compatibility.CompatibilityChecker;
import dev.douane.compatibility.CompatibilityReport;
import dev.douane.compatibility.Satisfiability;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** The main class of a JVM with little memory that answers large questions, after some small ones. */
public final class LargeCheck {
    private static final int ROUNDS = 5;

    private LargeCheck() {}

    /**
     * Prints a line for each large schema: its name; nanoseconds of the comparison, on the wall and of the processor, its verdict
     * and steps; nanoseconds and answer of whether there is any document.
     *
     * @param arguments the names of {@link LargeSchema}s
     * @throws IOException if the small questions cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            ContractPair.all().forEach(ContractPair::check);
        }
        for (String name : arguments) {
            System.out.println(name + " " + answer(LargeSchema.valueOf(name)));
        }
    }

    /** Written as what went by since, in nanoseconds: on the wall, and of this thread's processor. */
    private record Span(long wall, long processor) {
        static Span begin() {
            return new Span(
                    System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }

        @Override
        public String toString() {
            Span now = begin();
            return now.wall - wall + " " + (now.processor - processor);
        }
    }

    private static String answer(LargeSchema large) {
        JsonSchema older = large.older();
        JsonSchema newer = large.newer();
        Span comparison = Span.begin();
        CompatibilityReport report = CompatibilityChecker.check(older, newer);
        String compared = comparison + " " + report.verdict() + " " + report.steps();
        Span search = Span.begin();
        Satisfiability any = CompatibilityChecker.satisfiability(older);
        return compared + " " + search + " " + any.verdict();
    }
}
