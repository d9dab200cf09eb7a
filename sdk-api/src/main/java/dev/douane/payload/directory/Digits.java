package dev.douane.payload.directory;

/** Decimal and hexadecimal digits within a longer text, read where they stand. */
final class Digits {
    private Digits() {}

    /** The number that so many decimal digits make, at most 19; negative if others stand there, or it is too large. */
    static long read(String text, int start, int count) {
        long number = 0;
        for (int i = start; i < start + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        // Nineteen digits may exceed a long, but never twice: then it is negative.
        return number;
    }

    static boolean areHexadecimal(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
