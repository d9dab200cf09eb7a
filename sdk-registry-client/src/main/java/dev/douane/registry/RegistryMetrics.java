package dev.douane.registry;

/**
 * What a {@link RegistryClient} has done since it was made. Counts only grow; the ages of what it serves are in
 * {@link RegistryStatus#histories}.
 *
 * @param requests documents asked for over the network
 * @param unmodified requests that were answered with "nothing changed"
 * @param failures requests without a right answer
 * @param heldOff requests that were not made, because the registry had failed a moment before
 * @param fromSnapshot documents taken from the snapshot on disk
 * @param fromBundle documents taken from what was packed with the application
 * @param refusedCopies documents in the snapshot or the bundle that were not what they promise to be
 * @param snapshotFailures documents that could not be kept on disk
 */
public record RegistryMetrics(
        long requests,
        long unmodified,
        long failures,
        long heldOff,
        long fromSnapshot,
        long fromBundle,
        long refusedCopies,
        long snapshotFailures) {}
