package dev.douane.consumer.definition;

/**
 * The property by which {@code @JsonTypeInfo} tells variants apart.
 *
 * @param property its name
 * @param value what it holds for one variant
 * @param existing whether a component of the record carries it; otherwise it stands beside the components
 */
record TypeTag(String property, String value, boolean existing) {}
