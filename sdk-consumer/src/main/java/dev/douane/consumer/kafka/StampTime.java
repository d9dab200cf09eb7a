package dev.douane.consumer.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads {@code 2026-11-21T12:00:00.000Z} without making a string of it: a scan reads one for every record. */
final class StampTime {
    private static final byte[] SHAPE = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.US_ASCII);

    private StampTime() {}

    /** Milliseconds since the epoch, or what is given if the text is no time. */
    static long millis(byte[] text, long otherwise) {
        if (!hasTheUsualShape(text)) {
            try {
                return Instant.parse(new String(text, StandardCharsets.UTF_8)).toEpochMilli();
            } catch (DateTimeParseException | ArithmeticException e) {
                return otherwise;
            }
        }
        long days = daysSinceTheEpoch(number(text, 0) * 100 + number(text, 2), number(text, 5), number(text, 8));
        long seconds = ((days * 24 + number(text, 11)) * 60 + number(text, 14)) * 60 + number(text, 17);
        return seconds * 1000 + number(text, 20) * 10L + (text[22] - '0');
    }

    private static boolean hasTheUsualShape(byte[] text) {
        if (text.length != SHAPE.length) {
            return false;
        }
        for (int i = 0; i < SHAPE.length; i++) {
            boolean right = SHAPE[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == SHAPE[i];
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] text, int at) {
        return (text[at] - '0') * 10 + text[at + 1] - '0';
    }

    /** The proleptic Gregorian calendar, with years that begin in March, so that the leap day comes last. */
    private static long daysSinceTheEpoch(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468L;
    }
}
