package dev.douane.internal.json;

/** The escapes of a string (RFC 8259 §7), found in bytes; a negative answer is a fault as {@link JsonScan} says. */
final class EscapeScan {
    private static final int UNICODE_ESCAPE = 6;
    private static final byte[] HEXADECIMAL = hexadecimal();

    private EscapeScan() {}

    private static byte[] hexadecimal() {
        byte[] digits = new byte[1 << 7];
        for (int c = 0; c < digits.length; c++) {
            digits[c] = (byte) Character.digit(c, 16);
        }
        return digits;
    }

    /** Passes over an escape, or over two that are one character together; answers the byte behind. */
    static int escape(byte[] b, int p, int end) {
        if (p + 1 >= end) {
            return ~end;
        }
        return switch (b[p + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> p + 2;
            case 'u' -> unicodeEscape(b, p, end);
            default -> ~p;
        };
    }

    private static int unicodeEscape(byte[] b, int p, int end) {
        int unit = unit(b, p, end);
        if (unit < 0) {
            return unit == -1 ? ~p : ~end;
        }
        if (!Character.isSurrogate((char) unit)) {
            return p + UNICODE_ESCAPE;
        }
        if (Character.isLowSurrogate((char) unit)) {
            return ~p;
        }
        int q = p + UNICODE_ESCAPE;
        if ((q < end && b[q] != '\\') || (q + 1 < end && b[q + 1] != 'u')) {
            return ~p;
        }
        int low = unit(b, q, end);
        if (low < 0) {
            return low == -1 ? ~p : ~end;
        }
        return Character.isLowSurrogate((char) low) ? q + UNICODE_ESCAPE : ~p;
    }

    /** The UTF-16 unit of an escape; -1 if it is none, -2 if the range ends first. */
    static int unit(byte[] b, int p, int end) {
        if (p + UNICODE_ESCAPE > end) {
            return cutUnit(b, p, end);
        }
        int unit = (digit(b[p + 2]) << 12) | (digit(b[p + 3]) << 8) | (digit(b[p + 4]) << 4) | digit(b[p + 5]);
        return Math.max(unit, -1);
    }

    private static int cutUnit(byte[] b, int p, int end) {
        for (int i = p + 2; i < end; i++) {
            if (digit(b[i]) < 0) {
                return -1;
            }
        }
        return -2;
    }

    /** What a hexadecimal digit is worth; -1 if it is none. */
    private static int digit(byte c) {
        return c < 0 ? -1 : HEXADECIMAL[c];
    }
}
