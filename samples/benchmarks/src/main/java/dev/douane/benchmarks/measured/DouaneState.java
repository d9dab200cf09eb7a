package dev.douane.benchmarks.measured;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.PayloadValidator;
import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A validator of ours; how it executes is said by a system property of the process. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class DouaneState {
    PayloadValidator validator;

    /**
     * Compiles the contract.
     *
     * @param payloads whose contract
     */
    @Setup
    public void compile(PayloadState payloads) {
        validator = PayloadValidator.of(JsonSchema.parse(payloads.contract()));
    }

    /**
     * The code is warm now, so this is the moment to count what a check allocates.
     *
     * @param payloads what was checked
     * @throws IOException if the figure cannot be written
     */
    @TearDown
    public void allocation(PayloadState payloads) throws IOException {
        Allocation.report(validator, payloads.all());
    }
}
