package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The types of {@code java.time}: RFC 3339 where it has a word for them (a JSON Schema {@code format}), ISO-8601 where
 * it has none (a {@code pattern}). Years have four digits.
 */
final class TimeTypes {
    private static final int FIRST_FIVE_DIGIT_YEAR = 10_000;

    /** The shapes by class. */
    static final Map<Class<?>, Shape> SHAPES = Map.ofEntries(
            Map.entry(
                    LocalDate.class,
                    text("date", TimePatterns.LOCAL_DATE, false, LocalDate::parse, Object::toString)
                            .readBy(TimeText::date)),
            Map.entry(
                    Instant.class,
                    moment(text -> OffsetDateTime.parse(text).toInstant(), TimeTypes::instant)
                            .readBy(text -> TimeText.dateTime(text).toInstant())),
            Map.entry(
                    OffsetDateTime.class,
                    moment(
                                    OffsetDateTime::parse,
                                    value -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value))
                            .readBy(TimeText::dateTime)),
            Map.entry(
                    ZonedDateTime.class,
                    moment(
                            ZonedDateTime::parse,
                            value -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((ZonedDateTime) value))),
            Map.entry(
                    OffsetTime.class,
                    text(
                            "time",
                            TimePatterns.TIME,
                            true,
                            OffsetTime::parse,
                            value -> DateTimeFormatter.ISO_OFFSET_TIME.format((OffsetTime) value))),
            Map.entry(
                    LocalDateTime.class,
                    pattern(
                            TimePatterns.LOCAL_DATE_TIME,
                            "2026-01-31T08:30:00",
                            LocalDateTime::parse,
                            value -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format((LocalDateTime) value))),
            Map.entry(
                    LocalTime.class,
                    pattern(
                            TimePatterns.LOCAL_TIME,
                            "08:30:00",
                            LocalTime::parse,
                            value -> DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value))),
            Map.entry(YearMonth.class, pattern(TimePatterns.YEAR_MONTH, "2026-01", YearMonth::parse, Object::toString)),
            Map.entry(MonthDay.class, pattern(TimePatterns.MONTH_DAY, "--01-31", MonthDay::parse, Object::toString)),
            Map.entry(Period.class, pattern(TimePatterns.PERIOD, "P1Y6M", Period::parse, Object::toString)),
            Map.entry(
                    Duration.class,
                    pattern(
                            TimePatterns.DURATION,
                            "PT1H30M",
                            Duration::parse,
                            value -> DurationText.of((Duration) value))),
            Map.entry(Year.class, year()));

    private TimeTypes() {}

    private static ScalarShape moment(Function<String, Object> parse, Function<Object, String> print) {
        return text("date-time", TimePatterns.DATE_TIME, true, parse, print);
    }

    private static ScalarShape text(
            String format,
            String pattern,
            boolean narrower,
            Function<String, Object> parse,
            Function<Object, String> print) {
        ObjectNode keywords = Json.object("type", "string").put("format", format);
        if (narrower) {
            keywords.put("pattern", pattern);
        }
        return shape(keywords, pattern, "a string of the format " + format, parse, print);
    }

    /** Nobody can be asked to find an example for a pattern that we wrote, so it comes with one. */
    private static Shape pattern(
            String pattern, String example, Function<String, Object> parse, Function<Object, String> print) {
        ObjectNode keywords = Json.object("type", "string").put("pattern", pattern);
        keywords.putArray("examples").add(example);
        return shape(keywords, pattern, "a string such as " + example, parse, print);
    }

    private static ScalarShape shape(
            ObjectNode keywords,
            String pattern,
            String expected,
            Function<String, Object> parse,
            Function<Object, String> print) {
        Pattern compiled = Pattern.compile(pattern);
        return new ScalarShape(
                Family.TIME,
                keywords,
                json -> {
                    try {
                        return parse.apply(TextTypes.matching(json, compiled, expected));
                    } catch (DateTimeException | ArithmeticException e) {
                        throw new MismatchException("expected " + expected);
                    }
                },
                value -> Json.text(TextTypes.matching(Json.text(print.apply(value)), compiled, expected)));
    }

    /** In UTC, unless that would leave the four digits of the year: 9999-12-31T23:59:59-01:00 is an instant too. */
    private static String instant(Object value) {
        OffsetDateTime utc = ((Instant) value).atOffset(ZoneOffset.UTC);
        ZoneOffset offset = utc.getYear() >= FIRST_FIVE_DIGIT_YEAR
                ? ZoneOffset.MIN
                : utc.getYear() < 0 ? ZoneOffset.MAX : ZoneOffset.UTC;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(utc.withOffsetSameInstant(offset));
    }

    private static Shape year() {
        ScalarShape number = NumberTypes.whole(Year.MIN_VALUE, Year.MAX_VALUE, value -> Year.of((int) value));
        return new ScalarShape(
                Family.TIME,
                number.schema(new Definitions()),
                number.reader(),
                number.textReader(),
                value -> number.write(((Year) value).getValue()));
    }
}
