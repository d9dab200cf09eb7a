package dev.douane.consumer.definition;

/** How much of a recursive schema an example shows. */
enum ExampleDepth {
    /** A record inside itself once. */
    NESTED(2, true),
    /** No record inside itself, for schemas so entwined that the example would be large. */
    FLAT(1, true),
    /** Only what is required. */
    BARE(1, false);

    private final int levels;
    private final boolean optionals;

    ExampleDepth(int levels, boolean optionals) {
        this.levels = levels;
        this.optionals = optionals;
    }

    /** How often a reference may be open at once. */
    int levels() {
        return levels;
    }

    /** Whether properties that are not required are shown. */
    boolean optionals() {
        return optionals;
    }
}
