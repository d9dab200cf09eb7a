package dev.douane.benchmarks;

import java.util.Locale;

/** What a second is. */
enum Clock {
    /** A second of the day: what whoever waits for the answer sees, garbage collection included. */
    WALL,
    /** A second of the processor on the measuring thread: on a machine that does other work too, it shifts less. */
    CPU;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
