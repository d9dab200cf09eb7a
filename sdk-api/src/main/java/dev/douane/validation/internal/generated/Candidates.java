package dev.douane.validation.internal.generated;

/**
 * Tells by a look at a value which of several alternatives it may be for: a bit for each of those that are left, and above
 * them which one is to be tried first.
 */
interface Candidates {
    /** So many have a bit. */
    int MOST = 56;

    /** None is left, or nothing is known. */
    long NONE = 0;

    /**
     * Looks at a value.
     *
     * @param b the text
     * @param from where the value or space before it begins
     * @param end where the text ends
     * @return those that are left; the others are for the interpreter, which is asked if none of these accepts the value
     */
    long of(byte[] b, int from, int end);

    /** Puts together what {@link #of} answers. */
    static long of(long left, long preferred) {
        long best = (left & preferred) != 0 ? left & preferred : left;
        return left == 0 ? NONE : left | (long) Long.numberOfTrailingZeros(best) << MOST;
    }

    /** A bit for each of so many. */
    static long all(int count) {
        return (1L << count) - 1;
    }

    /** Whether it is one alone, or none at all. */
    static boolean isSingle(long left) {
        long bits = left & all(MOST);
        return (bits & (bits - 1)) == 0;
    }

    /** Which one is to be tried. */
    static int first(long left) {
        return (int) (left >>> MOST);
    }

    /** Those behind it. */
    static long rest(long left) {
        long others = left & all(MOST) & ~(1L << first(left));
        return of(others, others);
    }
}
