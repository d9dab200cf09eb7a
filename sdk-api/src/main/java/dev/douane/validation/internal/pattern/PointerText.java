package dev.douane.validation.internal.pattern;

/** JSON Pointers. */
final class PointerText {
    private PointerText() {}

    /** RFC 6901 §3. */
    static boolean isPointer(byte[] utf8, int from, int to) {
        if (from < to && utf8[from] != '/') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (utf8[i] == '~') {
                i++;
                if (i == to || (utf8[i] != '0' && utf8[i] != '1')) {
                    return false;
                }
            }
        }
        return true;
    }

    /** draft-handrews-relative-json-pointer-01 §3. */
    static boolean isRelative(byte[] utf8, int from, int to) {
        int at = from;
        while (at < to && utf8[at] >= '0' && utf8[at] <= '9') {
            at++;
        }
        boolean leadingZero = at - from > 1 && utf8[from] == '0';
        if (at == from || leadingZero) {
            return false;
        }
        return (at == to - 1 && utf8[at] == '#') || isPointer(utf8, at, to);
    }
}
