package dev.douane.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(30);

    private final AtomicLong now = new AtomicLong();

    @Test
    void opens_at_the_third_failure_in_a_row_and_lets_one_try_when_the_time_is_up() {
        CircuitBreaker breaker = breaker(() -> 1);
        fail(breaker, 2);
        breaker.succeeded();
        fail(breaker, 2);
        assertThat(breaker.permits()).isTrue();
        breaker.failed();
        assertThat(breaker.permits()).isFalse();
        assertThat(breaker.remaining()).isEqualTo(FIRST);

        turn(FIRST);
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).as("a second one, while the first tries").isFalse();
        breaker.succeeded();
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void rests_twice_as_long_each_time_up_to_the_bound() {
        CircuitBreaker breaker = breaker(() -> 1);
        fail(breaker, 3);
        for (int seconds : List.of(1, 2, 4, 8, 16, 30, 30)) {
            assertThat(breaker.remaining()).isEqualTo(Duration.ofSeconds(seconds));
            turn(breaker.remaining());
            assertThat(breaker.permits()).isTrue();
            breaker.failed();
        }
    }

    @Test
    void clients_that_failed_together_come_back_apart() {
        Random random = new Random(42);
        Backoff backoff = new Backoff(FIRST, MOST, random::nextDouble);
        for (int failures : List.of(1, 4, 20)) {
            List<Long> rests = IntStream.range(0, 1_000)
                    .mapToObj(client -> backoff.after(failures).toMillis())
                    .toList();
            long most = Math.min(MOST.toMillis(), FIRST.toMillis() << (failures - 1));
            assertThat(rests).allSatisfy(rest -> assertThat(rest).isBetween(most / 2, most));
            // In ten slices of the time between, as many in each, more or less.
            for (int slice = 0; slice < 10; slice++) {
                long from = most / 2 + slice * most / 20;
                assertThat(rests.stream().filter(rest -> rest >= from && rest < from + most / 20))
                        .hasSizeBetween(60, 140);
            }
        }
    }

    @Test
    void a_source_that_says_when_to_come_is_believed_unless_it_is_too_soon() {
        CircuitBreaker breaker = breaker(() -> 1);
        breaker.failedUntil(Duration.ofMinutes(2));
        assertThat(breaker.remaining()).isEqualTo(Duration.ofMinutes(2));
        turn(Duration.ofMinutes(2));
        assertThat(breaker.permits()).isTrue();
        breaker.failedUntil(Duration.ZERO);
        assertThat(breaker.remaining()).isEqualTo(Duration.ofSeconds(2));
    }

    private CircuitBreaker breaker(DoubleSupplier random) {
        return new CircuitBreaker(new Backoff(FIRST, MOST, random), now::get);
    }

    private static void fail(CircuitBreaker breaker, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.permits()).isTrue();
            breaker.failed();
        }
    }

    private void turn(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
