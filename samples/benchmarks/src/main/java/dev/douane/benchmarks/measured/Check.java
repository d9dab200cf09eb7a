package dev.douane.benchmarks.measured;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import dev.douane.validation.ValidationReport;
import dev.douane.validation.Violation;
import java.io.IOException;
import org.openjdk.jmh.infra.Blackhole;

/** A validator of ours; how it executes is said by a system property of the process. */
final class Check implements Step {
    private final Payloads payloads;
    private final PayloadValidator validator;

    Check(Payloads payloads) {
        this.payloads = payloads;
        this.validator = PayloadValidator.of(JsonSchema.parse(payloads.contract()));
    }

    @Override
    public void once(Blackhole reader) {
        reader.consume(validator.validate(payloads.next()));
    }

    ValidationReport report(byte[] payload) {
        return validator.validate(payload);
    }

    /** Every part of the report is looked at, in case it is made only then. */
    void readReport(Blackhole reader) {
        for (Violation violation : report(payloads.next()).violations()) {
            reader.consume(violation.pointer());
            reader.consume(violation.keyword());
            reader.consume(violation.schemaPointer());
            reader.consume(violation.position());
            reader.consume(violation.message());
        }
    }

    /** The code is warm now, so this is the moment to count what a check allocates. */
    void noteAllocation() throws IOException {
        Allocation.report(validator, payloads.all());
    }
}
