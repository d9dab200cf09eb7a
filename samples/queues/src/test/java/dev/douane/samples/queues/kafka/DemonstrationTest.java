package dev.douane.samples.queues.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The demonstration on three brokers comes to its good end. */
class DemonstrationTest {
    @Test
    void everyExpectationIsMet() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Demonstration.play(new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("6. Reconciliation", "expectations met.");
        assertThat(code).isZero();
    }
}
