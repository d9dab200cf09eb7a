package dev.douane.contract;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;

/**
 * How often the data is updated, and how late an update may be.
 *
 * <p>Both are ISO-8601: a period of days and more ({@code P1Y}, {@code P7D}) or a duration of exact time
 * ({@code PT15M}).
 *
 * @param every the time between two updates: a {@link Period} or a {@link Duration}, positive
 * @param lateAfter how much later than expected an update may come before it counts as late; zero is allowed
 */
public record Freshness(TemporalAmount every, TemporalAmount lateAfter) {

    /** Refuses other kinds of amounts, an {@code every} that is not positive and a negative {@code lateAfter}. */
    public Freshness {
        if (sign(every) <= 0) {
            throw new IllegalArgumentException("Freshness: 'every' must be positive, but was " + every);
        }
        if (sign(lateAfter) < 0) {
            throw new IllegalArgumentException("Freshness: 'lateAfter' must not be negative, but was " + lateAfter);
        }
    }

    /**
     * Reads both amounts from ISO-8601 text.
     *
     * @param every for example {@code P1Y}
     * @param lateAfter for example {@code P3M}
     * @return the freshness
     * @throws IllegalArgumentException if one of them is neither a period nor a duration, or has the wrong sign
     */
    public static Freshness of(String every, String lateAfter) {
        return new Freshness(amount(every), amount(lateAfter));
    }

    private static TemporalAmount amount(String text) {
        try {
            // A time part makes it a duration (ISO-8601 §5.5.2.1); java.time keeps the two apart.
            if (text.contains("T")) {
                return Duration.parse(text);
            }
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Expected an ISO-8601 period such as P1Y or a duration such as PT15M, but was '" + text + "'", e);
        }
    }

    private static int sign(TemporalAmount amount) {
        if (amount instanceof Duration duration) {
            return Long.signum(duration.getSeconds()) != 0
                    ? Long.signum(duration.getSeconds())
                    : Integer.signum(duration.getNano());
        }
        if (amount instanceof Period period) {
            return period.isNegative() ? -1 : period.isZero() ? 0 : 1;
        }
        throw new IllegalArgumentException(
                "Expected a Period or a Duration, but was " + amount.getClass().getName());
    }
}
