package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes strings and numbers that try to satisfy what is wanted of them, and that sit on the bounds. */
final class ScalarMaker {
    private static final List<String> NUMBER_BOUNDS =
            List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private final Dice dice;

    ScalarMaker(Dice dice) {
        this.dice = dice;
    }

    JsonNode string(Wanted wanted) {
        List<JsonNode> formats = wanted.all("format");
        if (!formats.isEmpty() && dice.percent(90)) {
            return Values.NODES.textNode(FormatSamples.of(dice.pick(formats).asText(), dice));
        }
        List<Pattern> patterns = wanted.all("pattern").stream()
                .map(pattern -> Pattern.compile(pattern.asText()))
                .toList();
        int least = wanted.most("minLength", 0);
        int most = wanted.least("maxLength", Integer.MAX_VALUE);
        List<String> fitting = Values.STRINGS.stream()
                .filter(text -> patterns.stream()
                        .allMatch(pattern -> pattern.matcher(text).find()))
                .filter(text -> text.codePointCount(0, text.length()) >= least)
                .filter(text -> text.codePointCount(0, text.length()) <= most)
                .toList();
        boolean obey = !fitting.isEmpty() && dice.percent(85);
        return Values.NODES.textNode(obey ? dice.pick(fitting) : dice.pick(Values.STRINGS));
    }

    JsonNode number(Wanted wanted, boolean integer) {
        List<BigDecimal> candidates = new ArrayList<>();
        for (String keyword : NUMBER_BOUNDS) {
            for (JsonNode bound : wanted.all(keyword)) {
                if (bound.isNumber()) {
                    BigDecimal value = bound.decimalValue();
                    candidates.add(value);
                    candidates.add(value.add(BigDecimal.ONE));
                    candidates.add(value.subtract(BigDecimal.ONE));
                    candidates.add(value.multiply(BigDecimal.valueOf(dice.below(5))));
                }
            }
        }
        if (candidates.isEmpty() || dice.percent(20)) {
            candidates.add(Values.number(dice).decimalValue());
        }
        if (integer && dice.percent(90)) {
            candidates.removeIf(value -> value.stripTrailingZeros().scale() > 0);
            if (candidates.isEmpty()) {
                candidates.add(BigDecimal.valueOf(dice.below(20)));
            }
        }
        return Values.NODES.numberNode(dice.pick(candidates));
    }
}
