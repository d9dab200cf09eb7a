package dev.douane.benchmarks.measured;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A contract compiled, in a JVM that has compiled many. */
public class Compiling {
    /** The same contract under many titles, so that nothing can be remembered. */
    @State(Scope.Thread)
    public static class Contracts {
        private final JsonSchema[] schemas = new JsonSchema[64];
        private int next;

        /**
         * Writes the titles.
         *
         * @param payloads whose contract
         */
        @Setup
        public void title(PayloadState payloads) {
            for (int i = 0; i < schemas.length; i++) {
                String title = "{\"title\":\"contract " + i + "\",";
                schemas[i] = JsonSchema.parse(payloads.contract().replaceFirst("\\{", title));
            }
        }

        JsonSchema next() {
            next = (next + 1) % schemas.length;
            return schemas[next];
        }
    }

    /**
     * From the schema to the validator.
     *
     * @param share of the processor, noted beside
     * @param contracts in turn
     * @return the validator
     */
    @Benchmark
    public PayloadValidator compile(ProcessorShare share, Contracts contracts) {
        return PayloadValidator.of(contracts.next());
    }
}
