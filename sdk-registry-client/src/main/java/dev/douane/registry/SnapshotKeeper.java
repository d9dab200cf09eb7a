package dev.douane.registry;

import dev.douane.contract.Provenance.Origin;
import dev.douane.registry.source.ContractSnapshot;
import dev.douane.registry.source.DocumentCopy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps on disk what the registry said, behind the back of those who asked. A disk that fails is a trouble in the
 * status, and is tried again; it never stops an answer.
 */
final class SnapshotKeeper {
    // A history that did not change is dated anew only so often: the age on disk errs on the old side.
    private static final Duration BETWEEN_CONFIRMATIONS = Duration.ofMinutes(5);

    private final Optional<ContractSnapshot> snapshot;
    private final RegistryHealth health;
    private final RegistryMeter meter;
    private final LongSupplier ticker;
    private final Map<String, Kept> histories = new ConcurrentHashMap<>();

    SnapshotKeeper(
            Optional<ContractSnapshot> snapshot, RegistryHealth health, RegistryMeter meter, LongSupplier ticker) {
        this.snapshot = snapshot;
        this.health = health;
        this.meter = meter;
        this.ticker = ticker;
    }

    private record Kept(DocumentCopy copy, long ticks) {}

    /** A version that was just fetched. */
    void keep(KnownContract contract) {
        snapshot.ifPresent(place -> write(place, contract));
    }

    /**
     * A history that was just fetched or confirmed.
     *
     * @param versions those that are in memory, in case somebody deleted their files
     */
    void keep(KnownHistory history, Supplier<Stream<KnownContract>> versions) {
        Optional<DocumentCopy> copy = history.copy();
        if (snapshot.isEmpty() || copy.isEmpty()) {
            return;
        }
        long now = ticker.getAsLong();
        Kept kept = histories.get(history.name());
        boolean changed = kept == null || kept.copy().body() != copy.get().body();
        boolean old = kept != null && now - kept.ticks() >= BETWEEN_CONFIRMATIONS.toNanos();
        if ((changed || old) && write(snapshot.get(), history)) {
            histories.put(history.name(), new Kept(copy.get(), now));
            versions.get()
                    .filter(version -> !snapshot.get().holds(version.route()))
                    .forEach(this::keep);
        }
    }

    private boolean write(ContractSnapshot place, Known known) {
        if (known.copy().isEmpty() || known.provenance().origin() == Origin.BUNDLE) {
            return false;
        }
        try {
            place.write(known.route(), known.copy().get());
            health.snapshotWorks();
            return true;
        } catch (IOException | RuntimeException e) {
            meter.snapshotFailure();
            health.snapshotFailed("could not keep " + known.route().path() + " in " + place.location() + ": " + e);
            return false;
        }
    }
}
