package dev.douane.validation.internal.machine;

/** Where somebody stands in a text, for whoever wants to know it. */
public interface Whereabouts {
    /**
     * The way to the value.
     *
     * @return an RFC 6901 pointer
     */
    String pointer();

    /**
     * The name of the member whose value it is.
     *
     * @return empty if it is an item
     */
    String name();
}
