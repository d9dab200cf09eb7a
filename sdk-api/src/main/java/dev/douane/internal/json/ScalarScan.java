package dev.douane.internal.json;

/** The numbers and literals of RFC 8259, found in bytes; a negative answer is a fault as {@link JsonScan} says. */
public final class ScalarScan {
    /** Set in what {@link #number} answers if the number has a fraction or an exponent. */
    public static final long DECIMAL = 1L << 62;

    private ScalarScan() {}

    /**
     * Passes over a number (RFC 8259 §6).
     *
     * @param b the text
     * @param from the sign or the first digit
     * @param end where the range ends
     * @return the index behind it in the lower 32 bits, and {@link #DECIMAL}; or a fault
     */
    public static long number(byte[] b, int from, int end) {
        int p = from < end && b[from] == '-' ? from + 1 : from;
        if (p >= end) {
            return ~end;
        }
        int first = b[p];
        int q = digits(b, p, end);
        if (q == p || (first == '0' && q > p + 1)) {
            return ~(q == p ? p : p + 1);
        }
        if (q < end && (b[q] == '.' || (b[q] | 0x20) == 'e')) {
            return decimal(b, q, end);
        }
        return q;
    }

    private static long decimal(byte[] b, int from, int end) {
        int p = from;
        if (b[p] == '.') {
            int q = digits(b, p + 1, end);
            if (q == p + 1) {
                return ~q;
            }
            p = q;
        }
        if (p < end && (b[p] | 0x20) == 'e') {
            p++;
            if (p < end && (b[p] == '+' || b[p] == '-')) {
                p++;
            }
            int q = digits(b, p, end);
            if (q == p) {
                return ~q;
            }
            p = q;
        }
        return DECIMAL | p;
    }

    private static int digits(byte[] b, int from, int end) {
        int p = from;
        while (p < end && b[p] >= '0' && b[p] <= '9') {
            p++;
        }
        return p;
    }

    /**
     * Passes over {@code true}, {@code false} or {@code null} (RFC 8259 §3).
     *
     * @param b the text
     * @param from its first letter
     * @param end where the range ends
     * @return the index behind it, or a fault
     */
    public static int literal(byte[] b, int from, int end) {
        String word = b[from] == 't' ? "true" : b[from] == 'f' ? "false" : "null";
        for (int i = 0; i < word.length(); i++) {
            if (from + i >= end) {
                return ~end;
            }
            if (b[from + i] != word.charAt(i)) {
                return ~(from + i);
            }
        }
        return from + word.length();
    }
}
