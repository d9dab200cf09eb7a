package dev.douane.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where knowledge of a contract comes from, and how fresh it is. Versions never change, so age matters of histories
 * alone.
 *
 * @param origin who gave the answer
 * @param confirmedAt when the registry last said that it is so; empty if nobody knows
 */
public record Provenance(Origin origin, Optional<Instant> confirmedAt) {

    /** The provenance of those who do not say. */
    public static final Provenance UNSTATED = new Provenance(Origin.UNSTATED, Optional.empty());

    /** Who gave an answer. */
    public enum Origin {
        /** The registry itself, asked by this process; from memory since then. */
        REGISTRY,
        /** A copy on this machine's disk, kept from what the registry said to this process or another. */
        SNAPSHOT,
        /** A copy that was packed with the application. */
        BUNDLE,
        /** A {@link ContractRegistry} that does not say. */
        UNSTATED
    }

    /**
     * How long ago the registry last confirmed it.
     *
     * @param now the present, by the clock that dated the confirmation
     * @return zero or more, also if the clock was set back; empty if nobody knows
     */
    public Optional<Duration> age(Instant now) {
        return confirmedAt.map(then -> now.isAfter(then) ? Duration.between(then, now) : Duration.ZERO);
    }
}
