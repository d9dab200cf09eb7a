package dev.douane.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    @Test
    void keepsPeriodsAndDurationsApart() {
        Freshness freshness = Freshness.of("P1Y", "PT15M");

        assertThat(freshness.every()).isEqualTo(Period.ofYears(1));
        assertThat(freshness.lateAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(Freshness.of("P1DT12H", "P0D").every()).isEqualTo(Duration.ofHours(36));
        assertThat(Freshness.of("PT0.001S", "PT0S").lateAfter()).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "P0D, P1D, positive",
        "PT0S, P1D, positive",
        "-P1D, P1D, positive",
        "PT-1S, P1D, positive",
        "P1Y-1D, P1D, positive",
        "PT-0.5S, P1D, positive",
        "P1D, -P1D, negative",
        "P1D, PT-0.001S, negative",
        "yearly, P1D, ISO-8601",
        "P1D, 3 months, ISO-8601",
        "'', P1D, ISO-8601",
        "P, P1D, ISO-8601",
        "PT, P1D, ISO-8601",
        "P1YT1H, P1D, ISO-8601"
    })
    void refusesOtherTimes(String every, String lateAfter, String reason) {
        assertThatThrownBy(() -> Freshness.of(every, lateAfter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesOtherKindsOfAmounts() {
        assertThatThrownBy(() -> new Freshness(LocalDate.EPOCH.until(LocalDate.EPOCH.plusDays(1)), new OtherAmount()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected a Period or a Duration");
    }

    private static final class OtherAmount implements java.time.temporal.TemporalAmount {
        @Override
        public long get(java.time.temporal.TemporalUnit unit) {
            return 1;
        }

        @Override
        public java.util.List<java.time.temporal.TemporalUnit> getUnits() {
            return java.util.List.of();
        }

        @Override
        public java.time.temporal.Temporal addTo(java.time.temporal.Temporal temporal) {
            return temporal;
        }

        @Override
        public java.time.temporal.Temporal subtractFrom(java.time.temporal.Temporal temporal) {
            return temporal;
        }
    }
}
