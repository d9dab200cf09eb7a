package dev.douane.producer.s3;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The store's time, as its answers tell it, between them carried on by a clock that never goes back. The keys of all
 * senders are compared with each other: their machines' own clocks are not good enough for that. Safe for many threads.
 */
final class StoreClock {
    // The answers' dates are whole seconds.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Clock clock;
    private Duration ahead = Duration.ZERO;
    private long last;

    StoreClock(Clock clock) {
        this.clock = clock;
    }

    /** Milliseconds, never fewer than before. */
    synchronized long millis() {
        last = Math.max(last, now().toEpochMilli());
        return last;
    }

    private Instant now() {
        return clock.instant().plus(ahead);
    }

    /** Learns from an answer. */
    synchronized void learn(Instant storeTime) {
        Duration difference = Duration.between(now(), storeTime);
        if (difference.abs().compareTo(TOLERANCE) > 0) {
            ahead = ahead.plus(difference);
            // Else a clock that once was far ahead would hold all keys there.
            last = Math.min(last, storeTime.plus(TOLERANCE).toEpochMilli());
        }
    }

    static Optional<Instant> timeOf(SdkResponse answer) {
        return timeOf(answer.sdkHttpResponse());
    }

    /** The time of an answer that is a refusal. */
    static Optional<Instant> timeOf(AwsServiceException refusal) {
        return refusal.awsErrorDetails() == null
                ? Optional.empty()
                : timeOf(refusal.awsErrorDetails().sdkHttpResponse());
    }

    private static Optional<Instant> timeOf(@Nullable SdkHttpResponse answer) {
        return Optional.ofNullable(answer)
                .flatMap(http -> http.firstMatchingHeader("Date"))
                .flatMap(StoreClock::parse);
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
