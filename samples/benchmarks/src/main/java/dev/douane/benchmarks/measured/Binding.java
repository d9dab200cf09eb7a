package dev.douane.benchmarks.measured;

import dev.douane.validation.ValidationReport;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** What a check adds for an application that reads or writes the payload anyway. */
public class Binding {
    /**
     * Jackson reads.
     *
     * @param share of the processor, noted beside
     * @param payloads in turn
     * @param binding the mapper
     * @return the record
     * @throws IOException never
     */
    @Benchmark
    public Record bind(ProcessorShare share, PayloadState payloads, BindingState binding) throws IOException {
        return binding.read(payloads.next());
    }

    /**
     * Douane checks, Jackson reads.
     *
     * @param share of the processor, noted beside
     * @param payloads in turn
     * @param binding the mapper
     * @param douane the validator
     * @param reader of the verdict
     * @return the record
     * @throws IOException never
     */
    @Benchmark
    public Record validateAndBind(
            ProcessorShare share, PayloadState payloads, BindingState binding, DouaneState douane, Blackhole reader)
            throws IOException {
        byte[] payload = payloads.next();
        reader.consume(douane.validator.validate(payload));
        return binding.read(payload);
    }

    /**
     * Douane checks, Douane's binding reads: what a consumer's reader does with a payload.
     *
     * @param share of the processor, noted beside
     * @param payloads in turn
     * @param binding the binding
     * @param douane the validator
     * @param reader of the verdict
     * @return the record
     */
    @Benchmark
    public Record validateAndDouaneBind(
            ProcessorShare share, PayloadState payloads, BindingState binding, DouaneState douane, Blackhole reader) {
        byte[] payload = payloads.next();
        reader.consume(douane.validator.validate(payload));
        return binding.readByBinding(payload);
    }

    /**
     * Douane's binding reads.
     *
     * @param share of the processor, noted beside
     * @param payloads in turn
     * @param binding the binding
     * @return the record
     */
    @Benchmark
    public Record douaneBind(ProcessorShare share, PayloadState payloads, BindingState binding) {
        return binding.readByBinding(payloads.next());
    }

    /**
     * Jackson writes.
     *
     * @param share of the processor, noted beside
     * @param binding the mapper
     * @return the payload
     * @throws IOException never
     */
    @Benchmark
    public byte[] write(ProcessorShare share, BindingState binding) throws IOException {
        return binding.write();
    }

    /**
     * Jackson writes, Douane checks.
     *
     * @param share of the processor, noted beside
     * @param binding the mapper
     * @param douane the validator
     * @return the verdict
     * @throws IOException never
     */
    @Benchmark
    public ValidationReport writeAndValidate(ProcessorShare share, BindingState binding, DouaneState douane)
            throws IOException {
        return douane.validator.validate(binding.write());
    }
}
