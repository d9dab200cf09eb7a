package dev.douane.registry;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long what is in memory is good for.
 *
 * @param historyMaxAge when a look-up has a history refreshed
 * @param staleAtMost how old a history may be served; empty for any age
 * @param random from 0 to 1
 */
record CachePolicy(Duration historyMaxAge, Optional<Duration> staleAtMost, DoubleSupplier random) {
    /** For how long it is remembered that there is no such contract, or that its document is broken. */
    static final Duration UNKNOWN_AGE = Duration.ofSeconds(5);

    private static final Duration FIRST_REFRESH = Duration.ofSeconds(1);
    private static final double SPREAD = 0.2;

    /** A tenth more or less each time, so that clients that were started together do not ask together for ever. */
    long untilRefresh() {
        return (long) (historyMaxAge.toNanos() * (1 - SPREAD / 2 + SPREAD * random.getAsDouble()));
    }

    /** Soon, and not for all clients that start together at once. */
    long untilFirstRefresh() {
        return Math.min(untilRefresh(), (long) (2 * FIRST_REFRESH.toNanos() * random.getAsDouble()));
    }

    boolean served(Known known, long now) {
        long age = now - known.confirmedTicks();
        if (!known.present()) {
            return age < UNKNOWN_AGE.toNanos();
        }
        return !(known instanceof KnownHistory)
                || staleAtMost.isEmpty()
                || age <= staleAtMost.get().toNanos();
    }

    boolean justConfirmed(Known known, long now) {
        return now - known.confirmedTicks() < UNKNOWN_AGE.toNanos();
    }
}
