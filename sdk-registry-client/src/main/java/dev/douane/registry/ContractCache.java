package dev.douane.registry;

import dev.douane.contract.ContractId;
import dev.douane.contract.ContractVersion;
import dev.douane.contract.Provenance;
import dev.douane.contract.Provenance.Origin;
import dev.douane.registry.protocol.InvalidDocumentException;
import dev.douane.registry.protocol.RegistryRoute;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
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
    private final ConcurrentHashMap<RegistryRoute, BrokenDocument> broken = new ConcurrentHashMap<>();

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
        return contracts.get(id).fetch(new ContractErrand(id, promised(id)), executor);
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
        return slot.fetch(new HistoryErrand(name, slot, Need.ANSWERABLE), executor);
    }

    /** A history that the registry has confirmed a moment ago, or now. */
    CompletableFuture<Fetched<KnownHistory>> confirmedHistory(String name) {
        Slot<KnownHistory> slot = histories.get(name);
        return slot.fetch(new HistoryErrand(name, slot, Need.CONFIRMED), executor);
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
        CompletableFuture<Fetched<KnownHistory>> unused =
                slot.fetch(new HistoryErrand(name, slot, Need.NEWER), executor);
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
        Optional<ContractVersion> version = known == null || known.history().isEmpty()
                ? Optional.empty()
                : known.history().get().find(id.version());
        return version.isEmpty() ? Optional.empty() : Optional.of(version.get().fingerprint());
    }

    // Classes, where lambdas would do: an application that starts waits for each lambda to be made.

    private final class ContractErrand implements Slot.Errand<KnownContract> {
        private final ContractId id;
        private final Optional<String> promised;

        ContractErrand(ContractId id, Optional<String> promised) {
            this.id = id;
            this.promised = promised;
        }

        @Override
        public boolean enough(KnownContract known) {
            return policy.served(known, ticker.getAsLong());
        }

        @Override
        public Optional<KnownContract> local() {
            return local.contract(id, promised);
        }

        @Override
        public Fetched<KnownContract> remote() {
            return unlessBroken(new RegistryRoute.Document(id), () -> remote.contract(id, promised));
        }

        @Override
        public void arrived(Fetched<KnownContract> fetched) {
            // Versions are never due.
        }

        @Override
        public void settled(KnownContract known) {
            keeper.keep(known);
        }
    }

    /** How fresh a history is wanted. */
    private enum Need {
        ANSWERABLE,
        CONFIRMED,
        NEWER
    }

    private final class HistoryErrand implements Slot.Errand<KnownHistory> {
        private final String name;
        private final Slot<KnownHistory> slot;
        private final Need need;

        HistoryErrand(String name, Slot<KnownHistory> slot, Need need) {
            this.name = name;
            this.slot = slot;
            this.need = need;
        }

        @Override
        public boolean enough(KnownHistory known) {
            return need == Need.ANSWERABLE
                    ? policy.served(known, ticker.getAsLong())
                    : need == Need.CONFIRMED && justConfirmed(known);
        }

        @Override
        public Optional<KnownHistory> local() {
            return local.history(name);
        }

        @Override
        public Fetched<KnownHistory> remote() {
            return unlessBroken(new RegistryRoute.History(name), () -> remote.history(name, slot.known()));
        }

        @Override
        public void arrived(Fetched<KnownHistory> fetched) {
            slot.dueAt(dueAt(fetched));
        }

        @Override
        public void settled(KnownHistory known) {
            keeper.keep(known, () -> versions(known));
        }
    }

    private <T> Fetched<T> unlessBroken(RegistryRoute key, Supplier<Fetched<T>> fetch) {
        BrokenDocument known = broken.get(key);
        if (known != null && isFresh(known)) {
            return new Fetched.Failure<>(known.fault());
        }
        broken.remove(key);
        Fetched<T> fetched = fetch.get();
        if (fetched instanceof Fetched.Failure<T> failure
                && failure.fault() instanceof InvalidDocumentException fault) {
            if (broken.size() >= MOST_ENTRIES) {
                broken.values().removeIf(old -> !isFresh(old));
            }
            if (broken.size() < MOST_ENTRIES) {
                broken.put(key, new BrokenDocument(fault, ticker.getAsLong()));
            }
        }
        return fetched;
    }

    private boolean isFresh(BrokenDocument known) {
        return ticker.getAsLong() - known.ticks() < CachePolicy.UNKNOWN_AGE.toNanos();
    }
}
