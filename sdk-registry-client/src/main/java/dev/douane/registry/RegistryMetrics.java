package dev.douane.registry;

import java.time.Duration;
import java.util.Optional;

/**
 * What a {@link RegistryClient} has done since it was made, and how old what it knows is. Counts only grow; what is
 * served of each contract is in {@link RegistryStatus#histories}.
 *
 * @param requests documents asked for over the network
 * @param unmodified requests that were answered with "nothing changed"
 * @param failures requests without a right answer
 * @param heldOff requests that were not made, because the registry had failed a moment before
 * @param fromSnapshot documents taken from the snapshot on disk
 * @param fromBundle documents taken from what was packed with the application
 * @param refusedCopies documents in the snapshot or the bundle that were not what they promise to be
 * @param snapshotFailures documents that could not be kept on disk
 * @param oldestHistory how long ago, by the clock, the registry confirmed the history that it has not confirmed for the
 *     longest time; empty while no history is served, or of one that is, nobody knows, as of bundled ones
 * @param servedFromRegistry histories that are served now as the registry gave them to this client
 * @param servedFromSnapshot histories that are served now as they stood on disk
 * @param servedFromBundle histories that are served now as they were packed with the application
 */
public record RegistryMetrics(
        long requests,
        long unmodified,
        long failures,
        long heldOff,
        long fromSnapshot,
        long fromBundle,
        long refusedCopies,
        long snapshotFailures,
        Optional<Duration> oldestHistory,
        int servedFromRegistry,
        int servedFromSnapshot,
        int servedFromBundle) {}
