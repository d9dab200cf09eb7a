package dev.douane.validation.internal.program;

import dev.douane.internal.json.Json;

/** The keyword {@code propertyNames}. */
public final class NameAssertion extends Assertion {
    private final Node node;

    NameAssertion(String pointer, Json asked, Node node) {
        super("propertyNames", pointer, asked);
        this.node = node;
    }

    /**
     * What a name must satisfy.
     *
     * @return asked as if the name were a string value
     */
    public Node node() {
        return node;
    }
}
