package dev.douane.validation.internal.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the words say of a number, its keywords say of what {@link BigDecimal} makes of it. */
class NumberWordsTest {
    private static final int TRIES = 100_000;
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final List<String> BEHIND = List.of(",", "]", "}", " ", "\n", "e", "E1", ".", "x", "+1", "é");

    @ParameterizedTest
    @CsvSource({
        "0, 1000000000",
        "-100, 100",
        "0, 0",
        "-1, -1",
        "-9, 9",
        "-10, 10",
        "10, 99999999",
        "100000000, 999999999999999",
        "-999999999999999, -10000000",
        "-9223372036854775808, 9223372036854775807",
        "5, 4",
    })
    void integersAreJudgedAsTheyAre(long min, long max) {
        IntegerBounds bounds = new IntegerBounds(min, max);
        SplittableRandom random = new SplittableRandom(min ^ max);
        int told = 0;
        for (int i = 0; i < TRIES; i++) {
            String number = random.nextInt(8) == 0 ? Long.toString(near(min, max, random)) : integer(random);
            String behind = BEHIND.get(random.nextInt(BEHIND.size()));
            int answer = read(number, behind, random, (b, p) -> NumberWords.integer(b, p, b.length, bounds));
            if (answer != NumberWords.UNTOLD) {
                told++;
                assertThat(INTEGER.matcher(number).matches()).as(number).isTrue();
                assertThat(goesOn(behind)).as(number + behind).isFalse();
                BigDecimal value = new BigDecimal(number);
                boolean within =
                        value.compareTo(BigDecimal.valueOf(min)) >= 0 && value.compareTo(BigDecimal.valueOf(max)) <= 0;
                assertThat(answer).as(number).isEqualTo(within ? number.length() : NumberWords.REFUSED);
            }
        }
        assertThat(told).isGreaterThan(TRIES / 8);
    }

    private static long near(long min, long max, SplittableRandom random) {
        return (random.nextBoolean() ? min : max) + random.nextInt(-1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"minimum\":0,\"exclusiveMaximum\":1000000",
                "\"minimum\":0,\"maximum\":999999.99",
                "\"minimum\":-90,\"maximum\":90",
                "\"exclusiveMinimum\":0",
                "\"minimum\":0.01,\"maximum\":1e30,\"multipleOf\":0.01",
                "\"minimum\":-99.5,\"maximum\":-0.5,\"multipleOf\":0.5",
                "\"type\":\"integer\"",
                "\"type\":\"integer\",\"minimum\":1,\"multipleOf\":10",
                "\"maximum\":-10",
                "\"minimum\":10,\"maximum\":99.9999999",
            })
    void decimalsAreJudgedAsTheyAre(String keywords) {
        NumberPlan plan = Compiled.root("{" + keywords + "}").number();
        DecimalBounds bounds = Objects.requireNonNull(plan.decimals());
        SplittableRandom random = new SplittableRandom(keywords.hashCode());
        Numeral numeral = new Numeral();
        int told = 0;
        for (int i = 0; i < TRIES; i++) {
            String number = random.nextInt(3) == 0 ? integer(random) : decimal(random);
            String behind = BEHIND.get(random.nextInt(BEHIND.size()));
            int answer = read(number, behind, random, (b, p) -> NumberWords.decimal(b, p, b.length, bounds));
            if (answer != NumberWords.UNTOLD) {
                told++;
                assertThat(DECIMAL.matcher(number).matches()).as(number).isTrue();
                assertThat(goesOn(behind) && !(behind.equals(".") && number.contains(".")))
                        .as(number + behind)
                        .isFalse();
                byte[] text = number.getBytes(StandardCharsets.US_ASCII);
                numeral.read(text, 0, text.length);
                assertThat(answer).as(number).isEqualTo(plan.accepts(numeral) ? number.length() : NumberWords.REFUSED);
            }
        }
        assertThat(told).isGreaterThan(TRIES / 8);
    }

    @Test
    void whatIsUsualIsToldUpToTheLastBytes() {
        IntegerBounds bounds = new IntegerBounds(0, 100);
        DecimalBounds decimals = Objects.requireNonNull(
                Compiled.root("{\"minimum\":0,\"maximum\":100}").number().decimals());
        byte[] text = ("42" + ",".repeat(16)).getBytes(StandardCharsets.US_ASCII);
        assertThat(NumberWords.integer(text, 0, text.length, bounds)).isEqualTo(2);
        assertThat(NumberWords.decimal(text, 0, text.length, decimals)).isEqualTo(2);
        assertThat(NumberWords.integer(text, 0, text.length - 1, bounds)).isEqualTo(NumberWords.UNTOLD);
        assertThat(NumberWords.decimal(text, 0, text.length - 1, decimals)).isEqualTo(NumberWords.UNTOLD);
    }

    private interface Reading {
        int at(byte[] b, int p);
    }

    /** Between other bytes, and sometimes so near the end that there is no room to look. */
    private static int read(String number, String behind, SplittableRandom random, Reading reading) {
        String before = "[12,-".substring(0, random.nextInt(6));
        String after = ",1.5,-7,\"0123456789\",8.25e1,true".substring(0, random.nextInt(33));
        byte[] text = (before + number + behind + after).getBytes(StandardCharsets.UTF_8);
        int answer = reading.at(text, before.length());
        return answer < 0 ? answer : answer - before.length();
    }

    private static boolean goesOn(String behind) {
        return behind.startsWith(".") || behind.startsWith("e") || behind.startsWith("E");
    }

    private static String integer(SplittableRandom random) {
        String sign = random.nextInt(3) == 0 ? "-" : "";
        return sign + digits(random, random.nextInt(random.nextInt(4) == 0 ? 21 : 10));
    }

    private static String decimal(SplittableRandom random) {
        return integer(random) + "." + digits(random, random.nextInt(random.nextInt(4) == 0 ? 18 : 9));
    }

    private static String digits(SplittableRandom random, int count) {
        StringBuilder digits = new StringBuilder();
        int kind = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            digits.append(kind == 0 ? '9' : kind == 1 ? (i == 0 ? '1' : '0') : (char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
