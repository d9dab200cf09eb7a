package dev.douane.validation.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A set of numbers holds exactly those that are equal to one of its members, however many digits they are written with. */
class NumberSetTest {
    private static final int NUMBERS = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "0",
                "0.00 5 0",
                "1 2 3 10",
                "-1 0 1",
                "0 5.5 10 20",
                "0 63 64 65 1000",
                "-100 5 999999999999999999",
                "0.055 0.1 0.2 1e2",
                "-999999999999999999 999999999999999999",
                "0.000000000000000001 1",
                "100 200 1e17"
            })
    void holdsItsMembersAndNoOthers(String all) {
        List<BigDecimal> members =
                Stream.of(all.split(" ")).map(BigDecimal::new).toList();
        NumberSet set = Objects.requireNonNull(NumberSet.of(members));
        Random random = new Random(31);
        int held = 0;
        for (int i = 0; i < NUMBERS; i++) {
            BigDecimal number = near(members, random);
            int scale = number.scale();
            BigInteger digits = number.unscaledValue();
            if (scale < 0 || scale > Numeral.MOST_DIGITS || digits.bitLength() >= Long.SIZE - 1) {
                continue;
            }
            boolean member = members.stream().anyMatch(one -> one.compareTo(number) == 0);
            held += member ? 1 : 0;
            assertThat(set.holds(digits.longValueExact(), scale))
                    .as(number.toString())
                    .isEqualTo(member);
        }
        assertThat(held).isBetween(NUMBERS / 100, NUMBERS - NUMBERS / 100);
    }

    private static BigDecimal near(List<BigDecimal> members, Random random) {
        BigDecimal member = members.get(random.nextInt(members.size()));
        BigDecimal distance = BigDecimal.valueOf(random.nextInt(3) - 1L, random.nextInt(19));
        BigDecimal number = random.nextInt(2) == 0 ? member : member.add(distance);
        return number.setScale(Math.max(Math.max(number.scale(), 0), random.nextInt(19)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e18",
                "0.0000000000000000001",
                "1 12345678901234567890",
                "0.000000000000000001 12",
                "1e-400 1e400"
            })
    void doesNotTakeWhatNoLongHolds(String all) {
        List<BigDecimal> members =
                Stream.of(all.split(" ")).map(BigDecimal::new).toList();
        assertThat(NumberSet.of(members)).isNull();
    }

    @Test
    void isNotMadeOfNothing() {
        assertThat(NumberSet.of(List.of())).isNull();
    }
}
