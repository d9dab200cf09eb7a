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

    int next(int choice) {
        if (distrust[choice] > 0) {
            distrust[choice]--;
            return -1;
        }
        return alternatives[choice];
    }

    void learn(int choice, int alternative) {
        alternatives[choice] = alternative;
    }

    void distrust(int choice) {
        distrust[choice] = LOOKS;
    }

    boolean tries() {
        return trials < MOST_TRIALS && ++trials > 0;
    }

    void triedAll() {
        trials--;
    }

    void refused() {
        refused++;
    }

    boolean isWorthAsking() {
        return refused < MOST_REFUSED;
    }
}
