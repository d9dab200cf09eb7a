package dev.douane.benchmarks.measured;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The schema, compiled by Everit. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class EveritState {
    EveritCheck check;

    /**
     * Compiles the contract.
     *
     * @param payloads whose contract
     */
    @Setup
    public void compile(PayloadState payloads) {
        check = new EveritCheck(payloads.contract());
    }
}
