package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import dev.douane.validation.internal.generated.GeneratedChecker;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Doubles, written out to their last digit, and points in time are compared exactly by the quick look, too. */
class ManyDigitsTest {
    private static final BigDecimal LEAST = new BigDecimal("-12.3456789012345");
    private static final BigDecimal GREATEST = new BigDecimal("98.7654321098765432");
    private static final JsonSchema BETWEEN =
            JsonSchema.parse("{\"minimum\":" + LEAST + ",\"exclusiveMaximum\":" + GREATEST + "}");
    private static final int TRIES = 100_000;
    private static final int TOLD = 18;

    @Test
    void areWithinTheirBoundsOrNot() {
        GeneratedChecker quick = Checking.quick(BETWEEN);
        PayloadValidator validator = PayloadValidator.of(BETWEEN);
        Random random = new Random(3);
        int accepted = 0;
        for (int i = 0; i < TRIES; i++) {
            String number = number(random);
            BigDecimal exact = new BigDecimal(number);
            boolean expected = exact.compareTo(LEAST) >= 0 && exact.compareTo(GREATEST) < 0;
            boolean quickly = quick.accepts(bytes(number + " ".repeat(16)));
            assertThat(validator.validate(bytes(number)).valid()).as(number).isEqualTo(expected);
            assertThat(quickly && !expected).as(number).isFalse();
            if (exact.unscaledValue().abs().toString().length() < TOLD && !number.contains("e")) {
                assertThat(quickly).as(number).isEqualTo(expected);
            }
            accepted += quickly ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(TRIES / 10);
    }

    @Test
    void areIntegersOfManyDigitsToo() {
        JsonSchema schema =
                JsonSchema.parse("{\"type\":\"integer\",\"minimum\":-4200000000,\"exclusiveMaximum\":1700000000000}");
        GeneratedChecker quick = Checking.quick(schema);
        PayloadValidator validator = PayloadValidator.of(schema);
        Random random = new Random(4);
        int accepted = 0;
        for (int i = 0; i < TRIES; i++) {
            long near = random.nextBoolean() ? -4_200_000_000L : 1_700_000_000_000L;
            long value = random.nextBoolean() ? random.nextLong() >> random.nextInt(60) : near + random.nextInt(5) - 2;
            String number = (random.nextInt(20) == 0 ? "0" : "") + value + (random.nextInt(20) == 0 ? ".5" : "");
            boolean expected =
                    number.equals(Long.toString(value)) && value >= -4_200_000_000L && value < 1_700_000_000_000L;
            boolean quickly = quick.accepts(bytes(number + " ".repeat(16)));
            assertThat(validator.validate(bytes(number)).valid()).as(number).isEqualTo(expected);
            assertThat(quickly).as(number).isEqualTo(expected);
            accepted += quickly ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(TRIES / 10);
    }

    private static String number(Random random) {
        BigDecimal bound = random.nextBoolean() ? LEAST : GREATEST;
        int places = random.nextInt(20);
        BigDecimal near = random.nextBoolean()
                ? BigDecimal.valueOf(random.nextDouble() * 150 - 30)
                : bound.add(BigDecimal.valueOf(random.nextInt(5) - 2L, places));
        String text = near.toPlainString();
        return random.nextInt(10) == 0 ? text + "e" + (random.nextInt(3) - 1) : text;
    }
}
