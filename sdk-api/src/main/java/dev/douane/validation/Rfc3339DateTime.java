package dev.douane.validation;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format {@code date-time}: RFC 3339 §5.6, with leap seconds where §5.7 allows one. The engine's own lets a line
 * break follow and knows nine digits of a second at most.
 */
final class Rfc3339DateTime implements Format {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[Tt](\\d{2}):(\\d{2}):(\\d{2})(?:\\.\\d+)?"
                    + "(?:[Zz]|([+-])(\\d{2}):(\\d{2}))");
    private static final int DAY = 24 * 60;
    private static final int LAST_MINUTE = DAY - 1;
    private static final int LEAP_SECOND = 60;

    @Override
    public String getName() {
        return "date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        Matcher form = FORM.matcher(value);
        return form.matches() && isDate(form) && isTime(form);
    }

    private static boolean isDate(Matcher form) {
        try {
            LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(Matcher form) {
        int offset = 0;
        if (form.group(7) != null) {
            if (!isClock(number(form, 8), number(form, 9))) {
                return false;
            }
            offset = number(form, 8) * 60 + number(form, 9);
            offset = form.group(7).equals("-") ? -offset : offset;
        }
        int second = number(form, 6);
        int minuteInUtc = Math.floorMod(number(form, 4) * 60 + number(form, 5) - offset, DAY);
        return isClock(number(form, 4), number(form, 5))
                && (second < LEAP_SECOND || (second == LEAP_SECOND && minuteInUtc == LAST_MINUTE));
    }

    private static boolean isClock(int hour, int minute) {
        return hour < 24 && minute < 60;
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
