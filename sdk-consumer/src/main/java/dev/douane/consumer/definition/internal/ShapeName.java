package dev.douane.consumer.definition.internal;

/**
 * What a shape is called in {@code $defs}.
 *
 * @param simple for people: {@code Commune}, {@code Page_Commune}
 * @param qualified with packages and enclosing classes, for the case that two have the same simple name
 */
public record ShapeName(String simple, String qualified) {}
