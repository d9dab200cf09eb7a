package dev.douane.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import org.junit.jupiter.api.Test;

/** The tests run twice, and the second time with another Jackson: it must really be that one. */
class JacksonOnTheClassPathTest {
    @Test
    void isTheOneThatTheBuildMeans() {
        String meant = System.getProperty("douane.jackson");

        assertThat(PackageVersion.VERSION.toString()).isEqualTo(meant);
        assertThat(com.fasterxml.jackson.core.json.PackageVersion.VERSION.toString())
                .isEqualTo(meant);
    }
}
