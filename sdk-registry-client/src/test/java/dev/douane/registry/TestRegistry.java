package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import mockwebserver3.MockWebServer;

/** A registry on a real socket, a client of it, and a clock that the test turns. */
final class TestRegistry implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    final StaticDispatcher registry = new StaticDispatcher();
    final MockWebServer server = new MockWebServer();
    final RegistryClient client;

    private final AtomicLong nanos = new AtomicLong();
    private volatile Duration setBy = Duration.ZERO;
    private final AtomicInteger fetching = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    TestRegistry() throws IOException {
        server.setDispatcher(registry);
        server.start();
        client = tracked().build();
    }

    RegistryClientBuilder builder() {
        return RegistryClient.builder(address())
                .http(source -> source.timeout(Duration.ofSeconds(1)))
                .ticker(nanos::get)
                .random(() -> 0.5)
                .clock(clock());
    }

    /** A builder of clients whose fetches {@link #settle} waits for. */
    RegistryClientBuilder tracked() {
        return builder().executor(this::track);
    }

    URI address() {
        return URI.create("http://" + server.getHostName() + ":" + server.getPort() + "/");
    }

    /** Sets the clock that dates things, and leaves the ticker alone, as an administrator does. */
    void setClock(Duration by) {
        settle();
        setBy = setBy.plus(by);
    }

    /** Turns the clock, once what was begun before is dated. */
    void turn(Duration time) {
        settle();
        nanos.addAndGet(time.toNanos());
    }

    private void track(Runnable fetch) {
        fetching.incrementAndGet();
        threads.execute(() -> {
            try {
                fetch.run();
            } finally {
                fetching.decrementAndGet();
            }
        });
    }

    /** Waits until every fetch that was begun has ended and its result is where it belongs. */
    void settle() {
        eventually(() -> fetching.get() == 0);
    }

    /** Waits until something that happens in the background has happened, at most ten seconds. */
    static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return START.plusNanos(nanos.get()).plus(setBy);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("UTC only");
            }
        };
    }

    @Override
    public void close() {
        client.close();
        threads.shutdownNow();
        server.close();
        // What is still being kept on disk would race with the end of the test's folder.
        settle();
    }
}
