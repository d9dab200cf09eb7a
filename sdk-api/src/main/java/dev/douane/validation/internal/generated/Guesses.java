package dev.douane.validation.internal.generated;

/** Which alternative the last object was for, and how many alternatives are being tried. */
final class Guesses {
    /** So often it is looked before an alternative is guessed again. */
    private static final int LOOKS = 8;

    /** Alternatives are tried within alternatives that are tried, and no deeper. */
    private static final int MOST_TRIALS = 2;

    /** So many values are read once more by the interpreter, and refused by it too, before it reads the whole. */
    private static final int MOST_REFUSED = 4;

    private final int[] alternatives;
    private final int[] distrust;
    private int trials;
    private int refused;

    Guesses(int choices) {
        this.alternatives = new int[choices];
        this.distrust = new int[choices];
    }

    void begin() {
        trials = 0;
        refused = 0;
    }

    /**
     * Which of several alternatives an object is for, going by the one before it; answers the index of the
     * alternative, or -1 if it is better to look first.
     */
    int next(int choice) {
        if (distrust[choice] > 0) {
            distrust[choice]--;
            return -1;
        }
        return alternatives[choice];
    }

    /** Notes which alternative an object was for. */
    void learn(int choice, int alternative) {
        alternatives[choice] = alternative;
    }

    void distrust(int choice) {
        distrust[choice] = LOOKS;
    }

    /** Begins to try {@link Candidates}; answers false if there are none, or if trials within trials would multiply. */
    boolean tries(long candidates) {
        if (Candidates.isSingle(candidates)) {
            return candidates != Candidates.NONE;
        }
        return trials < MOST_TRIALS && ++trials > 0;
    }

    /** Ends it. */
    void tried(long candidates) {
        trials -= Candidates.isSingle(candidates) ? 0 : 1;
    }

    /** The interpreter has refused what no alternative had accepted. */
    void refused() {
        refused++;
    }

    boolean isWorthAsking() {
        return refused < MOST_REFUSED;
    }
}
