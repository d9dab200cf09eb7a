package dev.douane.compatibility;

/**
 * Which schemas of a history the next one is compared with, and which way, by the names that Confluent's schema registry
 * has given these.
 */
public enum CompatibilityMode {
    /** Documents of the latest schema are documents of the next: readers move first. */
    BACKWARD(true, false, false),
    /** Documents of the next schema are documents of the latest: writers move first. */
    FORWARD(false, true, false),
    /** The latest schema and the next accept the same documents. */
    FULL(true, true, false),
    /** {@link #BACKWARD}, with every schema of the history. */
    BACKWARD_TRANSITIVE(true, false, true),
    /** {@link #FORWARD}, with every schema of the history. */
    FORWARD_TRANSITIVE(false, true, true),
    /** {@link #FULL}, with every schema of the history. */
    FULL_TRANSITIVE(true, true, true);

    private final boolean backward;
    private final boolean forward;
    private final boolean transitive;

    CompatibilityMode(boolean backward, boolean forward, boolean transitive) {
        this.backward = backward;
        this.forward = forward;
        this.transitive = transitive;
    }

    boolean backward() {
        return backward;
    }

    boolean forward() {
        return forward;
    }

    boolean transitive() {
        return transitive;
    }
}
