package dev.douane.registry;

import dev.douane.payload.ProducerId;
import dev.douane.registry.source.ContractSnapshot;
import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.FolderSnapshot;
import dev.douane.registry.source.HttpSource;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What may differ from one {@link RegistryClient} to the next. Not safe for use by many threads.
 *
 * @see RegistryClient#builder(java.net.URI)
 */
public final class RegistryClientBuilder {
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final List<Place> places = new ArrayList<>();
    private final List<UnaryOperator<HttpSource.Builder>> http = new ArrayList<>();
    private final boolean overHttp;
    private Optional<Path> snapshotFolder = Optional.empty();
    private Optional<ContractSnapshot> snapshotPlace = Optional.empty();
    private Optional<ContractSource> bundle = Optional.empty();
    private final List<PublicKey> trusted = new ArrayList<>();
    private Duration historyMaxAge = Duration.ofSeconds(30);
    private Optional<Duration> staleAtMost = Optional.empty();
    private Duration waitAtMost = Duration.ofSeconds(5);
    private LongSupplier ticker = new Ticks();
    private DoubleSupplier random = new Chance();
    private Clock clock = Clock.systemUTC();
    private @Nullable Executor executor;

    RegistryClientBuilder(ContractSource source) {
        this.overHttp = false;
        orElse(source);
    }

    RegistryClientBuilder(URI address) {
        this.overHttp = true;
        orElse(address);
    }

    // Classes, where lambdas would do: an application that starts waits for each lambda to be made.

    private static final class Ticks implements LongSupplier {
        @Override
        public long getAsLong() {
            return System.nanoTime();
        }
    }

    private static final class Chance implements DoubleSupplier {
        @Override
        public double getAsDouble() {
            return ThreadLocalRandom.current().nextDouble();
        }
    }

    /** Where a registry stands: an address, of which a source is made when all settings are known, or a source. */
    private record Place(@Nullable URI address, @Nullable ContractSource source) {}

    /**
     * Another address of the same registry, asked when those before it give no right answer.
     *
     * @param address as {@link HttpSource#builder} takes it; what {@link #http} says is true of it too
     * @return this builder
     * @throws IllegalArgumentException if it is no such address
     */
    public RegistryClientBuilder orElse(URI address) {
        // Refused here, where the caller can be told, not when the client is built.
        HttpSource.builder(address);
        places.add(new Place(address, null));
        return this;
    }

    /**
     * Another place where the same registry's documents stand, asked when those before it give no right answer.
     *
     * @param source the client closes it when it is closed itself
     * @return this builder
     */
    public RegistryClientBuilder orElse(ContractSource source) {
        places.add(new Place(null, source));
        return this;
    }

    /**
     * How the registry's addresses are asked: time limit, trust, credentials, proxy.
     *
     * @param settings what to set on the source of each address
     * @return this builder
     */
    public RegistryClientBuilder http(UnaryOperator<HttpSource.Builder> settings) {
        http.add(settings);
        return this;
    }

    /**
     * Keeps what the registry says in a folder, so that this application also starts while the registry is away. Many
     * processes may share one folder, also for different registries. By default nothing is written to disk.
     *
     * @param folder made when there is something to keep
     * @return this builder
     */
    public RegistryClientBuilder snapshot(Path folder) {
        snapshotFolder = Optional.of(folder);
        snapshotPlace = Optional.empty();
        return this;
    }

    /**
     * Keeps what the registry says in a place of your own.
     *
     * @param place for this registry alone
     * @return this builder
     */
    public RegistryClientBuilder snapshot(ContractSnapshot place) {
        snapshotFolder = Optional.empty();
        snapshotPlace = Optional.of(place);
        return this;
    }

    /**
     * A static publication that is packed with the application, so that its very first start works without a network.
     *
     * @param source for example {@code ClasspathSource.of(loader, "registry")}; the client closes it
     * @return this builder
     */
    public RegistryClientBuilder bundled(ContractSource source) {
        this.bundle = Optional.of(source);
        return this;
    }

    /**
     * Believes contracts only if this key signed them, wherever they come from. May be called again, for a key that
     * takes over: one of them is enough.
     *
     * @param key the Ed25519 public key of whoever publishes
     * @return this builder
     * @throws IllegalArgumentException if it is a key of another kind
     */
    public RegistryClientBuilder signedBy(PublicKey key) {
        if (!(key instanceof EdECPublicKey)) {
            throw new IllegalArgumentException("Expected an Ed25519 public key, but was " + key.getAlgorithm());
        }
        trusted.add(key);
        return this;
    }

