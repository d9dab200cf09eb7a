package dev.douane.validation.internal.pattern;

/** What making one automaton may cost; beyond it there is none. It counts, so that the same pattern always ends alike. */
final class AutomatonBudget {
    /** States before they are made deterministic, enough for some thousand counted characters. */
    static final int MAX_NODES = 20_000;

    /** So many can be told apart by a {@code char}: 128 KiB. */
    static final int MAX_ENTRIES = 1 << Character.SIZE;

    /** Looks at a state, some twenty milliseconds of them. */
    static final int MAX_STEPS = 400_000;

    /** The letters of all scripts take some 200: 128 KiB. */
    static final int MAX_CLASSIFIERS = 1 << 10;

    private final int maxSteps;
    private int nodes;
    private int steps;

    AutomatonBudget() {
        this(MAX_STEPS);
    }

    /** With fewer looks at states. */
    AutomatonBudget(int maxSteps) {
        this.maxSteps = maxSteps;
    }

    /** One more state, or one more round of a repetition, which may consist of none. */
    void node() {
        if (++nodes > Math.min(MAX_NODES, maxSteps)) {
            throw new Exceeded();
        }
    }

    void step() {
        if (++steps > maxSteps) {
            throw new Exceeded();
        }
    }

    /**
     * The table as it is now. Most expressions have about as many states afterwards as before; one that has many times
     * more is about to have exponentially many.
     */
    void table(int states, int classes) {
        if (states > 1_000 + 4 * nodes || (long) states * classes >= MAX_ENTRIES) {
            throw new Exceeded();
        }
    }

    /** The nodes by which characters beyond ASCII are classified. */
    void classifier(int nodes) {
        if (nodes > MAX_CLASSIFIERS) {
            throw new Exceeded();
        }
    }

    int nodes() {
        return nodes;
    }

    int steps() {
        return steps;
    }

    /** The automaton would be too large. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("", null, false, false);
        }
    }
}
