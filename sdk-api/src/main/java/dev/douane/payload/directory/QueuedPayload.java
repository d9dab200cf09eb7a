package dev.douane.payload.directory;

import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A payload on the directory queue, as its path tells it; the body stays closed.
 *
 * @param sequence its place in the queue, from 1
 * @param headers what it was stamped with, or empty if it came without
 * @param enqueuedAt when it was enqueued, to the millisecond, in UTC
 * @param file where its body is
 */
public record QueuedPayload(long sequence, Optional<ContractHeaders> headers, Instant enqueuedAt, Path file) {

    static final String UNSTAMPED = "unstamped";
    static final String UNKNOWN = "-";
    static final String SUFFIX = ".json";

    // The producer's grammar has no '~', so it can stand for the slash that a file name cannot hold.
    private static final char SLASH = '~';

    static String folder(Optional<ContractHeaders> headers) {
        return headers.map(h -> h.contract().toString()).orElse(UNSTAMPED);
    }

    static String fileName(long sequence, Optional<ContractHeaders> headers, Instant enqueuedAt) {
        String producer = headers.flatMap(ContractHeaders::producer)
                .map(who -> who.toString().replace('/', SLASH))
                .orElse(UNKNOWN);
        String fingerprint = headers.flatMap(ContractHeaders::fingerprint).orElse(UNKNOWN);
        return String.format(
                Locale.ROOT, "%019d_%s_%s_%s%s", sequence, NameTime.text(enqueuedAt), producer, fingerprint, SUFFIX);
    }

    /** Reads a path back; empty if this queue did not give it. */
    static Optional<QueuedPayload> parse(Path folder, Path file) {
        QueueEntry entry = new QueueEntry(folder);
        return entry.reads(file) ? Optional.of(entry.payload()) : Optional.empty();
    }

    /** Reads a producer as a file name spells it. */
    static ProducerId producer(String text) {
        return ProducerId.parse(text.replace(SLASH, '/'));
    }
}
