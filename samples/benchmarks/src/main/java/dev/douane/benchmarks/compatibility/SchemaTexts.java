package dev.douane.benchmarks.compatibility;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes schemas of many parts. */
final class SchemaTexts {
    private SchemaTexts() {}

    static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    static String listOf(String keyword, int count, IntFunction<String> part) {
        return "{\"" + keyword + "\":[" + each(count, part) + "]}";
    }

    static String object(String properties) {
        return "{\"type\":\"object\",\"properties\":{" + properties + "},\"additionalProperties\":false}";
    }

    static String property(int number, String schema) {
        return "\"p" + number + "\":" + schema;
    }

    static String number(boolean any) {
        return "{\"type\":\"" + (any ? "number" : "integer") + "\"}";
    }

    static String definitions(int count, IntFunction<String> definition) {
        return "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + each(count, i -> "\"d" + i + "\":" + definition.apply(i))
                + "}}";
    }

    static String reference(int number) {
        return "{\"$ref\":\"#/$defs/d" + number + "\"}";
    }

    static String word(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c <= '9' ? 'a' + c - '0' : c + 10)))
                .collect(Collectors.joining());
    }
}
