package dev.douane.compatibility.internal.text;

import java.util.List;

/**
 * Texts that satisfy what was asked.
 *
 * @param texts different from each other, short ones first
 * @param complete whether there are no others
 */
public record FoundTexts(List<String> texts, boolean complete) {}
