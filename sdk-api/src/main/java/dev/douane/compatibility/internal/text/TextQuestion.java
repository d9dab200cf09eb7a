package dev.douane.compatibility.internal.text;

import java.util.Set;

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
        Set<String> excluded) {}
