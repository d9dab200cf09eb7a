package dev.douane.compatibility.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is asked of texts.
 *
 * @param patterns are found in them
 * @param noPatterns are not found in them
 * @param formats they have
 * @param noFormats they do not have
 * @param least the shortest length, in code points
 * @param most the greatest length, in code points
 * @param excluded they are none of these
 */
public record TextQuestion(
        Set<String> patterns,
        Set<String> noPatterns,
        Set<String> formats,
        Set<String> noFormats,
        long least,
        long most,
        Set<String> excluded) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]{2,}");

    /** Whether a format is wanted and one that comes with it is not. */
    boolean isContradictory() {
        return formats.stream()
                .anyMatch(format -> FormatLanguage.wider(format).stream().anyMatch(noFormats::contains));
    }

    /** What the patterns spell, as far as it is of the lengths that are asked for. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        Stream.concat(patterns.stream(), noPatterns.stream())
                .flatMap(pattern -> WORD.matcher(pattern).results())
                .map(found -> found.group())
                .filter(this::isOfLength)
                .forEach(words::add);
        return words;
    }

    private boolean isOfLength(String word) {
        int length = word.codePointCount(0, word.length());
        return length >= least && length <= most;
    }
}
