package dev.douane.validation.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every pair of digits where two of them stand for something. */
class DateTokenTest {
    private static final int PAIRS = 100;
    private static final String BEHIND = ",\"next\":0123456789";

    private final DateToken date = new DateToken(false, 0, Integer.MAX_VALUE);
    private final DateToken dateTime = new DateToken(true, 0, Integer.MAX_VALUE);

    @Test
    void knowsEveryDayOfAYearThatIsNoLeapYear() {
        for (int month = 0; month < PAIRS; month++) {
            for (int day = 0; day < PAIRS; day++) {
                String text = String.format("\"2023-%02d-%02d\"", month, day);
                boolean isDay = month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(2023, month).lengthOfMonth();
                assertRead(date, text, isDay);
                assertRead(dateTime, text.substring(0, 11) + "T10:11:12Z\"", isDay);
            }
        }
    }

    @Test
    void knowsEveryTime() {
        for (int i = 0; i < PAIRS; i++) {
            assertRead(dateTime, String.format("\"2023-11-30T%02d:00:59Z\"", i), i < 24);
            assertRead(dateTime, String.format("\"2023-11-30T23:%02d:00Z\"", i), i < 60);
            assertRead(dateTime, String.format("\"2023-11-30T00:59:%02dZ\"", i), i < 60);
            assertRead(dateTime, String.format("\"2023-11-30T00:59:00+%02d:00\"", i), i < 24);
            assertRead(dateTime, String.format("\"2023-11-30T00:59:00.5-23:%02d\"", i), i < 60);
        }
    }

    /** Each byte of a word that is subtracted, added or shifted by its neighbours could be mistaken for another. */
    @ParameterizedTest
    @ValueSource(strings = {"\"2023-11-30\"", "\"2023-09-19T19:49:39Z\"", "\"2023-09-19T19:49:39.123+09:59\""})
    void refusesEveryOtherByteAtEveryPlace(String right) {
        DateToken token = right.length() == 12 ? date : dateTime;
        assertRead(token, right, true);
        byte[] text = (right + BEHIND).getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < right.length(); at++) {
            byte usual = text[at];
            int place = at;
            IntStream.range(-128, 128)
                    .filter(unit -> !(unit >= '0' && unit <= '9'))
                    .filter(unit -> !((usual == '+' || usual == '-') && (unit == '+' || unit == '-')))
                    .filter(unit -> unit != usual)
                    .forEach(unit -> {
                        text[place] = (byte) unit;
                        assertThat(token.read(text, 0, text.length))
                                .as("%d at %d of %s", unit, place, right)
                                .isNegative();
                    });
            text[at] = usual;
        }
    }

    private static void assertRead(DateToken token, String text, boolean right) {
        byte[] bytes = (text + BEHIND).getBytes(StandardCharsets.US_ASCII);
        assertThat(token.read(bytes, 0, bytes.length)).as(text).isEqualTo(right ? text.length() : -1);
    }
}
