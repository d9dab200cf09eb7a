package dev.douane.registry;

import dev.douane.contract.Provenance;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a {@link RegistryClient} stands with its registry. An outage shows here, not in a look-up that memory answers.
 *
 * @param healthy whether what was asked for last was answered, and no document is known to be broken
 * @param since when it became so; for a client that has asked nothing yet, when it was made
 * @param lastError what went wrong last, in words, also after it passed; empty if nothing ever did
 * @param lastSuccess when the registry last gave a right answer; empty if it never did
 * @param snapshotError what is wrong with the snapshot on disk, in words; empty while it works, or there is none
 * @param histories by name, the histories that are served now, each with its origin and when it was last confirmed
 */
public record RegistryStatus(
        boolean healthy,
        Instant since,
        Optional<String> lastError,
        Optional<Instant> lastSuccess,
        Optional<String> snapshotError,
        SortedMap<String, Provenance> histories) {

    /** Keeps a copy of the histories. */
    public RegistryStatus {
        histories = Collections.unmodifiableSortedMap(new TreeMap<>(histories));
    }
}
