package dev.douane.registry;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after so many failures: twice as long each time, up to a bound, and of that a random part between
 * half and all, so that clients that failed together do not come back together.
 *
 * @param first after the first failure
 * @param most the bound
 * @param random from 0 to 1
 */
record Backoff(Duration first, Duration most, DoubleSupplier random) {
    Duration after(int failures) {
        Duration delay = first;
        for (int i = 1; i < failures && delay.compareTo(most) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        long nanos = delay.compareTo(most) < 0 ? delay.toNanos() : most.toNanos();
        return Duration.ofNanos((long) (nanos * (0.5 + random.getAsDouble() / 2)));
    }
}
