package dev.douane.benchmarks.compatibility;

import dev.douane.schema.JsonSchema;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Schemas of about 5,000 nodes (values in their JSON text), each hard in its own way, beside a version that differs little. */
public enum LargeSchema {
    /** An object with many properties; one more in the newer version. */
    WIDE {
        @Override
        String text(boolean newer) {
            return object(
                    each(newer ? 1_601 : 1_600, i -> property(i, "{\"type\":\"string\",\"maxLength\":" + i + "}")));
        }
    },
    /** The same, where every property is narrowed. */
    WIDE_NARROWED {
        @Override
        String text(boolean newer) {
            int less = newer ? 2 : 1;
            return object(each(1_600, i -> property(i, "{\"type\":\"string\",\"maxLength\":" + (i + 3 - less) + "}")));
        }
    },
    /** A hundred objects within each other, 24 properties each; the innermost is narrowed. */
    DEEP {
        @Override
        String text(boolean newer) {
            String inner = newer ? "{\"type\":\"integer\",\"minimum\":1}" : "{\"type\":\"integer\"}";
            for (int i = 0; i < 100; i++) {
                inner = object(property(0, inner) + "," + each(23, n -> property(n + 1, "{\"type\":\"string\"}")));
            }
            return inner;
        }
    },
    /** Kinds of an object, told apart by a constant; one is gone in the newer version. */
    KINDS {
        @Override
        String text(boolean newer) {
            return anyOf(
                    newer ? 499 : 500,
                    i -> object("\"kind\":{\"const\":\"k" + i + "\"}," + property(i, "{\"type\":\"integer\"}"))
                            .replace("\"additional", "\"required\":[\"kind\"],\"additional"));
        }
    },
    /** Exactly one of many ranges that overlap at their ends. */
    RANGES {
        @Override
        String text(boolean newer) {
            return "{\"oneOf\":["
                    + each(
                            1_200,
                            i -> "{\"minimum\":" + 10 * i + ",\"maximum\":" + (10 * i + (newer ? 10 : 9))
                                    + ",\"type\":\"integer\"}")
                    + "]}";
        }
    },
    /** Patterns of names that overlap. */
    PATTERNS {
        @Override
        String text(boolean newer) {
            return "{\"type\":\"object\",\"patternProperties\":{"
                    + each(
                            1_600,
                            i -> "\"^[a-z]*" + word(i) + "[0-9]*$\":{\"type\":\""
                                    + (newer && i == 0 ? "integer" : "number") + "\",\"minimum\":" + i + "}")
                    + "},\"additionalProperties\":false}";
        }
    },
    /** Definitions that refer to each other. */
    REFERENCES {
        @Override
        String text(boolean newer) {
            return "{\"$ref\":\"#/$defs/d0\",\"$defs\":{"
                    + each(
                            600,
                            i -> "\"d" + i + "\":{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/$defs/d"
                                    + (i + 1) % 600 + "\"},\"b\":{\"$ref\":\"#/$defs/d" + 7 * i % 600
                                    + "\"}},\"additionalProperties\":"
                                    + (newer && i == 599 ? "{\"type\":\"null\"}" : "false") + "}")
                    + "}}";
        }
    },
    /** All of many alternatives, each negated once: what a search could try is without end. */
    PUZZLE {
        @Override
        String text(boolean newer) {
            return "{\"type\":\"array\",\"items\":{\"type\":\"boolean\"},\"allOf\":["
                    + each(
                            200,
                            i -> "{\"anyOf\":["
                                    + literal(i * 7 % 40, i % 2 == 0) + "," + literal((i * 13 + 5) % 40, i % 3 == 0)
                                    + ","
                                    + literal((i * 29 + 11) % 40, i % 5 < 2) + "]}")
                    + "],\"minItems\":" + (newer ? 41 : 40) + "}";
        }

        private String literal(int position, boolean positive) {
            return "{\"prefixItems\":[" + "true,".repeat(Math.min(position, 3)) + "{\"const\":" + positive + "}]}";
        }
    };

    abstract String text(boolean newer);

    /**
     * The older version.
     *
     * @return a schema
     */
    public JsonSchema older() {
        return JsonSchema.parse(text(false));
    }

    /**
     * The newer version.
     *
     * @return a schema
     */
    public JsonSchema newer() {
        return JsonSchema.parse(text(true));
    }

    private static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    private static String anyOf(int count, IntFunction<String> part) {
        return "{\"anyOf\":[" + each(count, part) + "]}";
    }

    private static String object(String properties) {
        return "{\"type\":\"object\",\"properties\":{" + properties + "},\"additionalProperties\":false}";
    }

    private static String property(int number, String schema) {
        return "\"p" + number + "\":" + schema;
    }

    private static String word(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c <= '9' ? 'a' + c - '0' : c + 10)))
                .collect(Collectors.joining());
    }
}
