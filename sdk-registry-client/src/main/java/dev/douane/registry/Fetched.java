package dev.douane.registry;

import java.io.IOException;

/**
 * How a fetch ended. A failure is a value here, because the cache would log a failed future with its stack on every
 * attempt of an outage.
 */
sealed interface Fetched<T> {

    /** An answer that has been understood. */
    record Answer<T>(T value) implements Fetched<T> {}

    /** No answer. Lives only as long as those who already wait for it. */
    record Failure<T>(IOException fault) implements Fetched<T> {}
}
