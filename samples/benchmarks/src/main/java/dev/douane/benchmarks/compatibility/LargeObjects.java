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

    /** The smallest document has more than a million values. */
    static String table(boolean newer) {
        return "{\"type\":\"array\",\"minItems\":533,\"maxItems\":533,\"items\":{\"type\":\"array\",\"minItems\":2400,"
                + "\"maxItems\":2400,\"prefixItems\":[" + each(2_400, i -> number(!newer)) + "]}}";
    }

    /** The smallest document has forty to the power of fifty values. */
    static String arraysOfArrays(boolean newer) {
        return SchemaTexts.definitions(
                51,
                i -> i == 50
                        ? number(!newer)
                        : "{\"type\":\"array\",\"minItems\":40,\"prefixItems\":["
                                + each(40, j -> SchemaTexts.reference(i + 1)) + "]}");
    }

    static String manyNames(boolean newer) {
        return "{\"type\":\"object\",\"minProperties\":" + (newer ? 20_001 : 20_000) + ",\"properties\":{"
                + each(2_400, i -> property(i, number(true))) + "}}";
    }

    /** One property asks for the next, up to the last. */
    static String dependentOnEachOther(boolean newer) {
        return "{\"type\":\"object\",\"required\":[\"p0\"],\"dependentSchemas\":{"
                + each(1_600, i -> "\"p" + i + "\":{\"required\":[\"p" + (i + 1) + "\"]}") + "}"
                + (newer ? ",\"maxProperties\":1600" : "") + "}";
    }

    static String deepConstant(boolean newer) {
        return "{\"const\":" + "[".repeat(200) + each(newer ? 4_801 : 4_800, Integer::toString) + "]".repeat(200) + "}";
    }

    /** The least number that is a multiple of all has some ten thousand digits. */
    static String multiples(boolean newer) {
        return "{\"type\":\"number\",\"exclusiveMinimum\":0,\"allOf\":["
                + each(2_400, i -> "{\"multipleOf\":" + (2_000_006L * i + 3_000_011L) + "}") + "]"
                + (newer ? ",\"maximum\":1e300" : "") + "}";
    }

    /** Rows of a table, no two described alike: 1,000 of them are, and 2,000 asked for. */
    static String differentRows(boolean newer) {
        return "{\"type\":\"array\",\"minItems\":2000,\"prefixItems\":["
                + each(
                        1_000,
                        i -> "{\"type\":\"array\",\"minItems\":" + (500 + i % 7) + ",\"items\":{\"minimum\":"
                                + (newer ? i + 1 : i) + "}}")
                + "]}";
    }

    /** A member of any name with a value of one kind, where thousands of names are required. */
    static String requiredAlone(boolean newer) {
        return "{\"type\":\"object\",\"required\":[" + each(4_900, i -> "\"p" + i + "\"") + "]"
                + (newer ? ",\"additionalProperties\":{\"type\":\"array\"}" : "") + "}";
    }

    /** All pointers to its parts together are half a gigabyte. */
    static String longNames(boolean newer) {
        String inner = number(!newer);
        for (int i = 0; i < 100; i++) {
            inner = object("\"" + "n".repeat(2_000) + "\":" + inner + "," + each(43, n -> property(n, "true")));
        }
        return inner;
    }

    static String longMultiples(boolean newer) {
        return "{\"type\":\"number\",\"exclusiveMinimum\":0,\"allOf\":["
                + each(2_400, i -> "{\"multipleOf\":" + "3".repeat(900) + (100 + i) + "}") + "]"
                + (newer ? ",\"maximum\":1e300" : "") + "}";
    }

    /** All the same to whoever reads them as doubles. */
    static String numbersAlike(boolean newer) {
        return "{\"enum\":[" + each(4_900, i -> "1.00000000000000000000" + (10_000 + i)) + "]"
                + (newer ? ",\"maximum\":1.0000000000000000000014" : "") + "}";
    }
}
