package dev.douane.validation.generation;

import java.util.List;
import java.util.SplittableRandom;

/** Randomness that a seed repeats. */
public final class Dice {
    private static final int HUNDRED = 100;

    private final SplittableRandom random;

    /**
     * The dice of one case.
     *
     * @param seed the same seed, the same throws
     */
    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * A number.
     *
     * @param bound at least 1
     * @return from 0, below the bound
     */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /**
     * A number between two.
     *
     * @param least the least
     * @param most the greatest
     * @return from the least to the greatest, both possible
     */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /**
     * True so many times out of a hundred.
     *
     * @param percent 0 to 100
     * @return the throw
     */
    public boolean percent(int percent) {
        return random.nextInt(HUNDRED) < percent;
    }

    /**
     * One of several.
     *
     * @param choices at least one
     * @param <T> of what
     * @return the one
     */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
