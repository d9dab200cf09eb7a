package dev.douane.validation.internal.pattern;

/** Dates and times of RFC 3339 §5.6, with a leap second where §5.7 allows one. */
final class Rfc3339Text {
    /** How long a date is: {@code 2026-11-21}. */
    static final int DATE = 10;

    private static final int DAY = 24 * 60;
    private static final int LEAP_SECOND = 60;
    private static final int BAD = -1;

    private Rfc3339Text() {}

    /** Whether the ten bytes from there on are a date. */
    static boolean isDate(byte[] utf8, int from) {
        int century = two(utf8, from);
        int year = two(utf8, from + 2);
        int month = two(utf8, from + 5);
        int day = two(utf8, from + 8);
        return (century | year | month | day) >= 0
                && utf8[from + 4] == '-'
                && utf8[from + 7] == '-'
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= days(century * 100 + year, month);
    }

    private static int days(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    static boolean isTime(byte[] utf8, int from, int to) {
        if (to - from < "00:00:00Z".length() || utf8[from + 2] != ':' || utf8[from + 5] != ':') {
            return false;
        }
        int hour = two(utf8, from);
        int minute = two(utf8, from + 3);
        int second = two(utf8, from + 6);
        if ((hour | minute | second) < 0 || hour >= 24 || minute >= 60 || second > LEAP_SECOND) {
            return false;
        }
        int zone = afterFraction(utf8, from + 8, to);
        int offset = offset(utf8, zone, to);
        // A leap second is the last of a day in UTC.
        return offset != Integer.MIN_VALUE
                && (second < LEAP_SECOND || Math.floorMod(hour * 60 + minute - offset, DAY) == DAY - 1);
    }

    /** Where the zone begins, or the text's end if there is none. */
    private static int afterFraction(byte[] utf8, int from, int to) {
        if (utf8[from] != '.') {
            return from;
        }
        int at = from + 1;
        while (at < to && isDigit(utf8[at])) {
            at++;
        }
        return at == from + 1 ? to : at;
    }

    /** Minutes that the local time is ahead of UTC, or the least integer if there is something else there. */
    private static int offset(byte[] utf8, int from, int to) {
        int length = to - from;
        if (length == 1 && (utf8[from] | ' ') == 'z') {
            return 0;
        }
        if (length != "+00:00".length() || utf8[from + 3] != ':' || (utf8[from] != '+' && utf8[from] != '-')) {
            return Integer.MIN_VALUE;
        }
        int hours = two(utf8, from + 1);
        int minutes = two(utf8, from + 4);
        if ((hours | minutes) < 0 || hours >= 24 || minutes >= 60) {
            return Integer.MIN_VALUE;
        }
        return utf8[from] == '-' ? -(hours * 60 + minutes) : hours * 60 + minutes;
    }

    private static int two(byte[] utf8, int at) {
        int tens = utf8[at] - '0';
        int units = utf8[at + 1] - '0';
        return tens < 0 || tens > 9 || units < 0 || units > 9 ? BAD : tens * 10 + units;
    }

    private static boolean isDigit(byte unit) {
        return unit >= '0' && unit <= '9';
    }
}
