package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.PastOrPresent;
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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class TimeRowsTest {

    record Moments(Instant instant, OffsetDateTime offset, ZonedDateTime zoned) {}

    record Locals(LocalDate date, LocalTime time, LocalDateTime both, OffsetTime offset) {}

    record Parts(Year year, YearMonth month, MonthDay day) {}

    record Amounts(Duration duration, Period period) {}

    record Day(LocalDate v) {}

    record Formatted(@JsonFormat(pattern = "dd/MM/yyyy") LocalDate v) {}

    record Clocked(@PastOrPresent Instant v) {}

    @Test
    void momentsAreRfc3339WithAnyOffset() {
        Border<Moments> border = Border.of(Moments.class);
        assertThat(border.at("/properties/instant/format")).isEqualTo("'date-time'");
        Moments moments = border.accepts("{\"instant\":\"2026-01-31T08:30:00.5+01:00\","
                + "\"offset\":\"2026-01-31T08:30:00-05:00\",\"zoned\":\"2026-01-31T08:30:00Z\"}");
        assertThat(moments.instant()).isEqualTo(Instant.parse("2026-01-31T07:30:00.5Z"));
        assertThat(moments.offset()).isEqualTo(OffsetDateTime.parse("2026-01-31T08:30:00-05:00"));
    }

    @Test
    void aRegionIsWrittenAsItsOffset() {
        Moments moments = new Moments(
                Instant.EPOCH,
                OffsetDateTime.parse("2026-01-31T08:30:00Z"),
                ZonedDateTime.of(2026, 7, 1, 0, 0, 0, 0, ZoneId.of("Europe/Paris")));
        assertThat(new String(PayloadBinding.of(Moments.class).write(moments), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"zoned\":\"2026-07-01T00:00:00+02:00\"");
    }

    @Test
    void localTimesKeepTheirPrecision() {
        Border<Locals> border = Border.of(Locals.class);
        Locals locals =
                border.accepts("{\"date\":\"2024-02-29\",\"time\":\"08:30\",\"both\":\"2026-01-31T08:30:00.001\","
                        + "\"offset\":\"08:30:00+01:00\"}");
        assertThat(locals.time()).isEqualTo(LocalTime.of(8, 30));
        assertThat(locals.both()).isEqualTo(LocalDateTime.of(2026, 1, 31, 8, 30, 0, 1_000_000));
    }

    @Test
    void partsOfDatesHaveTheirIsoForm() {
        Border<Parts> border = Border.of(Parts.class);
        assertThat(border.accepts("{\"year\":2026,\"month\":\"2026-01\",\"day\":\"--02-29\"}"))
                .isEqualTo(new Parts(Year.of(2026), YearMonth.of(2026, 1), MonthDay.of(2, 29)));
        border.refuses("{\"year\":\"2026\",\"month\":\"2026-01\",\"day\":\"--02-29\"}");
    }

    @Test
    void amountsAreIso8601() {
        Border<Amounts> border = Border.of(Amounts.class);
        assertThat(border.accepts("{\"duration\":\"PT36H\",\"period\":\"P1Y-6M\"}"))
                .isEqualTo(new Amounts(Duration.ofHours(36), Period.of(1, -6, 0)));
        assertThat(border.writes(new Amounts(Duration.ofSeconds(-90_061, 500_000_000), Period.ZERO)))
                .contains("-P1DT1H1M0.5S")
                .contains("P0D");
    }

    @Test
    void aYearBeyondFourDigitsIsNotWritten() {
        assertThatThrownBy(() -> PayloadBinding.of(Day.class).write(new Day(LocalDate.of(10_000, 1, 1))))
                .isInstanceOf(PayloadBindingException.class)
                .hasMessageContaining("/v")
                .hasMessageNotContaining("10000");
    }

    @Test
    void formatsAndClocksAreRefused() {
        Refusal.of(Formatted.class, "Formatted.v", "@JsonFormat");
        Refusal.of(Clocked.class, "Clocked.v", "@PastOrPresent");
    }
}
