package dev.douane.benchmarks.compatibility;

import static dev.douane.benchmarks.compatibility.SchemaTexts.each;
import static dev.douane.benchmarks.compatibility.SchemaTexts.number;
import static dev.douane.benchmarks.compatibility.SchemaTexts.object;
import static dev.douane.benchmarks.compatibility.SchemaTexts.property;

/** Objects and arrays of many parts. */
final class LargeObjects {
    private LargeObjects() {}

    static String wide(boolean newer) {
        return object(each(newer ? 1_601 : 1_600, i -> property(i, "{\"type\":\"string\",\"maxLength\":" + i + "}")));
    }

    static String wideNarrowed(boolean newer) {
        int less = newer ? 2 : 1;
        return object(each(1_600, i -> property(i, "{\"type\":\"string\",\"maxLength\":" + (i + 3 - less) + "}")));
    }

    static String wideRequired(boolean newer) {
        return "{\"type\":\"object\",\"properties\":{" + each(1_600, i -> property(i, number(!newer)))
                + "},\"required\":[" + each(1_600, i -> "\"p" + i + "\"") + "]}";
    }

    static String deep(boolean newer) {
        String inner = newer ? "{\"type\":\"integer\",\"minimum\":1}" : "{\"type\":\"integer\"}";
        for (int i = 0; i < 100; i++) {
            inner = object(property(0, inner) + "," + each(23, n -> property(n + 1, "{\"type\":\"string\"}")));
        }
        return inner;
    }

    static String tuple(boolean newer) {
        return "{\"type\":\"array\",\"minItems\":1600,\"prefixItems\":["
                + each(1_600, i -> "{\"type\":\"integer\",\"minimum\":" + (newer ? i + 1 : i) + "}") + "]}";
    }

    static String constants(boolean newer) {
        return "{\"enum\":["
                + each(1_250, i -> {
                    int value = newer ? 1_250 - i : i;
                    return "{\"a\":" + value + ",\"b\":{\"c\":" + value + "}}";
                })
                + "]}";
    }

    static String differentItems(boolean newer) {
        return "{\"type\":\"array\",\"items\":{\"enum\":[" + each(4_900, Integer::toString)
                + "]},\"uniqueItems\":true,\"minItems\":" + (newer ? 1_001 : 1_000) + "}";
    }

    static String counted(boolean newer) {
        return "{\"type\":\"array\",\"allOf\":["
                + each(1_600, i -> "{\"contains\":{\"const\":" + i + "}}") + "]" + (newer ? ",\"maxItems\":1600" : "")
                + "}";
    }

    static String dependent(boolean newer) {
        return "{\"type\":\"object\",\"dependentSchemas\":{"
                + each(
                        1_200,
                        i -> "\"p" + i + "\":{\"properties\":{\"p" + (i + 1) + "\":{\"minimum\":" + (newer ? i : i + 1)
                                + "}}}")
                + "}}";
    }
}
