package dev.douane.consumer.publication;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;

/** A period or a duration in words: {@code 1 year and 3 months}. */
final class AmountWords {
    private AmountWords() {}

    static String of(TemporalAmount amount) {
        List<String> parts = new ArrayList<>();
        if (amount instanceof Period period) {
            add(parts, period.getYears(), "year");
            add(parts, period.getMonths(), "month");
            add(parts, period.getDays(), "day");
        } else if (amount instanceof Duration duration) {
            add(parts, duration.toDaysPart(), "day");
            add(parts, duration.toHoursPart(), "hour");
            add(parts, duration.toMinutesPart(), "minute");
            add(parts, duration.toSecondsPart(), "second");
            add(parts, duration.toMillisPart(), "millisecond");
        }
        // Shorter than what has a name here: ISO-8601 says it.
        return parts.isEmpty() ? amount.toString() : join(parts);
    }

    /** As {@link #of}, after "every": {@code day}, {@code 15 minutes}. */
    static String every(TemporalAmount amount) {
        String words = of(amount);
        return words.startsWith("1 ") && !words.contains(" and ") ? words.substring(2) : words;
    }

    /** How long after it was due an update counts as late. */
    static String after(TemporalAmount amount) {
        boolean zero = amount.equals(Period.ZERO) || amount.equals(Duration.ZERO);
        return zero ? "as soon as it is overdue" : of(amount) + " after it was due";
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }

    private static String join(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
