package dev.douane.registry;

import dev.douane.contract.Contract;
import dev.douane.contract.ContractHistory;
import dev.douane.contract.ContractId;
import dev.douane.contract.ContractRegistry;
import dev.douane.contract.RegistryUnavailableException;
import dev.douane.contract.Standing;
import dev.douane.registry.source.ContractSnapshot;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.HttpSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks contracts up, and goes on knowing them while the registry is away. Safe for use by many threads; make one and
 * keep it.
 *
 * <p>A look-up asks memory, then the {@linkplain RegistryClientBuilder#snapshot snapshot} on disk, then what is
 * {@linkplain RegistryClientBuilder#bundled bundled} with the application, then the registry, at each of its addresses
 * in turn. Only the last waits for a network, once per document however many threads ask, and for as long as
 * {@link RegistryClientBuilder#waitAtMost} says.
 *
 * <p>A version is fetched once and never again: it cannot change. A history is answered as it is, and once it is older
 * than {@link RegistryClientBuilder#historyMaxAge} one fetch in the background brings it up to date; while the registry
 * is away the last one stays in use, for as long as {@link RegistryClientBuilder#staleAtMost} allows, and
 * {@link #status} says so. That a contract is unknown, or its document broken, is remembered for 5 seconds. A registry
 * that fails three times in a row is left alone, for a second at first, for half a minute at most.
 *
 * <pre>{@code
 * try (RegistryClient registry = RegistryClient.of(URI.create("https://integration.example.org/registry/"))) {
 *     Optional<Contract> communes = registry.contract(ContractId.parse("communes@3"));
 * }
 * }</pre>
 */
public final class RegistryClient implements ContractRegistry, AutoCloseable {
    private final String location;
    private final String staleness;
    private final ContractCache cache;
    private final DocumentFetcher fetcher;
    private final LocalCopies local;
    private final RegistryHealth health;
    private final RegistryMeter meter = new RegistryMeter();
    private final Clock clock;
    private final PatientCaller caller;
    private final @Nullable FetchThreads ownThreads;

    RegistryClient(RegistryClientBuilder builder) {
        List<ContractSource> sources = builder.sources();
        LongSupplier ticker = builder.ticker();
        Optional<ContractSnapshot> snapshot = builder.snapshot(sources.get(0).location());
        location = location(sources);
        Optional<Duration> most = builder.policy().staleAtMost();
        clock = builder.clock();
        staleness = most.isEmpty() ? "" : ", confirmed within " + most.get() + ",";
        health = new RegistryHealth(location, builder.clock());
        DocumentReader reader = new DocumentReader(builder.clock(), ticker, snapshot.isPresent(), builder.trusted());
        List<Upstream> upstreams = new ArrayList<>();
        for (ContractSource source : sources) {
            upstreams.add(new Upstream(source, builder.breaker(), meter));
        }
        fetcher = new DocumentFetcher(upstreams, reader, health, meter, builder.clock());
        local = new LocalCopies(snapshot, builder.bundle(), reader, health, meter);
        caller = new PatientCaller(location, builder.waitAtMost());
        ownThreads = builder.executor().isPresent() ? null : new FetchThreads();
        cache = new ContractCache(
                local,
                fetcher,
                new SnapshotKeeper(snapshot, health, meter, ticker),
                builder.policy(),
                ownThreads == null ? builder.executor().orElseThrow() : ownThreads,
                ticker);
    }

    private static String location(List<ContractSource> sources) {
        StringBuilder all = new StringBuilder();
        for (ContractSource source : sources) {
            all.append(all.length() == 0 ? "" : ", then ").append(source.location());
        }
        return all.toString();
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
        return new RegistryClientBuilder(registry);
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
        return held(name).history();
    }

    @Override
    public Optional<Contract> contract(ContractId id) {
        KnownContract known = cache.contractInMemory(id);
        return known != null
                ? known.contract()
                : caller.await(cache.contract(id), id.toString()).contract();
    }

    /**
     * {@inheritDoc}
     *
     * <p>A version that the history at hand does not name may have been published since: unless that history was
     * confirmed within 5 seconds, the registry is asked before the answer is "unknown".
     */
    @Override
    public Optional<Standing> standing(ContractId id) {
        KnownHistory held = held(id.name());
        Optional<Standing> standing = held.standings().of(id.version());
        if (standing.isPresent() || cache.justConfirmed(held)) {
            return standing;
        }
        return caller.await(cache.confirmedHistory(id.name()), "Whether there is " + id + " by now")
                .standings()
                .of(id.version());
    }

    private KnownHistory held(String name) {
        KnownHistory known = cache.historyInMemory(name);
        if (known != null) {
            return known;
        }
        ContractId.requireName(name);
        return caller.await(cache.history(name), "The history of " + name + staleness);
    }

    /**
     * Has contracts in memory before the first payload comes, as far as they can be had in time.
     *
     * @param contracts what this application will ask for
     * @param deadline how long to wait at most; what arrives later is in memory then
     * @return what is there, and what is not; an outage is no exception here
     */
    public WarmUp warmUp(Collection<ContractId> contracts, Duration deadline) {
        return new WarmUpRound(cache).run(contracts, deadline);
    }

    /**
     * How this client stands with its registry.
     *
     * @return the status now
     */
    public RegistryStatus status() {
        return health.status(cache.provenance());
    }

    /**
     * What this client has done so far, and how old what it serves is, for whoever feeds a metrics system.
     *
     * @return counts since the client was made, and ages now
     */
    public RegistryMetrics metrics() {
        return meter.read(cache.provenance().values(), clock.instant());
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
     * whatever is not is a {@link RegistryUnavailableException}. An executor that was given is left alone. OkHttp's own
     * housekeeping threads, which all its clients in a JVM share, are daemons and end within a minute.
     */
    @Override
    public void close() {
        fetcher.close();
        local.close();
        if (ownThreads != null) {
            ownThreads.stop();
        }
    }

    /** The registry's address. */
    @Override
    public String toString() {
        return "RegistryClient[" + location + "]";
    }
}
