package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** The values that schemas and payloads draw from: few enough to meet, odd enough to matter. */
final class Values {
    static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    static final List<String> NAMES =
            List.of("a", "b", "c", "aa", "ab", "é", "a/b", "~0", "", "0", "1", "q\"\\", "😀", "x-1", "foo_bar");

    static final List<String> STRINGS = List.of(
            "",
            "a",
            "b",
            "ab",
            "aa",
            "aab",
            "abc",
            "ba",
            "é",
            "e\u0301",
            "😀",
            "a😀",
            "😀😀",
            "0",
            "12",
            "1",
            "x-1",
            "a/b",
            "~",
            " ",
            "\n",
            "\u0000",
            "\"",
            "\\",
            "\u007f",
            "\u2028",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "A",
            "true",
            "null",
            "1.0",
            "foo_bar",
            "\uFFFF",
            "Zürich");

    static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "2",
            "3",
            "4",
            "5",
            "10",
            "100",
            "1.5",
            "0.1",
            "0.01",
            "0.3",
            "-0.5",
            "2.5",
            "1e-7",
            "0.30000000000000004",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9007199254740992",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551616",
            "100000000000000000000",
            "1e40",
            "-1e40",
            "123456789.123456789123456789",
            "1e300",
            "4.35",
            "1e-300");

    static final List<String> PATTERNS = List.of(
            "^a",
            "b$",
            "^x-",
            "[0-9]",
            "^.{2}$",
            "é",
            "^[a-z]+$",
            "\\d",
            "^$",
            "\\p{L}",
            "^(a|b)*$",
            "^\\S+$",
            "(?=a)a",
            "a{2,3}",
            "[^a]",
            "^\\w+$",
            "😀",
            "^[A-Za-z_][A-Za-z0-9_]*$",
            "\\u00e9|b",
            "^.$",
            "a.?b",
            "\\/");

    private static final int SMALL = 12;

    private Values() {}

    static JsonNode number(String text) {
        return NODES.numberNode(new BigDecimal(text));
    }

    static JsonNode number(Dice dice) {
        return dice.percent(70) ? NODES.numberNode(new BigDecimal(dice.below(SMALL) - 2)) : number(dice.pick(NUMBERS));
    }

    static JsonNode string(Dice dice) {
        return NODES.textNode(dice.percent(8) ? FormatSamples.any(dice) : dice.pick(STRINGS));
    }

    static JsonNode scalar(Dice dice) {
        return switch (dice.below(7)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(dice.percent(50));
            case 2, 3, 4 -> number(dice);
            default -> string(dice);
        };
    }

    static JsonNode any(Dice dice, int depth) {
        int kind = dice.below(depth > 0 ? 10 : 6);
        if (kind < 6) {
            return scalar(dice);
        }
        if (kind < 8) {
            ArrayNode array = NODES.arrayNode();
            for (int i = dice.below(4); i > 0; i--) {
                array.add(any(dice, depth - 1));
            }
            return array;
        }
        ObjectNode object = NODES.objectNode();
        for (int i = dice.below(4); i > 0; i--) {
            object.set(dice.pick(NAMES), any(dice, depth - 1));
        }
        return object;
    }
}
