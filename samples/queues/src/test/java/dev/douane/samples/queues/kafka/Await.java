package dev.douane.samples.queues.kafka;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that a broker does in its own time, and not for ever. */
final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Await() {}

    static void that(String what, Callable<Boolean> condition) throws Exception {
        long started = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new AssertionError("Within " + PATIENCE.toSeconds() + " s it did not come about that " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
