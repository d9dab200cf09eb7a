package dev.douane.benchmarks.measured;

import dev.douane.benchmarks.payloads.PayloadFile;
import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A contract compiled, in a JVM that has compiled many. */
public class Compiling {
    /** The same contract under many titles, so that nothing can be remembered. */
    @State(Scope.Thread)
    public static class Contracts {
        /** The file that holds the contract. */
        @Param("")
        public String file = "";

        private final JsonSchema[] schemas = new JsonSchema[64];
        private int next;

        /**
         * Writes the titles.
         *
         * @throws IOException if the file cannot be read
         */
        @Setup
        public void title() throws IOException {
            String contract = PayloadFile.read(Path.of(file)).contract();
            for (int i = 0; i < schemas.length; i++) {
                String title = "{\"title\":\"contract " + i + "\",";
                schemas[i] = JsonSchema.parse(contract.replaceFirst("\\{", title));
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