    /**
     * How old a history may be served while the registry is away. What is older, or of unknown age as bundled ones are,
     * is then an outage to whoever asks. By default there is no bound.
     *
     * @param age from {@link #historyMaxAge}
     * @return this builder
     */
    public RegistryClientBuilder staleAtMost(Duration age) {
        this.staleAtMost = Optional.of(atLeastAMillisecond(age, "staleAtMost"));
        return this;
    }

    /**
     * Who asks, sent as the user agent, so that the registry's people know who reads which version.
     *
     * @param application {@code application/version}, for example {@code referentiel-geo/2.4.1}
     * @return this builder
     * @throws IllegalArgumentException if it is not of that form
     * @throws IllegalStateException if this builder was made of a source: tell the source
     */
    public RegistryClientBuilder application(String application) {
        if (!overHttp) {
            throw new IllegalStateException("This client was given its source; name the application there, for example "
                    + "HttpSource.builder(uri).application(\"referentiel-geo/2.4.1\")");
        }
        ProducerId.parse(application);
        return http(builder -> builder.application(application));
    }

    /**
     * How old a history may be before a look-up has it refreshed, a tenth more or less, so that clients which were
     * started together do not go on asking together.
     *
     * @param age from a millisecond; by default 30 seconds
     * @return this builder
     */
    public RegistryClientBuilder historyMaxAge(Duration age) {
        this.historyMaxAge = atLeastAMillisecond(age, "historyMaxAge");
        return this;
    }

    /**
     * How long a look-up of what is not in memory may wait. The source has a bound of its own, which should be shorter.
     *
     * @param wait from a millisecond; by default 5 seconds
     * @return this builder
     */
    public RegistryClientBuilder waitAtMost(Duration wait) {
        this.waitAtMost = atLeastAMillisecond(wait, "waitAtMost");
        return this;
    }

    /**
     * What measures ages.
     *
     * @param nanoseconds a count that only grows, as {@link System#nanoTime}, which is the default
     * @return this builder
     */
    public RegistryClientBuilder ticker(LongSupplier nanoseconds) {
        this.ticker = nanoseconds;
        return this;
    }

    /**
     * What spreads refreshes and new attempts over time.
     *
     * @param fromZeroToOne safe for use by many threads; by default the thread's random numbers
     * @return this builder
     */
    public RegistryClientBuilder random(DoubleSupplier fromZeroToOne) {
        this.random = fromZeroToOne;
        return this;
    }

    /**
     * What dates the status, and what is kept on disk.
     *
     * @param clock by default the system's, in UTC
     * @return this builder
     */
    public RegistryClientBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * What fetches run on. They block, so it should have threads to spare. By default the client has up to 8 daemon
     * threads of its own, named {@code douane-registry-…}, that end when idle.
     *
     * @param executor the user's, who also ends it
     * @return this builder
     */
    public RegistryClientBuilder executor(Executor executor) {
        this.executor = executor;
        return this;
    }

    /**
     * The client.
     *
     * @return a client that opens no connection before its first look-up
     */
    public RegistryClient build() {
        return new RegistryClient(this);
    }

    List<ContractSource> sources() {
        List<ContractSource> sources = new ArrayList<>();
        for (Place place : places) {
            sources.add(place.source() == null ? overHttp(Objects.requireNonNull(place.address())) : place.source());
        }
        return sources;
    }

    private ContractSource overHttp(URI address) {
        HttpSource.Builder source = HttpSource.builder(address);
        for (UnaryOperator<HttpSource.Builder> settings : http) {
            source = settings.apply(source);
        }
        return source.build();
    }

    Optional<ContractSnapshot> snapshot(String registry) {
        return snapshotFolder.isPresent()
                ? Optional.of(FolderSnapshot.of(snapshotFolder.get(), registry))
                : snapshotPlace;
    }

    Optional<ContractSource> bundle() {
        return bundle;
    }

    List<PublicKey> trusted() {
        return trusted;
    }

    CachePolicy policy() {
        return new CachePolicy(historyMaxAge, staleAtMost, random);
    }

    CircuitBreaker breaker() {
        return new CircuitBreaker(new Backoff(FIRST_REST, LONGEST_REST, random), ticker);
    }

    Duration waitAtMost() {
        return waitAtMost;
    }

    LongSupplier ticker() {
        return ticker;
    }

    Clock clock() {
        return clock;
    }

    Optional<Executor> executor() {
        return Optional.ofNullable(executor);
    }

    private static Duration atLeastAMillisecond(Duration duration, String name) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException(name + " is at least 1 ms, but was " + duration);
        }
        return duration;
    }
}
