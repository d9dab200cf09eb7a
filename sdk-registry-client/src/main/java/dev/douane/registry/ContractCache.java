package dev.douane.registry;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.douane.contract.Contract;
import dev.douane.contract.ContractId;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is held in memory. A document is fetched once, however many ask; no lock is held meanwhile. Versions stay.
 * Histories are answered as they are and, once old, refreshed behind the answer; a refresh that fails counts as one,
 * so that a registry in trouble is asked no more often than a healthy one. A fetch that fails leaves nothing behind.
 */
final class ContractCache {
    private static final int MOST_ENTRIES = 10_000;
    private static final Duration UNKNOWN_AGE = Duration.ofSeconds(5);
    // Some 292 years, the longest that Caffeine counts.
    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private final AsyncLoadingCache<ContractId, Fetched<Optional<Contract>>> contracts;
    private final AsyncLoadingCache<String, Fetched<KnownHistory>> histories;

    ContractCache(DocumentFetcher fetcher, Executor executor, Ticker ticker, Duration historyMaxAge) {
        contracts = Caffeine.newBuilder()
                .executor(Runnable::run)
                .ticker(ticker)
                .maximumSize(MOST_ENTRIES)
                .expireAfter(Expiry.<ContractId, Fetched<Optional<Contract>>>writing(
                        (id, fetched) -> lifetime(fetched, Optional::isPresent)))
                .buildAsync((id, unused) -> onto(executor, () -> fetcher.contract(id)));
        histories = Caffeine.newBuilder()
                .executor(Runnable::run)
                .ticker(ticker)
                .maximumSize(MOST_ENTRIES)
                .expireAfter(Expiry.<String, Fetched<KnownHistory>>writing((name, fetched) ->
                        lifetime(fetched, known -> known.history().isPresent())))
                .refreshAfterWrite(historyMaxAge)
                .buildAsync(new HistoryLoader(fetcher, executor));
    }

    CompletableFuture<Fetched<Optional<Contract>>> contract(ContractId id) {
        return ask(contracts, id);
    }

    CompletableFuture<Fetched<KnownHistory>> history(String name) {
        return ask(histories, name);
    }

    private static <K, T> CompletableFuture<Fetched<T>> ask(AsyncLoadingCache<K, Fetched<T>> cache, K key) {
        CompletableFuture<Fetched<T>> held = cache.getIfPresent(key);
        if (held != null && !failed(held)) {
            return held;
        }
        if (held != null) {
            // Those who waited hear of a failure a moment before the cache lets go of it.
            cache.asMap().remove(key, held);
        }
        return cache.get(key);
    }

    private static <T> boolean failed(CompletableFuture<Fetched<T>> held) {
        return held.isDone() && (held.isCompletedExceptionally() || held.join() instanceof Fetched.Failure<T>);
    }

    private static <T> Duration lifetime(Fetched<T> fetched, Predicate<T> known) {
        if (fetched instanceof Fetched.Answer<T> answer) {
            return known.test(answer.value()) ? FOREVER : UNKNOWN_AGE;
        }
        return Duration.ZERO;
    }

    private static <T> CompletableFuture<Fetched<T>> onto(Executor executor, Supplier<Fetched<T>> fetch) {
        try {
            return CompletableFuture.supplyAsync(fetch, executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(
                    new Fetched.Failure<>(new IOException("No thread takes the fetch: closed, or too busy", e)));
        }
    }

    private record HistoryLoader(DocumentFetcher fetcher, Executor executor)
            implements AsyncCacheLoader<String, Fetched<KnownHistory>> {
        @Override
        public CompletableFuture<Fetched<KnownHistory>> asyncLoad(String name, Executor unused) {
            return onto(executor, () -> fetcher.history(name));
        }

        @Override
        public CompletableFuture<Fetched<KnownHistory>> asyncReload(
                String name, Fetched<KnownHistory> held, Executor unused) {
            if (!(held instanceof Fetched.Answer<KnownHistory> answer)) {
                return asyncLoad(name, unused);
            }
            return onto(executor, () -> fetcher.newer(name, answer.value()))
                    .thenApply(newer -> newer instanceof Fetched.Failure<KnownHistory> ? held : newer);
        }
    }
}
