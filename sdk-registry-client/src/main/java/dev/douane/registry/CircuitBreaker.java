package dev.douane.registry;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps calls from a source that fails. Closed until several calls in a row have failed; then open for a while that
 * grows with every failure; then one call may try, and its outcome decides.
 */
final class CircuitBreaker {
    private static final int FAILURES_TO_OPEN = 3;

    private final Backoff backoff;
    private final LongSupplier ticker;

    private int failures;
    private boolean open;
    private long openUntil;

    CircuitBreaker(Backoff backoff, LongSupplier ticker) {
        this.backoff = backoff;
        this.ticker = ticker;
    }

    /** Whether a call may be made now. If so, its outcome is to be told. */
    synchronized boolean permits() {
        if (!open) {
            return true;
        }
        if (openUntil - ticker.getAsLong() > 0) {
            return false;
        }
        // Whoever tries and is never heard of again must not close the way for ever.
        openFor(backoff.after(failures));
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
        open = false;
    }

    synchronized void failed() {
        failures++;
        if (open || failures >= FAILURES_TO_OPEN) {
            openFor(backoff.after(failures - FAILURES_TO_OPEN + 1));
        }
    }

    /** A call failed, and the source said when to come again. */
    synchronized void failedUntil(Duration later) {
        failures = Math.max(failures + 1, FAILURES_TO_OPEN);
        Duration own = backoff.after(failures - FAILURES_TO_OPEN + 1);
        openFor(later.compareTo(own) > 0 ? later : own);
    }

    /** How long no call is permitted; zero or less if one is. */
    synchronized Duration remaining() {
        return open ? Duration.ofNanos(openUntil - ticker.getAsLong()) : Duration.ZERO;
    }

    private void openFor(Duration time) {
        open = true;
        openUntil = ticker.getAsLong() + time.toNanos();
    }
}
