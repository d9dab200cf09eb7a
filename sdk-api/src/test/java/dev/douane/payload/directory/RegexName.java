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

/** A file name read by an expression and a formatter: slow, and evidently right. */
final class RegexName {
    private static final Pattern NAME =
            Pattern.compile("([0-9]{19})_([0-9]{8}T[0-9]{9}Z)_(.+)_([0-9a-f]{64}|-)\\.json");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RegexName() {}

    static Optional<QueuedPayload> parse(String folder, Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            Instant enqueuedAt = LocalDateTime.parse(name.group(2), TIME).toInstant(ZoneOffset.UTC);
            Optional<ContractHeaders> headers = folder.equals("unstamped")
                    ? Optional.empty()
                    : Optional.of(new ContractHeaders(
                            ContractId.parse(folder),
                            known(name.group(4)),
                            known(name.group(3)).map(who -> ProducerId.parse(who.replace('~', '/'))),
                            Optional.of(enqueuedAt)));
            return Optional.of(new QueuedPayload(Long.parseLong(name.group(1)), headers, enqueuedAt, file));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> known(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(text);
    }
}
