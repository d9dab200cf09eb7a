package dev.douane.consumer.definition.internal;

import dev.douane.internal.json.JsonText;
import dev.douane.internal.json.UnusualTextException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates and times as RFC 3339 §5.6 writes them, read digit by digit; how else they may be written, {@link TimePatterns} knows. */
final class TimeText {
    private static final int DATE = 10;
    private static final int SECONDS = 19;
    private static final int NANO_DIGITS = 9;
    private static final int OFFSET = 6;
    private static final int MOST_HOURS_OF_OFFSET = 18;

    private final String text;

    private TimeText(String text) {
        this.text = text;
    }

    static LocalDate date(JsonText json) throws UnusualTextException {
        TimeText text = new TimeText(json.string());
        require(text.text.length() == DATE);
        try {
            return text.date();
        } catch (DateTimeException e) {
            throw new UnusualTextException();
        }
    }

    static OffsetDateTime dateTime(JsonText json) throws UnusualTextException {
        TimeText text = new TimeText(json.string());
        require(text.text.length() > SECONDS && text.text.charAt(DATE) == 'T');
        try {
            return text.dateTime();
        } catch (DateTimeException e) {
            throw new UnusualTextException();
        }
    }

    private LocalDate date() throws UnusualTextException {
        require(text.charAt(4) == '-' && text.charAt(7) == '-');
        return LocalDate.of(number(0, 4), number(5, 7), number(8, DATE));
    }

    private OffsetDateTime dateTime() throws UnusualTextException {
        require(text.charAt(13) == ':' && text.charAt(16) == ':');
        int end = SECONDS;
        int nanos = 0;
        if (text.charAt(SECONDS) == '.') {
            end++;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            int digits = end - SECONDS - 1;
            require(digits >= 1 && digits <= NANO_DIGITS);
            nanos = number(SECONDS + 1, end);
            for (int i = digits; i < NANO_DIGITS; i++) {
                nanos *= 10;
            }
        }
        LocalTime time = LocalTime.of(number(11, 13), number(14, 16), number(17, SECONDS), nanos);
        return OffsetDateTime.of(LocalDateTime.of(date(), time), offset(end));
    }

    private ZoneOffset offset(int from) throws UnusualTextException {
        if (from + 1 == text.length() && text.charAt(from) == 'Z') {
            return ZoneOffset.UTC;
        }
        require(from + OFFSET == text.length() && text.charAt(from + 3) == ':');
        int sign = text.charAt(from) == '-' ? -1 : 1;
        require(sign < 0 || text.charAt(from) == '+');
        int hours = number(from + 1, from + 3);
        int minutes = number(from + 4, from + OFFSET);
        require(hours < MOST_HOURS_OF_OFFSET && minutes < 60);
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private int number(int from, int to) throws UnusualTextException {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            require(digit >= 0 && digit <= 9);
            number = number * 10 + digit;
        }
        return number;
    }

    private static void require(boolean usual) throws UnusualTextException {
        if (!usual) {
            throw new UnusualTextException();
        }
    }
}
