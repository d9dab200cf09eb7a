package dev.douane.validation.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits of a number say the same of it as its keywords do. */
class DecimalBoundsTest {
    private static final long MOST = 1_000_000_000_000_000_000L;
    private static final int TRIES = 50_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"minimum\":0,\"maximum\":10000000,\"multipleOf\":0.01",
                "\"exclusiveMinimum\":-1.25,\"exclusiveMaximum\":7.125",
                "\"type\":\"integer\"",
                "\"type\":\"integer\",\"multipleOf\":0.3",
                "\"multipleOf\":0.4,\"allOf\":[{\"multipleOf\":0.25}]",
                "\"multipleOf\":300",
                "\"multipleOf\":1.5e-5,\"minimum\":-1e30",
                "\"minimum\":1e-9,\"maximum\":9e18",
            })
    void sayTheSame(String keywords) {
        NumberPlan plan = Compiled.root("{" + keywords + "}").number();
        DecimalBounds bounds = Objects.requireNonNull(plan.decimals());
        Random random = new Random(11);
        Numeral numeral = new Numeral();
        int accepted = 0;
        for (int i = 0; i < TRIES; i++) {
            long digits = random.nextLong() >> (random.nextInt(60) + 4);
            digits %= MOST;
            digits -= random.nextBoolean() ? digits % 300 : 0;
            int scale = random.nextInt(bounds.scales() + 1);
            byte[] text = BigDecimal.valueOf(digits, scale).toPlainString().getBytes(StandardCharsets.US_ASCII);
            numeral.read(text, 0, text.length);
            boolean expected = plan.accepts(numeral);
            assertThat(bounds.accepts(digits, scale))
                    .as("%d/10^%d", digits, scale)
                    .isEqualTo(expected);
            accepted += expected ? 1 : 0;
            int integers = text.length - (digits < 0 ? 1 : 0) - (scale > 0 ? scale + 1 : 0);
            if (integers < 8 && scale < 8 && bounds.acceptsAllOf(digits < 0 ? 1 : 0, integers, scale)) {
                assertThat(expected).as("%d/10^%d", digits, scale).isTrue();
            }
        }
        assertThat(accepted).isPositive();
    }

    @Test
    void tellOfFewerDigitsWhereTheirStepsGrowTooLarge() {
        assertThat(Objects.requireNonNull(
                                Compiled.root("{\"multipleOf\":300}").number().decimals())
                        .scales())
                .isEqualTo(16);
        assertThat(Objects.requireNonNull(
                                Compiled.root("{\"minimum\":0}").number().decimals())
                        .scales())
                .isEqualTo(18);
    }

    @Test
    void tellOfNumbersOutOfAFew() {
        DecimalBounds bounds = Objects.requireNonNull(
                Compiled.root("{\"enum\":[1,2.5,7],\"maximum\":5}").number().decimals());
        assertThat(bounds.accepts(25, 1)).isTrue();
        assertThat(bounds.accepts(100, 2)).isTrue();
        assertThat(bounds.accepts(2, 0)).isFalse();
        assertThat(bounds.accepts(7, 0)).isFalse();
        assertThat(bounds.acceptsAllOf(0, 1, 0)).isFalse();
    }

    @Test
    void areNotAllThatCanBeAsked() {
        assertThat(Compiled.root("{\"enum\":[1,12345678901234567890]}").number().decimals())
                .isNull();
        assertThat(Compiled.root("{\"type\":\"string\"}").number().decimals()).isNull();
        assertThat(Compiled.root("{\"multipleOf\":1e-300}").number().decimals()).isNull();
    }
}
