package dev.douane.registry;

import dev.douane.contract.Provenance;
import dev.douane.contract.Provenance.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
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

    RegistryMetrics read(Collection<Provenance> served, Instant now) {
        return new RegistryMetrics(
                requests.sum(),
                unmodified.sum(),
                failures.sum(),
                heldOff.sum(),
                fromSnapshot.sum(),
                fromBundle.sum(),
                refusedCopies.sum(),
                snapshotFailures.sum(),
                oldest(served, now),
                count(served, Origin.REGISTRY),
                count(served, Origin.SNAPSHOT),
                count(served, Origin.BUNDLE));
    }

    private static Optional<Duration> oldest(Collection<Provenance> served, Instant now) {
        Duration oldest = Duration.ZERO;
        for (Provenance one : served) {
            Optional<Duration> age = one.age(now);
            if (age.isEmpty()) {
                return Optional.empty();
            }
            oldest = age.get().compareTo(oldest) > 0 ? age.get() : oldest;
        }
        return served.isEmpty() ? Optional.empty() : Optional.of(oldest);
    }

    private static int count(Collection<Provenance> served, Origin origin) {
        int count = 0;
        for (Provenance one : served) {
            count += one.origin() == origin ? 1 : 0;
        }
        return count;
    }
}
