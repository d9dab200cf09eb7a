package dev.douane.benchmarks.compatibility;

import static dev.douane.benchmarks.compatibility.SchemaTexts.each;
import static dev.douane.benchmarks.compatibility.SchemaTexts.listOf;
import static dev.douane.benchmarks.compatibility.SchemaTexts.number;
import static dev.douane.benchmarks.compatibility.SchemaTexts.property;

import java.util.Random;
import java.util.stream.IntStream;

/** Many alternatives. */
final class LargeChoices {
    private LargeChoices() {}

    private static String kind(int number, String value) {
        return "{\"type\":\"object\",\"properties\":{\"kind\":{\"const\":\"k" + number + "\"},"
                + property(number, value) + "},\"required\":[\"kind\"],\"additionalProperties\":false}";
    }

    static String kinds(boolean newer) {
        return listOf("anyOf", newer ? 499 : 500, i -> kind(i, number(false)));
    }

    static String kindsWidened(boolean newer) {
        return listOf("anyOf", 500, i -> kind(newer ? 499 - i : i, number(newer)));
    }

    static String kindsNarrowed(boolean newer) {
        return listOf("oneOf", 500, i -> kind(i, number(!newer)));
    }

    static String kindsBecomeExclusive(boolean newer) {
        return listOf(newer ? "oneOf" : "anyOf", 500, i -> kind(i, number(false)));
    }

    static String conditions(boolean newer) {
        return "{\"type\":\"object\",\"properties\":{\"kind\":{\"enum\":[" + each(300, i -> "\"k" + i + "\"")
                + "]}},\"required\":[\"kind\"],\"allOf\":["
                + each(
                        300,
                        i -> "{\"if\":{\"properties\":{\"kind\":{\"const\":\"k" + i
                                + "\"}}},\"then\":{\"properties\":{\"v\":" + number(newer)
                                + ",\"w\":{\"type\":\"string\",\"title\":\"w\",\"maxLength\":9}}}}")
                + "]}";
    }

    static String untagged(boolean newer) {
        return listOf(
                "oneOf",
                700,
                i -> "{\"type\":\"object\",\"properties\":{" + property(i, number(newer))
                        + "},\"additionalProperties\":false}");
    }

    static String ranges(boolean newer) {
        return listOf(
                "oneOf",
                1_200,
                i -> "{\"minimum\":" + 10 * i + ",\"maximum\":" + (10 * i + (newer ? 10 : 9))
                        + ",\"type\":\"integer\"}");
    }

    static String overlappingRanges(boolean newer) {
        return newer
                ? listOf(
                        "anyOf",
                        1_250,
                        i -> "{\"type\":\"number\",\"minimum\":" + 10 * i + ",\"maximum\":" + (10 * i + 10) + "}")
                : "{\"type\":\"number\",\"minimum\":0,\"maximum\":12500,\"enum\":[" + each(4_900, Integer::toString)
                        + "]}";
    }

    static String puzzle(boolean newer) {
        return "{\"type\":\"array\",\"items\":{\"type\":\"boolean\"},\"allOf\":["
                + each(
                        200,
                        i -> "{\"anyOf\":["
                                + literal(i * 7 % 40, i % 2 == 0) + "," + literal((i * 13 + 5) % 40, i % 3 == 0)
                                + ","
                                + literal((i * 29 + 11) % 40, i % 5 < 2) + "]}")
                + "],\"minItems\":" + (newer ? 41 : 40) + "}";
    }

    private static String literal(int position, boolean positive) {
        return "{\"prefixItems\":[" + "true,".repeat(Math.min(position, 3)) + "{\"const\":" + positive + "}]}";
    }

    /** Satisfiability of 330 random clauses of three literals, where it is hardest: 4.3 times as many as variables. */
    static String clauses(boolean newer) {
        Random random = new Random(2);
        return "{\"type\":\"object\",\"allOf\":["
                + each(330, i -> listOf("anyOf", 3, j -> member(random.nextInt(77), random.nextBoolean())))
                + "],\"required\":[" + each(77, i -> "\"v" + i + "\"") + "]" + (newer ? ",\"maxProperties\":1" : "")
                + "}";
    }

    private static String member(int number, boolean value) {
        return "{\"properties\":{\"v" + number + "\":{\"const\":" + value + "}}}";
    }

    /** One pigeon more than there are holes: refuted by counting, and hard for whoever does not count. */
    static String pigeons(boolean newer) {
        int pigeons = 9;
        return "{\"type\":\"object\",\"properties\":{"
                + each(pigeons, i -> property(i, "{\"enum\":[" + each(pigeons - 1, Integer::toString) + "]}"))
                + "},\"required\":[" + each(pigeons, i -> "\"p" + i + "\"") + "],\"allOf\":["
                + each(pigeons * (pigeons - 1), pair -> apart(pair / (pigeons - 1), pair % (pigeons - 1), pigeons))
                + "]" + (newer ? ",\"maxProperties\":1" : "") + "}";
    }

    private static String apart(int pigeon, int hole, int pigeons) {
        return listOf("allOf", pigeons - 1, n -> {
            int other = IntStream.range(0, pigeons)
                    .filter(i -> i != pigeon)
                    .skip(n)
                    .findFirst()
                    .orElseThrow();
            return "{\"not\":{\"properties\":{\"p" + pigeon + "\":{\"const\":" + hole + "},\"p" + other
                    + "\":{\"const\":" + hole + "}}}}";
        });
    }

    static String unevaluated(boolean newer) {
        return "{\"type\":\"object\",\"anyOf\":["
                + each(700, i -> "{\"properties\":{" + property(i, number(false)) + "},\"required\":[\"p" + i + "\"]}")
                + "],\"unevaluatedProperties\":" + newer + "}";
    }

    static String conditionsInACircle(boolean newer) {
        return "{\"type\":\"object\",\"allOf\":["
                + each(
                        400,
                        i -> "{\"if\":{\"properties\":{\"a" + i + "\":{\"minimum\":3}},\"required\":[\"a" + i
                                + "\"]},\"then\":{\"required\":[\"a" + (i + 1) % 400
                                + "\"]},\"else\":{\"maxProperties\":"
                                + (newer ? 200 : 300) + "}}")
                + "]}";
    }
}
