package dev.douane.validation.internal.program;

/**
 * Between which two an integer must be. How many digits it has often says so: of those from 0 to 1,000,000, all with six
 * digits or fewer.
 */
public final class IntegerBounds {
    /** So many digits of which it is known without looking at them. */
    private static final int MOST_KNOWN = 15;

    private static final int SIGN_SHIFT = 4;

    /** The least one. */
    private final long min;
    /** The greatest one. */
    private final long max;
    /** A bit for each number of digits, those with a minus above the others. */
    private final int known;

    IntegerBounds(long min, long max) {
        this.min = min;
        this.max = max;
        int bits = 0;
        for (int digits = 1; digits <= MOST_KNOWN; digits++) {
            long least = digits == 1 ? 0 : Numeral.power(digits - 1);
            long greatest = Numeral.power(digits) - 1;
            bits |= least >= min && greatest <= max ? 1 << digits : 0;
            bits |= -greatest >= min && -least <= max ? 1 << ((1 << SIGN_SHIFT) | digits) : 0;
        }
        this.known = bits;
    }

    /**
     * Whether all integers of so many digits are within the bounds.
     *
     * @param minus one if there is a minus before them, else zero
     * @param digits how many, from 1 to 15, the first no zero if there are others
     * @return true if so
     */
    boolean holdAllOf(int minus, int digits) {
        return ((known >>> ((minus << SIGN_SHIFT) | digits)) & 1) != 0;
    }

    /**
     * The verdict.
     *
     * @param value an integer
     * @return whether it is within the bounds
     */
    public boolean hold(long value) {
        return value >= min && value <= max;
    }
}
