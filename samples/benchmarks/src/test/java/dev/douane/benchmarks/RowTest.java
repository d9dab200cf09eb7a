package dev.douane.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.benchmarks.payloads.PayloadKind;
import dev.douane.benchmarks.payloads.PropertyOrder;
import org.junit.jupiter.api.Test;

/** From measurements to a line. */
class RowTest {
    private static final Subject SUBJECT = new Subject(PayloadKind.FLAT, PropertyOrder.SCHEMA);
    private static final Measurement OURS = SUBJECT.tokens(Execution.GENERATED);

    private final Results results = new Results();

    @Test
    void aRatioIsTakenWithinAProcess() {
        rounds(2, 3);

        assertThat(row(Reading.TIMES_THROUGHPUT, Wanted.atLeast(2.5)).line(results))
                .isEqualTo("flat | 2.50x (2.00 to 3.00) | ≥ 2.50x | holds");
    }

    @Test
    void timeIsTheOtherWayRound() {
        rounds(0.8);

        assertThat(row(Reading.TIMES_TIME, Wanted.atMost(1.2)).line(results))
                .isEqualTo("flat | 1.25x | ≤ 1.20x | falls short");
    }

    @Test
    void aRateIsATimeToo() {
        rounds(50, 40, 100);

        assertThat(row(Reading.TIME_OF_ONE, Wanted.nothing()).line(results))
                .isEqualTo("flat | 20.0 ms (10.0 to 25.0) | - | information");
    }

    @Test
    void theBoundItselfHolds() {
        results.addAllocated(OURS, 64);

        assertThat(row(Reading.ALLOCATED, Wanted.atMost(64)).line(results))
                .isEqualTo("flat | 64.0 B | ≤ 64.0 B | holds");
    }

    @Test
    void whatFailedDoesNotHold() {
        rounds(10, Double.NaN);

        assertThat(row(Reading.TIMES_THROUGHPUT, Wanted.atLeast(1)).line(results))
                .isEqualTo("flat | failed | ≥ 1.00x | falls short");
        assertThat(row(Reading.ALLOCATED, Wanted.atMost(64)).line(results))
                .isEqualTo("flat | failed | ≤ 64.0 B | falls short");
    }

    private void rounds(double... values) {
        for (double value : values) {
            results.add(OURS, value);
        }
    }

    private static Row row(Reading reading, Wanted wanted) {
        return new Row("flat", reading, OURS, wanted);
    }
}
