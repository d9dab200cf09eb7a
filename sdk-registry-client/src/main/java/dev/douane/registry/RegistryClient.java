package dev.douane.registry;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractRegistry;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.HttpSource;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Looks contracts up in a registry and keeps them in memory. Safe for use by many threads; make one and keep it.
 *
 * <p>A version is fetched once and never again: it cannot change. A history is answered from memory, and once it is
 * older than {@link RegistryClientBuilder#historyMaxAge} one fetch in the background brings it up to date; while the
 * registry is away the last one stays in use, and {@link #status} says so. Only a look-up of what is not in memory
 * waits, for as long as {@link RegistryClientBuilder#waitAtMost} says. That a contract is unknown is remembered for 5
 * seconds; that a fetch failed, not at all.
 *
 * <pre>{@code
 * try (RegistryClient registry = RegistryClient.of(URI.create("https://integration.example.org/registry/"))) {
 *     Optional<Contract> communes = registry.contract(ContractId.parse("communes@3"));
 * }
 * }</pre>
 */
public final class RegistryClient implements ContractRegistry, AutoCloseable {
    private final String location;
    private final ContractCache cache;
    private final DocumentFetcher fetcher;
    private final RegistryHealth health;
    private final PatientCaller caller;
    private final @Nullable ThreadPoolExecutor ownThreads;

    RegistryClient(RegistryClientBuilder builder) {
        ContractSource source = builder.source();
        location = source.location();
        health = new RegistryHealth(location, builder.clock());
        fetcher = new DocumentFetcher(source, health);
        caller = new PatientCaller(location, builder.waitAtMost());
        ownThreads = builder.executor().isPresent() ? null : FetchThreads.start();
        cache = new ContractCache(
                fetcher,
                ownThreads == null ? builder.executor().orElseThrow() : ownThreads,
                builder.ticker()::getAsLong,
                builder.historyMaxAge());
    }

    /**
     * A client with the defaults of {@link RegistryClientBuilder}.
     *
     * @param registry the registry's address, as {@link HttpSource#builder} takes it
     * @return the client; it opens no connection before the first look-up
     */
    public static RegistryClient of(URI registry) {
        return builder(registry).build();
    }

    /**
     * A builder of clients of a registry over HTTP.
     *
     * @param registry the registry's address, as {@link HttpSource#builder} takes it
     * @return a builder
     */
    public static RegistryClientBuilder builder(URI registry) {
        return new RegistryClientBuilder(HttpSource.builder(registry));
    }

    /**
     * A builder of clients of any source.
     *
     * @param source where documents come from; the client closes it when it is closed itself
     * @return a builder
     */
    public static RegistryClientBuilder builder(ContractSource source) {
        return new RegistryClientBuilder(source);
    }

    @Override
    public Optional<ContractHistory> history(String name) {
        ContractId.requireName(name);
        return caller.await(cache.history(name), "The history of " + name).history();
    }

    @Override
    public Optional<Contract> contract(ContractId id) {
        return caller.await(cache.contract(id), id.toString());
    }

    /**
     * How this client stands with its registry.
     *
     * @return the status now
     */
    public RegistryStatus status() {
        return health.status();
    }

    /**
     * Where this client looks contracts up, for messages.
     *
     * @return the source's address
     */
    public String location() {
        return location;
    }

    /**
     * Closes the source and ends this client's threads; fetches under way fail. What is in memory is still answered;
     * whatever is not is a {@link RegistryUnavailableException}. An executor that was given is left alone.
     */
    @Override
    public void close() {
        fetcher.close();
        if (ownThreads != null) {
            FetchThreads.stop(ownThreads);
        }
    }

    /** The registry's address. */
    @Override
    public String toString() {
        return "RegistryClient[" + location + "]";
    }
}
