package dev.douane.consumer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class NumberRowsTest {

    record Primitives(byte b, short s, int i, long l) {}

    record Binary(double d, float f) {}

    record Amount(
            @DecimalMin("0.01") @DecimalMax(value = "1000", inclusive = false)
            BigDecimal v) {}

    record Count(@Min(1) @Max(10) BigInteger v) {}

    record Price(@Digits(integer = 5, fraction = 2) BigDecimal v) {}

    record Signs(
            @Positive int p,
            @PositiveOrZero long pz,
            @Negative BigDecimal n,
            @NegativeOrZero double nz) {}

    record Tightest(@Min(3) @PositiveOrZero @DecimalMin("2") int v) {}

    record TooPrecise(@Digits(integer = 12, fraction = 4) double v) {}

    record NoNumber(@DecimalMin("ten") BigDecimal v) {}

    @Test
    void primitivesAreRequiredIntegersWithTheRangeOfTheirType() {
        Border<Primitives> border = Border.of(Primitives.class);
        assertThat(border.property("b")).isEqualTo("{'type':'integer','minimum':-128,'maximum':127}");
        assertThat(border.property("i")).isEqualTo("{'type':'integer','minimum':-2147483648,'maximum':2147483647}");
        assertThat(border.at("/required")).isEqualTo("['b','s','i','l']");
        border.accepts("{\"b\":-128,\"s\":32767,\"i\":-2147483648,\"l\":9223372036854775807}");
        border.refuses("{\"b\":128,\"s\":0,\"i\":0,\"l\":0}");
        border.refuses("{\"b\":0,\"s\":0,\"i\":0}");
        border.refuses("{\"b\":0,\"s\":0,\"i\":\"0\",\"l\":0}");
        border.refuses("{\"b\":0,\"s\":0,\"i\":null,\"l\":0}");
    }

    @Test
    void anIntegerIsAnyNumberWithoutAFractionHoweverItIsWritten() {
        assertThat(Border.of(Primitives.class)
                        .accepts("{\"b\":1.0,\"s\":1e2,\"i\":2147483647.0,\"l\":92233720368547758070e-1}"))
                .isEqualTo(new Primitives((byte) 1, (short) 100, Integer.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void doublesAndFloatsAreFinite() {
        Border<Binary> border = Border.of(Binary.class);
        assertThat(border.accepts("{\"d\":1.7976931348623157e308,\"f\":-3.4028235e38}"))
                .isEqualTo(new Binary(Double.MAX_VALUE, -Float.MAX_VALUE));
        border.refuses("{\"d\":1e309,\"f\":0}");
        border.refuses("{\"d\":0,\"f\":1e39}");
        border.writes(new Binary(Double.MIN_VALUE, Float.MIN_VALUE));
        border.writes(new Binary(0.1, 0.1f));
        assertThatThrownBy(() -> border.binding().write(new Binary(Double.NaN, 0)))
                .isInstanceOf(PayloadBindingException.class)
                .hasMessageContaining("/d");
    }

    @Test
    void decimalBoundsAreInclusiveOrNot() {
        Border<Amount> border = Border.of(Amount.class);
        assertThat(border.property("v")).isEqualTo("{'type':'number','minimum':0.01,'exclusiveMaximum':1000}");
        border.accepts("{\"v\":0.01}");
        assertThat(border.accepts("{\"v\":999.9900}").v()).isEqualTo(new BigDecimal("999.9900"));
        border.onlySchemaRefuses("{\"v\":1000}");
        border.onlySchemaRefuses("{\"v\":0.009999999999999999999999999999}");
    }

    @Test
    void bigIntegersTakeBounds() {
        Border<Count> border = Border.of(Count.class);
        assertThat(border.property("v")).isEqualTo("{'type':'integer','minimum':1,'maximum':10}");
        border.accepts("{\"v\":10.0}");
        border.onlySchemaRefuses("{\"v\":11}");
    }

    @Test
    void digitsBoundTheIntegerAndTheFraction() {
        Border<Price> border = Border.of(Price.class);
        assertThat(border.property("v"))
                .isEqualTo("{'type':'number','exclusiveMinimum':-100000,'exclusiveMaximum':100000,'multipleOf':0.01}");
        border.accepts("{\"v\":99999.99}");
        border.accepts("{\"v\":-0.010}");
        border.onlySchemaRefuses("{\"v\":100000}");
        border.onlySchemaRefuses("{\"v\":0.001}");
    }

    @Test
    void signsAreBoundsAtZero() {
        Border<Signs> border = Border.of(Signs.class);
        border.accepts("{\"p\":1,\"pz\":0,\"n\":-0.1,\"nz\":0}");
        border.onlySchemaRefuses("{\"p\":0,\"pz\":0,\"n\":-0.1,\"nz\":0}");
        border.onlySchemaRefuses("{\"p\":1,\"pz\":-1,\"n\":-0.1,\"nz\":0}");
        border.onlySchemaRefuses("{\"p\":1,\"pz\":0,\"n\":0,\"nz\":0}");
        border.onlySchemaRefuses("{\"p\":1,\"pz\":0,\"n\":-0.1,\"nz\":0.1}");
    }

    @Test
    void ofSeveralBoundsTheTightestStays() {
        assertThat(Border.of(Tightest.class).property("v"))
                .isEqualTo("{'type':'integer','minimum':3,'maximum':2147483647}");
    }

    @Test
    void boundsThatCannotBeKeptAreRefused() {
        Refusal.of(TooPrecise.class, "TooPrecise.v", "15 digits");
        Refusal.of(NoNumber.class, "NoNumber.v", "'ten'");
    }
}
