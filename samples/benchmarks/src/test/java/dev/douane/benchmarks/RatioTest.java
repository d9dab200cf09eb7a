package dev.douane.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of what was measured in turns. */
class RatioTest {
    @Test
    void theOneInTheMiddleCounts() {
        Ratio slow = new Ratio(100, 50);
        Ratio usual = new Ratio(300, 100);
        Ratio disturbed = new Ratio(400, 10);

        assertThat(Ratio.median(List.of(disturbed, slow, usual))).isEqualTo(usual);
        assertThat(Ratio.median(List.of(disturbed, usual))).isEqualTo(usual);
    }

    @Test
    void saysBothSides() {
        assertThat(new Ratio(300, 100)).hasToString("3.00x: 300/s against 100/s");
    }
}
