package dev.douane.validation;

import static dev.douane.validation.Checking.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.douane.schema.JsonSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds and numbers at both ends of what a long holds, and beyond, are compared exactly. */
class LongBoundsTest {
    private static final List<BigInteger> EDGES = List.of(
            BigInteger.valueOf(Long.MIN_VALUE),
            BigInteger.valueOf(Long.MAX_VALUE),
            BigInteger.TEN.pow(18),
            BigInteger.TEN.pow(18).negate(),
            BigInteger.TEN.pow(20),
            BigInteger.TEN.pow(20).negate());
    private static final List<String> NEAR = List.of("-2", "-1", "-0.5", "0", "0.5", "1", "2");

    @ParameterizedTest
    @CsvSource({
        "integer, minimum", "integer, maximum", "integer, exclusiveMinimum", "integer, exclusiveMaximum",
        "number, minimum", "number, maximum", "number, exclusiveMinimum", "number, exclusiveMaximum",
    })
    void areExact(String type, String keyword) {
        for (Execution execution : Execution.values()) {
            for (BigInteger edge : EDGES) {
                for (String near : NEAR) {
                    BigDecimal bound = new BigDecimal(edge).add(new BigDecimal(near));
                    check(execution, type, keyword, bound);
                }
            }
        }
    }

    private static void check(Execution execution, String type, String keyword, BigDecimal bound) {
        String schema = "{\"items\":{\"type\":\"" + type + "\",\"" + keyword + "\":" + bound.toPlainString() + "}}";
        PayloadValidator validator = PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution);
        for (BigInteger edge : EDGES) {
            for (String near : NEAR) {
                BigDecimal value = new BigDecimal(edge).add(new BigDecimal(near));
                boolean right =
                        (type.equals("number") || value.stripTrailingZeros().scale() <= 0)
                                && holds(keyword, value.compareTo(bound));
                String payload = "[" + value.toPlainString() + "]";
                assertThat(validator.validate(bytes(payload)).valid())
                        .as(execution + ": " + schema + " and " + payload)
                        .isEqualTo(right);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "0.5", "0.01", "0.125", "2.5", "3", "1e1", "1e-18", "1e20", "7e17", "12345678901"})
    void areMultiplesExactly(BigDecimal divisor) {
        for (Execution execution : Execution.values()) {
            for (String type : List.of("integer", "number")) {
                String schema = "{\"items\":{\"type\":\"" + type + "\",\"multipleOf\":" + divisor + "}}";
                PayloadValidator validator =
                        PayloadValidator.of(JsonSchema.parse(schema), ValidationLimits.DEFAULT, execution);
                for (BigInteger edge : EDGES) {
                    for (String near : NEAR) {
                        BigDecimal value = new BigDecimal(edge).add(new BigDecimal(near));
                        boolean right = value.remainder(divisor).signum() == 0
                                && (type.equals("number")
                                        || value.stripTrailingZeros().scale() <= 0);
                        assertThat(validator
                                        .validate(bytes("[" + value.toPlainString() + "]"))
                                        .valid())
                                .as(execution + ": " + schema + " and " + value)
                                .isEqualTo(right);
                    }
                }
            }
        }
    }

    private static boolean holds(String keyword, int comparison) {
        return switch (keyword) {
            case "minimum" -> comparison >= 0;
            case "maximum" -> comparison <= 0;
            case "exclusiveMinimum" -> comparison > 0;
            default -> comparison < 0;
        };
    }
}
