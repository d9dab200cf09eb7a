package dev.douane.registry;

import dev.douane.registry.source.ContractSource;
import dev.douane.registry.source.HttpSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What may differ from one {@link RegistryClient} to the next. Not safe for use by many threads.
 *
 * @see RegistryClient#builder(java.net.URI)
 */
public final class RegistryClientBuilder {
    private final Supplier<ContractSource> source;
    private final HttpSource.@Nullable Builder http;
    private Duration historyMaxAge = Duration.ofSeconds(30);
    private Duration waitAtMost = Duration.ofSeconds(5);
    private LongSupplier ticker = System::nanoTime;
    private Clock clock = Clock.systemUTC();
    private @Nullable Executor executor;

    RegistryClientBuilder(ContractSource source) {
        this.source = () -> source;
        this.http = null;
    }

    RegistryClientBuilder(HttpSource.Builder http) {
        this.source = http::build;
        this.http = http;
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
        if (http == null) {
            throw new IllegalStateException("This client was given its source; name the application there, for example "
                    + "HttpSource.builder(uri).application(\"referentiel-geo/2.4.1\")");
        }
        http.application(application);
        return this;
    }

    /**
     * How old a history may be before a look-up has it refreshed.
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
     * What dates the status.
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

    ContractSource source() {
        return source.get();
    }

    Duration historyMaxAge() {
        return historyMaxAge;
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
