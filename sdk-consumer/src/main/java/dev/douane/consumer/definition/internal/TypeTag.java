package dev.douane.consumer.definition.internal;

/**
 * The property by which {@code @JsonTypeInfo} tells variants apart.
 *
 * @param property its name
 * @param value what it holds for one variant
 * @param existing whether a component of the record carries it; otherwise it stands beside the components
 */
public record TypeTag(String property, String value, boolean existing) {
    boolean is(String name, String text) {
        return property.equals(name) && value.equals(text);
    }
}
