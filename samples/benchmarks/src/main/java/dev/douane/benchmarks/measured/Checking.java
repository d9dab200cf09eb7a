package dev.douane.benchmarks.measured;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.douane.validation.ValidationReport;
import dev.douane.validation.Violation;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** One payload checked: by Douane, and by others. */
public class Checking {
    private static final JsonFactory JACKSON = new JsonFactory();

    /**
     * The yardstick: Jackson looks at every token and nobody at what it finds. Texts and numbers are not even decoded.
     *
     * @param share of the processor, noted beside
     * @param payloads in turn
     * @return the number of tokens
     * @throws IOException never
     */
    @Benchmark
    public int tokens(ProcessorShare share, PayloadState payloads) throws IOException {
        int tokens = 0;
        try (JsonParser parser = JACKSON.createParser(payloads.next())) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /**
     * Douane.
     *
     * @param share of the processor, noted beside
     * @param payloads in turn
     * @param douane the validator
     * @return the verdict
     */
    @Benchmark
    public ValidationReport douane(ProcessorShare share, PayloadState payloads, DouaneState douane) {
        return douane.validator.validate(payloads.next());
    }

    /**
     * Douane, and every part of the report looked at, in case it is made only then.
     *
     * @param share of the processor, noted beside
     * @param payloads in turn
     * @param douane the validator
     * @param reader of the report
     */
    @Benchmark
    public void report(ProcessorShare share, PayloadState payloads, DouaneState douane, Blackhole reader) {
        ValidationReport report = douane.validator.validate(payloads.next());
        for (Violation violation : report.violations()) {
            reader.consume(violation.pointer());
            reader.consume(violation.keyword());
            reader.consume(violation.schemaPointer());
            reader.consume(violation.position());
            reader.consume(violation.message());
        }
    }

    /**
     * networknt: a tree, then the check.
     *
     * @param share of the processor, noted beside
     * @param payloads in turn
     * @param networknt the schema
     * @return whether it is valid
     * @throws IOException never
     */
    @Benchmark
    public boolean networknt(ProcessorShare share, PayloadState payloads, NetworkntState networknt) throws IOException {
        return networknt.check.valid(payloads.next());
    }

    /**
     * Everit: a tree of org.json's, then the check.
     *
     * @param share of the processor, noted beside
     * @param payloads in turn
     * @param everit the schema
     * @return whether it is valid
     */
    @Benchmark
    public boolean everit(ProcessorShare share, PayloadState payloads, EveritState everit) {
        return everit.check.valid(payloads.next());
    }
}
