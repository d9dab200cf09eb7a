package dev.douane.payload.directory;

import dev.douane.contract.ContractId;
import dev.douane.payload.ContractHeaders;
import dev.douane.payload.ProducerId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final String UNKNOWN = "-";
    // The producer's grammar has no '~', so it can stand for the slash that a file name cannot hold.
    private static final char SLASH = '~';
    private static final Pattern NAME =
            Pattern.compile("([0-9]{19})_([0-9]{8}T[0-9]{9}Z)_(.+)_([0-9a-f]{64}|-)\\.json");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static String folder(Optional<ContractHeaders> headers) {
        return headers.map(h -> h.contract().toString()).orElse(UNSTAMPED);
    }

    static String fileName(long sequence, Optional<ContractHeaders> headers, Instant enqueuedAt) {
        String producer = headers.flatMap(ContractHeaders::producer)
                .map(who -> who.toString().replace('/', SLASH))
                .orElse(UNKNOWN);
        String fingerprint = headers.flatMap(ContractHeaders::fingerprint).orElse(UNKNOWN);
        return String.format(
                Locale.ROOT, "%019d_%s_%s_%s.json", sequence, TIME.format(enqueuedAt), producer, fingerprint);
    }

    /** Reads a path back; empty if this queue did not give it. */
    static Optional<QueuedPayload> parse(String folder, Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            Instant enqueuedAt = LocalDateTime.parse(name.group(2), TIME).toInstant(ZoneOffset.UTC);
            Optional<ContractHeaders> headers = folder.equals(UNSTAMPED)
                    ? Optional.empty()
                    : Optional.of(new ContractHeaders(
                            ContractId.parse(folder),
                            known(name.group(4)),
                            known(name.group(3)).map(who -> ProducerId.parse(who.replace(SLASH, '/'))),
                            Optional.of(enqueuedAt)));
            return Optional.of(new QueuedPayload(Long.parseLong(name.group(1)), headers, enqueuedAt, file));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> known(String text) {
        return text.equals(UNKNOWN) ? Optional.empty() : Optional.of(text);
    }
}
