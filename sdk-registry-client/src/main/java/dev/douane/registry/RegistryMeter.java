package dev.douane.registry;

import java.util.concurrent.atomic.LongAdder;

/** Counts what a client does. */
final class RegistryMeter {
    private final LongAdder requests = new LongAdder();
    private final LongAdder unmodified = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder heldOff = new LongAdder();
    private final LongAdder fromSnapshot = new LongAdder();
    private final LongAdder fromBundle = new LongAdder();
    private final LongAdder refusedCopies = new LongAdder();
    private final LongAdder snapshotFailures = new LongAdder();

    void request() {
        requests.increment();
    }

    void unmodified() {
        unmodified.increment();
    }

    void failure() {
        failures.increment();
    }

    void heldOff() {
        heldOff.increment();
    }

    void fromSnapshot() {
        fromSnapshot.increment();
    }

    void fromBundle() {
        fromBundle.increment();
    }

    void refusedCopy() {
        refusedCopies.increment();
    }

    void snapshotFailure() {
        snapshotFailures.increment();
    }

    RegistryMetrics read() {
        return new RegistryMetrics(
                requests.sum(),
                unmodified.sum(),
                failures.sum(),
                heldOff.sum(),
                fromSnapshot.sum(),
                fromBundle.sum(),
                refusedCopies.sum(),
                snapshotFailures.sum());
    }
}
