package dev.douane.registry.source;

import java.io.IOException;
import java.time.Duration;

/**
 * The time that several requests have together.
 *
 * @param end on the scale of {@link System#nanoTime}
 */
record Deadline(long end) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left of it, for the next request. */
    Duration left(String what) throws IOException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new IOException(
                    what + " takes more requests than the timeout leaves time for; what was heard is kept,"
                            + " and the next attempt goes on from there. Set a longer timeout if that happens often");
        }
        return Duration.ofNanos(left);
    }
}
