package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Writes one value in one of the many ways that RFC 8259 has for it. */
public final class Spelling {
    private static final List<String> SPACES = List.of(" ", "\n", "\t", "\r", "\r\n  ", "          ");

    /** The longest row of zeros that a number is written with. */
    private static final int ZEROS = 30;

    private final Dice dice;
    private final int strangeness;
    private final StringBuilder text = new StringBuilder();

    private Spelling(Dice dice, int strangeness) {
        this.dice = dice;
        this.strangeness = strangeness;
    }

    /**
     * A spelling.
     *
     * @param value what to write
     * @param dice decides about everything
     * @return UTF-8 JSON text that every reader takes for the same value
     */
    public static byte[] of(JsonNode value, Dice dice) {
        return text(value, dice).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A spelling.
     *
     * @param value what to write
     * @param dice decides about everything
     * @return JSON text that every reader takes for the same value
     */
    public static String text(JsonNode value, Dice dice) {
        Spelling spelling = new Spelling(dice, dice.pick(List.of(0, 0, 5, 30)));
        spelling.space();
        spelling.value(value);
        spelling.space();
        return spelling.text.toString();
    }

    private void value(JsonNode value) {
        if (value.isObject()) {
            object(value);
        } else if (value.isArray()) {
            array(value);
        } else if (value.isNumber()) {
            text.append(number(value.decimalValue()));
        } else if (value.isTextual()) {
            string(value.textValue());
        } else {
            text.append(value);
        }
    }

    private void object(JsonNode object) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        if (strangeness > 0) {
            Collections.shuffle(members, new Random(dice.below(Integer.MAX_VALUE)));
        }
        text.append('{');
        space();
        String comma = "";
        for (Map.Entry<String, JsonNode> member : members) {
            text.append(comma);
            comma = ",";
            space();
            string(member.getKey());
            space();
            text.append(':');
            space();
            value(member.getValue());
            space();
        }
        text.append('}');
    }

    private void array(JsonNode array) {
        text.append('[');
        space();
        String comma = "";
        for (JsonNode item : array) {
            text.append(comma);
            comma = ",";
            space();
            value(item);
            space();
        }
        text.append(']');
    }

    private void space() {
        while (dice.percent(strangeness)) {
            text.append(dice.pick(SPACES));
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i), Character.isSurrogate(value.charAt(i)));
        }
        text.append('"');
    }

    /** Half of a pair is escaped with its other half or not at all; the pair's order lets this see to it. */
    private void character(char c, boolean half) {
        int special = "\"\\/\b\f\n\r\t".indexOf(c);
        boolean must = c < ' ' || c == '"' || c == '\\';
        if (special >= 0 && (must || dice.percent(strangeness)) && !dice.percent(strangeness)) {
            text.append('\\').append("\"\\/bfnrt".charAt(special));
        } else if (must || (half ? escapedPair(c) : dice.percent(strangeness))) {
            String hex = String.format(Locale.ROOT, "\\u%04x", (int) c);
            text.append(dice.percent(50) ? hex : "\\u" + hex.substring(2).toUpperCase(Locale.ROOT));
        } else {
            text.append(c);
        }
    }

    private boolean escapedPair(char c) {
        return Character.isLowSurrogate(c)
                ? !Character.isHighSurrogate(text.charAt(text.length() - 1))
                : dice.percent(strangeness);
    }

    private String number(BigDecimal value) {
        String plain = Math.abs(value.scale()) > ZEROS ? value.toString() : value.toPlainString();
        if (plain.indexOf('E') >= 0 || !dice.percent(strangeness)) {
            return plain;
        }
        int shift = dice.between(-3, 3);
        String letter = dice.percent(50) ? "e" : "E";
        String shifted = value.scaleByPowerOfTen(-shift).toPlainString();
        return switch (dice.below(4)) {
            case 0 -> plain.matches("-?\\d+") ? plain + "." + "0".repeat(dice.between(1, 3)) : plain;
            case 1 ->
                plain.matches("-?\\d+\\.\\d+") ? plain + "0" : plain + letter + dice.pick(List.of("0", "+0", "-0"));
            case 2 -> value.signum() == 0 ? dice.pick(List.of("-0", "0", "-0.0", "0e5")) : plain;
            default ->
                shifted.length() > ZEROS * 4
                        ? plain
                        : shifted + letter + (shift > 0 && dice.percent(50) ? "+" : "") + shift;
        };
    }
}
