package dev.douane.registry.source;

import java.io.IOException;
import java.time.Duration;

/** A source that is not up to answering, and said when to ask again. It is left alone until then. */
public final class RetryLaterException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Duration after;

    /**
     * A source that asks for time.
     *
     * @param message what it said
     * @param after when to ask again, from now on
     */
    public RetryLaterException(String message, Duration after) {
        super(message);
        this.after = after;
    }

    /**
     * When to ask again.
     *
     * @return from the moment of the answer
     */
    public Duration after() {
        return after;
    }
}
