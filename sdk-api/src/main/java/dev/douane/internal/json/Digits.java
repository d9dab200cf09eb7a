package dev.douane.internal.json;

/** Decimal digits, eight at a time. */
public final class Digits {
    private static final long ZEROS = 0x3030303030303030L;
    private static final long ABOVE_NINE = 0x7676767676767676L;
    private static final long PAIRS = 0x000000FF000000FFL;
    private static final long HUNDREDS = 0x000F424000000064L;
    private static final long ONES = 0x0000271000000001L;

    private Digits() {}

    /**
     * How many of a word's bytes are digits before the first that is none.
     *
     * @param word as {@link Words#at} reads it
     * @return from 0 to 8
     */
    public static int count(long word) {
        return Long.numberOfTrailingZeros(others(word)) >>> 3;
    }

    /**
     * Which of a word's bytes are no digits.
     *
     * @param word as {@link Words#at} reads it
     * @return their upper bits
     */
    public static long others(long word) {
        // A byte beyond ASCII is its own upper bit, and what it carries on is above it, behind what ends the number.
        long digits = word ^ ZEROS;
        return ((digits + ABOVE_NINE) | digits) & Words.HIGHS;
    }

    /**
     * Which of sixteen bytes are no digits.
     *
     * @param low the first eight, as {@link Words#at} reads them
     * @param high the others
     * @return a bit for each, the first one lowest
     */
    public static int othersOf(long low, long high) {
        return (int) (Words.gathered(others(low)) | (Words.gathered(others(high)) << Byte.SIZE));
    }

    /**
     * What a word's first digits are worth.
     *
     * @param word as {@link Words#at} reads it
     * @param count how many digits, from 1 to 8
     * @return from 0 to 99,999,999
     */
    public static int value(long word, int count) {
        // The digits move to the upper end, zeros come before them; then neighbours are added, by twos, fours and
        // eights.
        long digits = (word ^ ZEROS) << (Long.SIZE - count * Byte.SIZE);
        long pairs = digits * 10 + (digits >>> Byte.SIZE);
        return (int) (((pairs & PAIRS) * HUNDREDS + ((pairs >>> 16) & PAIRS) * ONES) >>> Integer.SIZE);
    }

    /**
     * A word without one of its bytes, such as a decimal point; those above it move down, and a zero comes last, which is no
     * digit.
     *
     * @param word as {@link Words#at} reads it
     * @param index of the byte, from 0 to 7
     * @return the word
     */
    public static long without(long word, int index) {
        long below = (1L << (index * Byte.SIZE)) - 1;
        return (word & below) | ((word >>> Byte.SIZE) & ~below);
    }
}
