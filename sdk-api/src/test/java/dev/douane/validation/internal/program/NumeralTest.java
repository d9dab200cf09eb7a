package dev.douane.validation.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of payloads against those of schemas, as {@link BigDecimal} has it. */
class NumeralTest {
    private static final int TRIES = 200_000;
    private static final List<BigDecimal> ASKED = List.of(
            new BigDecimal("0"),
            new BigDecimal("1"),
            new BigDecimal("-1"),
            new BigDecimal("0.01"),
            new BigDecimal("1e-18"),
            new BigDecimal("1e18"),
            new BigDecimal("-9223372036854775808"),
            new BigDecimal("9223372036854775807"),
            new BigDecimal("922337203685477580.8"),
            new BigDecimal("1e-40"),
            new BigDecimal("7e300"),
            new BigDecimal("12345678901234567891"),
            new BigDecimal("-9.2e36"),
            new BigDecimal("4e24"),
            new BigDecimal("-123456789.123456789"),
            new BigDecimal("12345678901234567891.00000000005"),
            new BigDecimal("0.5"),
            new BigDecimal("3"),
            new BigDecimal("2.5"),
            new BigDecimal("0.00007"),
            new BigDecimal("98765432109.1"),
            new BigDecimal("400000000000000003"),
            new BigDecimal("900000000000000003"));

    @Test
    void areWorthWhatTheyAreHoweverTheyAreWritten() {
        SplittableRandom random = new SplittableRandom(9);
        Numeral numeral = new Numeral();
        int small = 0;
        int ordinary = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = number(random);
            byte[] bytes = (text + ",").getBytes(StandardCharsets.US_ASCII);
            BigDecimal exact = new BigDecimal(text);
            small += numeral.readShort(bytes, 0, bytes.length) == text.length() ? 1 : 0;
            int wide = numeral.readWide(bytes, 0);
            if (wide < 0) {
                ordinary++;
                numeral.read(bytes, 0, text.length());
            } else {
                assertThat(wide).as(text).isEqualTo(text.length());
                assertThat(text).matches("-?[0-9.]{19,}");
            }
            BigDecimal asked = ASKED.get(random.nextInt(ASKED.size()));
            Decimal decimal = new Decimal(asked);
            assertThat(numeral.compareTo(decimal)).as(text + " and " + asked).isEqualTo(exact.compareTo(asked));
            assertThat(numeral.isInteger())
                    .as(text)
                    .isEqualTo(exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0);
            if (asked.signum() > 0) {
                assertThat(numeral.isMultipleOf(decimal))
                        .as(text + " of " + asked)
                        .isEqualTo(exact.remainder(asked).signum() == 0);
            }
            assertThat(numeral.exact()).as(text).isEqualByComparingTo(exact);
        }
        assertThat(ordinary).isGreaterThan(TRIES / 2);
        assertThat(small).isGreaterThan(ordinary / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "01",
                "-00",
                "1.",
                ".5",
                "1.e5",
                "1e",
                "1e+",
                "1e-",
                "e5",
                "1e351",
                "1e-351",
                "1e99999999999",
                "12345678901234567890",
                "9999999999999999999",
                "0.1234567890123456789",
                "9e18e",
                "99e17"
            })
    void areReadOnlyIfTheyAreShortAndWellWritten(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int behind = new Numeral().readShort(bytes, 0, bytes.length);
        assertThat(behind).isIn(-1, text.indexOf('e', 2), text.length());
        assertThat(behind == text.length()).isEqualTo(text.equals("99e17") && behind > 0);
    }

    private static String number(SplittableRandom random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
        if (random.nextInt(8) == 0) {
            // Near one of those that are asked for.
            String asked = ASKED.get(random.nextInt(ASKED.size())).abs().toPlainString();
            if (random.nextBoolean()) {
                asked = new BigDecimal(asked)
                        .multiply(BigDecimal.valueOf(random.nextLong(0, 1L << random.nextInt(1, 63))))
                        .toPlainString();
            }
            String more = random.nextInt(3) == 0 ? "000000000000000000000" : random.nextBoolean() ? "1" : "";
            return asked + (asked.indexOf('.') < 0 ? ".000000000000000000" + more : more);
        }
        text.append(random.nextLong(0, 1L << random.nextInt(1, 63)));
        if (random.nextInt(4) == 0) {
            text.append(random.nextLong(0, Long.MAX_VALUE));
            return text.toString();
        }
        if (random.nextBoolean()) {
            text.append('.').append(digits(random));
        }
        if (random.nextBoolean()) {
            text.append(random.nextBoolean() ? 'e' : 'E')
                    .append(List.of("", "+", "-").get(random.nextInt(3)));
            text.append(random.nextInt(random.nextBoolean() ? 12 : 400));
        }
        return text.toString();
    }

    private static String digits(SplittableRandom random) {
        String digits = Long.toString(random.nextLong(0, 1L << random.nextInt(1, 40)));
        return random.nextBoolean() ? "000" + digits : digits;
    }
}
