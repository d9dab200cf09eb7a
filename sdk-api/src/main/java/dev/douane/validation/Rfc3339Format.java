package dev.douane.validation;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formats {@code date-time} and {@code time}: RFC 3339 §5.6, with leap seconds where §5.7 allows one. The engine's
 * own let other text follow, and know nine digits of a second at most.
 */
final class Rfc3339Format implements Format {
    static final List<Format> BOTH = List.of(new Rfc3339Format("date-time", true), new Rfc3339Format("time", false));

    private static final String DATE = "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})[Tt]";
    private static final String TIME = "(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})(?:\\.\\d+)?"
            + "(?:[Zz]|(?<sign>[+-])(?<hours>\\d{2}):(?<minutes>\\d{2}))";
    private static final int DAY = 24 * 60;
    private static final int LEAP_SECOND = 60;

    private final String name;
    private final boolean dated;
    private final Pattern form;

    private Rfc3339Format(String name, boolean dated) {
        this.name = name;
        this.dated = dated;
        this.form = Pattern.compile(dated ? DATE + TIME : TIME);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        Matcher text = form.matcher(value);
        return text.matches() && (!dated || isDate(text)) && isTime(text);
    }

    private static boolean isDate(Matcher text) {
        try {
            LocalDate.of(number(text, "year"), number(text, "month"), number(text, "day"));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(Matcher text) {
        int hour = number(text, "hour");
        int minute = number(text, "minute");
        int second = number(text, "second");
        if (hour >= 24 || minute >= 60 || second > LEAP_SECOND) {
            return false;
        }
        int offset = 0;
        if (text.group("sign") != null) {
            int hours = number(text, "hours");
            int minutes = number(text, "minutes");
            if (hours >= 24 || minutes >= 60) {
                return false;
            }
            offset = (hours * 60 + minutes) * (text.group("sign").equals("-") ? -1 : 1);
        }
        // A leap second is the last of a day in UTC.
        return second < LEAP_SECOND || Math.floorMod(hour * 60 + minute - offset, DAY) == DAY - 1;
    }

    private static int number(Matcher text, String group) {
        return Integer.parseInt(text.group(group));
    }
}
