package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.Family;
import dev.douane.consumer.definition.internal.Keywords;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Optional;

/** Constraints on numbers. */
final class NumberConstraints {
    /** Decimal digits that a double always keeps. */
    private static final int DOUBLE_DIGITS = 15;

    private NumberConstraints() {}

    static Optional<Keywords> of(Annotation constraint, Family family, Site site) {
        if (constraint instanceof Min min) {
            return keyword("minimum", BigDecimal.valueOf(min.value()));
        }
        if (constraint instanceof Max max) {
            return keyword("maximum", BigDecimal.valueOf(max.value()));
        }
        if (constraint instanceof DecimalMin min) {
            return keyword(min.inclusive() ? "minimum" : "exclusiveMinimum", number(min.value(), site));
        }
        if (constraint instanceof DecimalMax max) {
            return keyword(max.inclusive() ? "maximum" : "exclusiveMaximum", number(max.value(), site));
        }
        if (constraint instanceof Digits digits) {
            return Optional.of(digits(digits, family, site));
        }
        return sign(constraint);
    }

    private static Optional<Keywords> sign(Annotation constraint) {
        if (constraint instanceof Positive) {
            return keyword("exclusiveMinimum", BigDecimal.ZERO);
        }
        if (constraint instanceof PositiveOrZero) {
            return keyword("minimum", BigDecimal.ZERO);
        }
        if (constraint instanceof Negative) {
            return keyword("exclusiveMaximum", BigDecimal.ZERO);
        }
        if (constraint instanceof NegativeOrZero) {
            return keyword("maximum", BigDecimal.ZERO);
        }
        return Optional.empty();
    }

    private static Keywords digits(Digits digits, Family family, Site site) {
        if (digits.integer() < 0 || digits.fraction() < 0 || digits.integer() + digits.fraction() == 0) {
            throw site.refuse(
                    "@Digits leaves no digit over", "Let integer and fraction be at least 0, one of them more.");
        }
        if (family == Family.BINARY && digits.integer() + digits.fraction() > DOUBLE_DIGITS) {
            throw site.refuse(
                    "@Digits asks for more than the " + DOUBLE_DIGITS + " digits that a double keeps",
                    "Use BigDecimal.");
        }
        BigDecimal beyond = BigDecimal.ONE.scaleByPowerOfTen(digits.integer());
        Keywords range = Keywords.of("exclusiveMinimum", beyond.negate()).and(Keywords.of("exclusiveMaximum", beyond));
        return family == Family.INTEGER
                ? range
                : range.and(Keywords.of("multipleOf", BigDecimal.ONE.scaleByPowerOfTen(-digits.fraction())));
    }

    private static Optional<Keywords> keyword(String keyword, BigDecimal value) {
        return Optional.of(Keywords.of(keyword, value));
    }

    private static BigDecimal number(String text, Site site) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new ContractDefinitionException(
                    site.text() + ": the bound '" + text + "' is no number. Write it like 12.50.", e);
        }
    }
}
