package dev.douane.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * How a {@link RegistryClient} stands with its registry. An outage shows here, not in a look-up that memory answers.
 *
 * @param healthy whether what was asked for last was answered, and no document is known to be broken
 * @param since when it became so; for a client that has asked nothing yet, when it was made
 * @param lastError what went wrong last, in words, also after it passed; empty if nothing ever did
 * @param lastSuccess when the registry last gave a right answer; empty if it never did
 */
public record RegistryStatus(
        boolean healthy, Instant since, Optional<String> lastError, Optional<Instant> lastSuccess) {}
