package dev.douane.registry.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.Response;

/** Reads Retry-After (RFC 9110 §10.2.3): seconds, or a date, which is held against the server's own clock. */
final class RetryAfter {
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    static Optional<Duration> of(Response response) {
        String value = response.header("Retry-After", "").strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long seconds = value.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong(value);
            return Optional.of(Duration.ofSeconds(seconds));
        }
        try {
            Duration until = Duration.between(date(response.header("Date", "")), date(value));
            return until.isNegative() ? Optional.empty() : Optional.of(until);
        } catch (DateTimeException e) {
            // Neither of the two forms: as if it had not been sent.
            return Optional.empty();
        }
    }

    private static ZonedDateTime date(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
