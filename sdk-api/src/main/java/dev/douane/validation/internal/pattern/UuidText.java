package dev.douane.validation.internal.pattern;

/** The text of a UUID (RFC 4122 §3). */
final class UuidText {
    private static final int LENGTH = 36;

    /** Where hyphens stand. */
    private static final long HYPHENS = 1L << 8 | 1L << 13 | 1L << 18 | 1L << 23;

    private UuidText() {}

    static boolean isUuid(byte[] utf8, int from, int to) {
        if (to - from != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            byte unit = utf8[from + i];
            boolean fits = (HYPHENS >>> i & 1) == 0 ? isHex(unit) : unit == '-';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(byte unit) {
        int lower = unit | ' ';
        return (unit >= '0' && unit <= '9') || (lower >= 'a' && lower <= 'f');
    }
}
