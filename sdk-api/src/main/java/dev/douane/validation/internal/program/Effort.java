package dev.douane.validation.internal.program;

/**
 * What compiling a schema has taken so far. Where parts of a schema are multiplied by each other, few bytes are much work
 * and large plans: such a schema is left to whoever reads schemas as they stand.
 */
final class Effort {
    /** Of some hundred nanoseconds each. What a step leaves behind are some tens of bytes, at most. */
    private static final long MOST_STEPS = 2_000_000;

    private long steps;
    private boolean bounded = true;

    void spend(long more) {
        steps += more;
        if (bounded && steps > MOST_STEPS) {
            throw new NotCompiledException("its parts are looked at more than " + MOST_STEPS + " times in all");
        }
    }

    /** From here on it is for a payload, which has nobody else to go to. */
    void end() {
        bounded = false;
    }
}
