package dev.douane.consumer.definition.internal;

/**
 * Regular expressions, in the words that ECMA-262 and Java share, of the texts that {@code java.time} reads and writes.
 * They are exact, days of the month included, because a payload that the schema accepts must also be readable. No
 * look-ahead: the compatibility checker reasons about these languages.
 */
final class TimePatterns {
    private static final String LONG_MONTHS = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])";
    private static final String SHORT_MONTHS = "(0[469]|11)-(0[1-9]|[12][0-9]|30)";
    private static final String FEBRUARY = "02-(0[1-9]|1[0-9]|2[0-8])";
    private static final String LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";
    private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final String SECONDS = ":[0-5][0-9](\\.[0-9]{1,9})?";
    /** RFC 3339 §5.6 less what Java's offsets do not reach: at most 18 hours. */
    private static final String OFFSET = "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)";

    private static final String DATE =
            "([0-9]{4}-(" + LONG_MONTHS + "|" + SHORT_MONTHS + "|" + FEBRUARY + ")|" + LEAP_YEAR + "-02-29)";
    private static final String AMOUNT = "-?[0-9]{1,9}";

    static final String LOCAL_DATE = "^" + DATE + "$";
    static final String LOCAL_TIME = "^" + CLOCK + "(" + SECONDS + ")?$";
    static final String LOCAL_DATE_TIME = "^" + DATE + "T" + CLOCK + "(" + SECONDS + ")?$";
    static final String YEAR_MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";
    static final String MONTH_DAY = "^--(" + LONG_MONTHS + "|" + SHORT_MONTHS + "|02-(0[1-9]|[12][0-9]))$";

    /** To be used beside {@code format}, which checks the day: upper case, no leap second, nanoseconds at most. */
    static final String DATE_TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}" + SECONDS + OFFSET + "$";

    static final String TIME = "^[0-9]{2}:[0-9]{2}" + SECONDS + OFFSET + "$";

    /** ISO-8601 §5.5.2: years, months, days. */
    static final String PERIOD = "^-?P" + oneOrMore(AMOUNT + "Y", AMOUNT + "M", AMOUNT + "D") + "$";

    /** ISO-8601 §5.5.2: days of 24 hours, hours, minutes, seconds. */
    static final String DURATION = "^-?P(" + AMOUNT + "D(T" + timePart() + ")?|T" + timePart() + ")$";

    private TimePatterns() {}

    private static String timePart() {
        return oneOrMore(AMOUNT + "H", AMOUNT + "M", AMOUNT + "(\\.[0-9]{1,9})?S");
    }

    private static String oneOrMore(String first, String second, String third) {
        return "(" + first + "(" + second + ")?(" + third + ")?|" + second + "(" + third + ")?|" + third + ")";
    }
}
