package dev.douane.registry;

import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import dev.douane.contract.Provenance;
import dev.douane.contract.Provenance.Origin;
import dev.douane.registry.protocol.InvalidDocumentException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is held in memory. A document is fetched once, however many ask; no lock is held meanwhile. Versions stay.
 * Histories are answered as they are and, once old, refreshed behind the answer; a refresh that fails counts as one,
 * so that a registry in trouble is asked no more often than a healthy one.
 */
final class ContractCache {
    private static final int MOST_ENTRIES = 10_000;

    private final Slots<ContractId, KnownContract> contracts = new Slots<>(MOST_ENTRIES);
    private final Slots<String, KnownHistory> histories = new Slots<>(MOST_ENTRIES);
    private final ConcurrentHashMap<ContractId, BrokenDocument> broken = new ConcurrentHashMap<>();

    private final LocalCopies local;
    private final DocumentFetcher remote;
    private final SnapshotKeeper keeper;
    private final CachePolicy policy;
    private final Executor executor;
    private final LongSupplier ticker;

    ContractCache(
            LocalCopies local,
            DocumentFetcher remote,
            SnapshotKeeper keeper,
            CachePolicy policy,
            Executor executor,
            LongSupplier ticker) {
        this.local = local;
        this.remote = remote;
        this.keeper = keeper;
        this.policy = policy;
        this.executor = executor;
        this.ticker = ticker;
    }

    /** A document that was refused, which is not asked for again at once. */
    private record BrokenDocument(InvalidDocumentException fault, long ticks) {}

    /** What memory holds; null if nothing that may be answered. */
    @Nullable
    KnownContract contractInMemory(ContractId id) {
        Slot<KnownContract> slot = contracts.find(id);
        KnownContract known = slot == null ? null : slot.known();
        return known != null && (known.present() || policy.served(known, ticker.getAsLong())) ? known : null;
    }

    CompletableFuture<Fetched<KnownContract>> contract(ContractId id) {
        Optional<String> promised = promised(id);
        return contracts
                .get(id)
                .fetch(
                        new Slot.Errand<>(
                                known -> policy.served(known, ticker.getAsLong()),
                                () -> local.contract(id, promised),
                                () -> unlessBroken(id, () -> remote.contract(id, promised)),
                                fetched -> {},
                                keeper::keep),
                        executor);
    }

    /** What memory holds, refreshed behind the answer if it is due; null if nothing that may be answered. */
    @Nullable
    KnownHistory historyInMemory(String name) {
        Slot<KnownHistory> slot = histories.find(name);
        KnownHistory known = slot == null ? null : slot.known();
        if (slot == null || known == null) {
            return null;
        }
        long now = ticker.getAsLong();
        if (now - slot.dueAt() >= 0 && known.present()) {
            refresh(name, slot);
        }
        return policy.served(known, now) ? known : null;
    }

    /** A history that may be answered: from memory, from this machine, from the registry. */
    CompletableFuture<Fetched<KnownHistory>> history(String name) {
        Slot<KnownHistory> slot = histories.get(name);
        return slot.fetch(errand(name, slot, known -> policy.served(known, ticker.getAsLong())), executor);
    }

    /** A history that the registry has confirmed a moment ago, or now. */
    CompletableFuture<Fetched<KnownHistory>> confirmedHistory(String name) {
        Slot<KnownHistory> slot = histories.get(name);
        return slot.fetch(errand(name, slot, this::justConfirmed), executor);
    }

    boolean justConfirmed(Known known) {
        return policy.justConfirmed(known, ticker.getAsLong());
    }

    /** Every history in memory, with how it is known. */
    SortedMap<String, Provenance> provenance() {
        SortedMap<String, Provenance> all = new TreeMap<>();
        histories.forEach((name, known) -> {
            if (known.present()) {
                all.put(name, known.provenance());
            }
        });
        return all;
    }

    private void refresh(String name, Slot<KnownHistory> slot) {
        // Moved first: of the threads that see it due now, few should go further.
        slot.dueAt(ticker.getAsLong() + policy.untilRefresh());
        CompletableFuture<Fetched<KnownHistory>> unused = slot.fetch(errand(name, slot, known -> false), executor);
    }

    private Slot.Errand<KnownHistory> errand(String name, Slot<KnownHistory> slot, Predicate<KnownHistory> enough) {
        return new Slot.Errand<>(
                enough,
                () -> local.history(name),
                () -> remote.history(name, slot.known()),
                fetched -> slot.dueAt(dueAt(fetched)),
                known -> keeper.keep(known, () -> versions(known)));
    }

    /** What came from this machine is confirmed soon, though not while the application is still starting. */
    private long dueAt(Fetched<KnownHistory> fetched) {
        boolean fromHere = fetched instanceof Fetched.Answer<KnownHistory> answer
                && answer.value().provenance().origin() != Origin.REGISTRY;
        return ticker.getAsLong() + (fromHere ? policy.untilFirstRefresh() : policy.untilRefresh());
    }

    private Stream<KnownContract> versions(KnownHistory history) {
        return history.history().stream()
                .flatMap(known -> known.versions().stream())
                .map(version -> contractInMemory(ContractId.of(history.name(), version.version())))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    private Optional<String> promised(ContractId id) {
        Slot<KnownHistory> slot = histories.find(id.name());
        KnownHistory known = slot == null ? null : slot.known();
        Optional<ContractHistory> history = known == null ? Optional.empty() : known.history();
        return history.flatMap(all -> all.find(id.version())).map(ContractVersion::fingerprint);
    }

    private <T> Fetched<T> unlessBroken(ContractId key, Supplier<Fetched<T>> fetch) {
        BrokenDocument known = broken.get(key);
        if (known != null && ticker.getAsLong() - known.ticks() < CachePolicy.UNKNOWN_AGE.toNanos()) {
            return new Fetched.Failure<>(known.fault());
        }
        broken.remove(key);
        Fetched<T> fetched = fetch.get();
        if (broken.size() < MOST_ENTRIES
                && fetched instanceof Fetched.Failure<T> failure
                && failure.fault() instanceof InvalidDocumentException fault) {
            broken.put(key, new BrokenDocument(fault, ticker.getAsLong()));
        }
        return fetched;
    }
}
