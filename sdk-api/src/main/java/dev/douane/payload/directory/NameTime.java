package dev.douane.payload.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The time in a file name, {@code 20261121T081203123Z}. A folder of a million names spans a few days: a day is looked
 * up once, and the rest is arithmetic. Confined to one listing.
 */
final class NameTime {
    static final int LENGTH = 19;

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DATE_DIGITS = 8;
    private static final int CLOCK_DIGITS = 9;
    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final int ELSEWHERE = -1;

    private int knownDate = ELSEWHERE;
    private long knownDay;

    static String text(Instant time) {
        return FORMAT.format(time);
    }

    /**
     * Reads a time.
     *
     * @return milliseconds since 1970
     * @throws DateTimeException if there is none at that place
     */
    long millis(String name, int start) {
        int date = (int) Digits.read(name, start, DATE_DIGITS);
        int clock = (int) Digits.read(name, start + DATE_DIGITS + 1, CLOCK_DIGITS);
        if (date < 0
                || clock < 0
                || name.charAt(start + DATE_DIGITS) != 'T'
                || name.charAt(start + LENGTH - 1) != 'Z') {
            throw new DateTimeException("No time at that place");
        }
        int hours = clock / 10_000_000;
        int minutes = clock / 100_000 % 100;
        int seconds = clock / 1_000 % 100;
        if (hours > 23 || minutes > 59 || seconds > 59 || !isKnown(date)) {
            return unusual(name.substring(start, start + LENGTH));
        }
        return knownDay * MILLIS_OF_DAY + ((hours * 60L + minutes) * 60 + seconds) * 1000 + clock % 1000;
    }

    private boolean isKnown(int date) {
        if (date == knownDate) {
            return true;
        }
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        // The formatter moves 31 February, and midnight written as 24, to days that there are: it is asked.
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return false;
        }
        knownDay = LocalDate.of(year, month, day).toEpochDay();
        knownDate = date;
        return true;
    }

    private static long unusual(String text) {
        return LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
