package dev.douane.benchmarks.compatibility;

import static dev.douane.benchmarks.compatibility.SchemaTexts.each;
import static dev.douane.benchmarks.compatibility.SchemaTexts.listOf;
import static dev.douane.benchmarks.compatibility.SchemaTexts.number;
import static dev.douane.benchmarks.compatibility.SchemaTexts.property;
import static dev.douane.benchmarks.compatibility.SchemaTexts.word;

/** Many patterns. */
final class LargeTexts {
    private LargeTexts() {}

    static String patternsOfNames(boolean newer) {
        return "{\"type\":\"object\",\"patternProperties\":{"
                + each(
                        1_600,
                        i -> "\"^[a-z]*" + word(i) + "[0-9]*$\":{\"type\":\"" + (newer && i == 0 ? "integer" : "number")
                                + "\",\"minimum\":" + i + "}")
                + "},\"additionalProperties\":false}";
    }

    /** The automaton of each has two to the power of some twenty states. */
    static String explodingPatterns(boolean newer) {
        return "{\"type\":\"object\",\"properties\":{"
                + each(
                        1_200,
                        i -> property(
                                i,
                                "{\"type\":\"string\",\"pattern\":\"^[ab]*a[ab]{" + (16 + i % 8) + "}[c-z]{" + i
                                        + "}$\"}"))
                + "},\"required\":[" + each(newer ? 1_200 : 1_199, i -> "\"p" + i + "\"") + "]}";
    }

    static String countedPatterns(boolean newer) {
        return "{\"type\":\"object\",\"properties\":{"
                + each(
                        2_300,
                        i -> property(
                                i,
                                "{\"pattern\":\"^[a-z0-9]{" + (newer ? 0 : 1) + "," + (1_000 + i) + "}[^a-z]{0," + i
                                        + "}$\"}"))
                + "}}";
    }

    static String alternativePatterns(boolean newer) {
        return "{\"type\":\"string\",\"anyOf\":["
                + each(2_300, i -> "{\"pattern\":\"^k" + i + "[a-z]{0," + (newer ? 31 : 30) + "}$\"}") + "]}";
    }

    static String lookingBack(boolean newer) {
        return "{\"type\":\"object\",\"additionalProperties\":" + number(newer) + ",\"properties\":{"
                + each(
                        1_500,
                        i -> property(
                                i, "{\"type\":\"string\",\"pattern\":\"^(?:(a|aa)+(?=b)b|(a*)*\\\\1c)+" + i + "$\"}"))
                + "}}";
    }

    /** Letters, marks and digits of all scripts are hundreds of ranges. */
    static String letters(boolean newer) {
        return "{\"type\":\"string\",\"not\":"
                + listOf("anyOf", 2_100, i -> "{\"pattern\":\"[\\\\p{L}\\\\p{M}\\\\p{N}]{" + (i + 1) + "}\"}")
                + (newer ? ",\"minLength\":3" : "") + "}";
    }

    /** All of one {@link String#hashCode}. */
    static String textsAlike(boolean newer) {
        return "{\"enum\":["
                + each(4_096, i -> "\"" + bits(i).replace("0", "Aa").replace("1", "BB") + "\"") + "]"
                + (newer ? ",\"maxLength\":23" : "") + "}";
    }

    /** Twelve digits. */
    private static String bits(int number) {
        return Integer.toBinaryString((1 << 12) + number).substring(1);
    }
}
