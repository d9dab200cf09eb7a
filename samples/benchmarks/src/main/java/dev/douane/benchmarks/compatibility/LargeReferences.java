package dev.douane.benchmarks.compatibility;

import static dev.douane.benchmarks.compatibility.SchemaTexts.definitions;
import static dev.douane.benchmarks.compatibility.SchemaTexts.each;
import static dev.douane.benchmarks.compatibility.SchemaTexts.number;
import static dev.douane.benchmarks.compatibility.SchemaTexts.reference;

/** Many definitions. */
final class LargeReferences {
    private LargeReferences() {}

    static String twoEach(boolean newer) {
        return definitions(
                600,
                i -> "{\"type\":\"object\",\"properties\":{\"a\":" + reference((i + 1) % 600) + ",\"b\":"
                        + reference(7 * i % 600) + "},\"additionalProperties\":"
                        + (newer && i == 599 ? "{\"type\":\"null\"}" : "false") + "}");
    }

    /** Followed one after the other, they are two to the power of 800. */
    static String doubling(boolean newer) {
        return definitions(
                801,
                i -> i == 800 ? number(!newer) : "{\"allOf\":[" + reference(i + 1) + "," + reference(i + 1) + "]}");
    }

    static String everyoneKnowsEveryone(boolean newer) {
        return definitions(
                45,
                i -> "{\"type\":\"object\",\"properties\":{" + each(45, j -> "\"p" + j + "\":" + reference(j))
                        + "},\"additionalProperties\":" + number(newer) + "}");
    }

    static String alternatives(boolean newer) {
        return definitions(
                32,
                i -> "{\"anyOf\":["
                        + each(
                                30,
                                j -> "{\"type\":\"object\",\"properties\":{\"p" + j + "\":"
                                        + reference((7 * i + j) % 32) + "}}")
                        + (newer ? ",{\"type\":\"string\"}" : "") + "]}");
    }

    static String dynamic(boolean newer) {
        return "{\"$id\":\"http://localhost/large\",\"$ref\":\"s0\",\"$defs\":{"
                + each(
                        380,
                        i -> "\"s" + i + "\":{\"$id\":\"s" + i + "\",\"$dynamicAnchor\":\"n" + i % 20
                                + "\",\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"s" + (i + 1) % 380
                                + "\"},\"b\":{\"$ref\":\"s" + i * 7 % 380 + "\"},\"c\":{\"$dynamicRef\":\"#n" + i % 20
                                + "\"}},\"maxProperties\":" + (newer ? 4 : 3) + "}")
                + "}}";
    }

    /** Each is what the next is not. */
    static String negated(boolean newer) {
        return definitions(1_600, i -> i == 1_599 ? number(newer) : "{\"not\":" + reference(i + 1) + "}");
    }
}
