package dev.douane.registry;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Asks for many documents at once, and waits for all of them together. */
final class WarmUpRound {
    private final ContractCache cache;

    WarmUpRound(ContractCache cache) {
        this.cache = cache;
    }

    private record Pair(
            CompletableFuture<Fetched<KnownHistory>> history, CompletableFuture<Fetched<KnownContract>> contract) {
        static Pair of(ContractCache cache, ContractId id) {
            return new Pair(cache.history(id.name()), cache.contract(id));
        }
    }

    WarmUp run(Collection<ContractId> contracts, Duration deadline) {
        Map<ContractId, Pair> asked = new LinkedHashMap<>();
        // Histories first: they say which fingerprint a contract must have.
        for (ContractId id : contracts) {
            CompletableFuture<?> unused = cache.history(id.name());
        }
        contracts.forEach(id -> asked.put(id, Pair.of(cache, id)));
        CompletableFuture<?> all = CompletableFuture.allOf(asked.values().stream()
                .flatMap(pair -> Stream.of(pair.history(), pair.contract()))
                .toArray(CompletableFuture<?>[]::new));
        String late = "no answer within " + deadline;
        try {
            all.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What is there counts; the rest says why it is not.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            late = "this thread was interrupted while it waited";
        }
        return result(asked, late);
    }

    private static WarmUp result(Map<ContractId, Pair> asked, String late) {
        TreeSet<ContractId> ready = new TreeSet<>();
        TreeMap<ContractId, String> missing = new TreeMap<>();
        asked.forEach((id, pair) -> {
            Optional<String> why = why(pair.history(), late).or(() -> why(pair.contract(), late));
            why.or(() -> unknown(pair)).ifPresentOrElse(reason -> missing.put(id, reason), () -> ready.add(id));
        });
        return new WarmUp(ready, missing);
    }

    private static <T> Optional<String> why(CompletableFuture<Fetched<T>> future, String late) {
        if (!future.isDone() || future.isCompletedExceptionally()) {
            return Optional.of(late);
        }
        return future.join() instanceof Fetched.Failure<T> failure
                ? Optional.of(RegistryHealth.describe(failure.fault()))
                : Optional.empty();
    }

    private static Optional<String> unknown(Pair pair) {
        Optional<Contract> contract = pair.contract().join() instanceof Fetched.Answer<KnownContract> answer
                ? answer.value().contract()
                : Optional.empty();
        boolean placed = pair.history().join() instanceof Fetched.Answer<KnownHistory> answer
                && answer.value().present();
        return contract.isPresent() && placed ? Optional.empty() : Optional.of("the registry does not know it");
    }
}
