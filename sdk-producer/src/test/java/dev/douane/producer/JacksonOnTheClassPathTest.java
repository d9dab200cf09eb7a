package dev.douane.producer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.testing.TestedJackson;
import org.junit.jupiter.api.Test;

class JacksonOnTheClassPathTest {
    @Test
    void isTheOneThatTheBuildMeans() {
        assertThat(TestedJackson.onTheClassPath()).isEqualTo(TestedJackson.meant());
    }
}
