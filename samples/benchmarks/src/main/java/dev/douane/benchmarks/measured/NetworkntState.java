package dev.douane.benchmarks.measured;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The schema, compiled by networknt. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class NetworkntState {
    NetworkntCheck check;

    /**
     * Compiles the contract.
     *
     * @param payloads whose contract
     */
    @Setup
    public void compile(PayloadState payloads) {
        check = new NetworkntCheck(payloads.contract());
    }
}
