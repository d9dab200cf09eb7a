package dev.douane.validation.internal.program;

/** What decides whether a schema has a say about a value. */
sealed interface Condition {
    /**
     * That another schema holds of the value, or that it does not.
     *
     * @param place the schema
     * @param wanted whether it must hold
     */
    record Holds(Place place, boolean wanted) implements Condition {}

    /**
     * That the object has a property.
     *
     * @param name the property
     */
    record Present(String name) implements Condition {}
}
