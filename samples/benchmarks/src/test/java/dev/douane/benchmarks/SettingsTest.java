package dev.douane.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command line. */
class SettingsTest {
    @Test
    void nothingSaidIsTheFullRun() {
        Settings settings = settings(Map.of("bench", "validation"));

        assertThat(settings.scope()).isEqualTo(Scope.FULL);
        assertThat(settings.rounds()).isGreaterThanOrEqualTo(2);
        assertThat(settings.only()).isEmpty();
        assertThat(settings.java25()).isEmpty();
    }

    @Test
    void mavenPassesOnWhatNobodySaidAsAnEmptyText() {
        Settings settings =
                settings(Map.of("bench.quick", "false", "bench.only", "", "bench.rounds", "", "bench.java25", "false"));

        assertThat(settings).isEqualTo(settings(Map.of()));
    }

    @Test
    void quickIsOneRoundUnlessMoreAreAskedFor() {
        assertThat(settings(Map.of("bench.quick", "true")).rounds()).isEqualTo(1);
        assertThat(settings(Map.of("bench.quick", "true", "bench.rounds", "5")).rounds())
                .isEqualTo(5);
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> settings(Map.of("bench.rounds", "0")))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("bench.rounds");
        assertThatThrownBy(() -> settings(Map.of("bench.only", "(")))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("bench.only");
    }

    private static Settings settings(Map<String, String> properties) {
        return Settings.of(properties::get);
    }
}
