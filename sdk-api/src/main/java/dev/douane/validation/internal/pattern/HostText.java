package dev.douane.validation.internal.pattern;

/** Names and addresses of hosts. */
final class HostText {
    /** RFC 1035 §2.3.4 as text, without the root's dot. */
    private static final int MAX_NAME = 253;

    private static final int MAX_LABEL = 63;

    private HostText() {}

    /** RFC 1123 §2.1: labels of letters, digits and hyphens between dots. */
    static boolean isHostname(byte[] utf8, int from, int to) {
        if (to - from > MAX_NAME) {
            return false;
        }
        int label = from;
        for (int i = from; i < to; i++) {
            if (utf8[i] == '.') {
                if (!isLabel(utf8, label, i)) {
                    return false;
                }
                label = i + 1;
            }
        }
        return isLabel(utf8, label, to);
    }

    private static boolean isLabel(byte[] utf8, int from, int to) {
        int length = to - from;
        if (length < 1 || length > MAX_LABEL || utf8[from] == '-' || utf8[to - 1] == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isLetterOrDigit(utf8[i]) && utf8[i] != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(byte unit) {
        int lower = unit | ' ';
        return isDigit(unit) || (lower >= 'a' && lower <= 'z');
    }

    private static boolean isDigit(byte unit) {
        return unit >= '0' && unit <= '9';
    }

    /** RFC 2673 §3.2: four decimal numbers without leading zeros. */
    static boolean isIpv4(byte[] utf8, int from, int to) {
        int at = from;
        for (int octets = 0; octets < 4; octets++) {
            int start = at;
            int value = 0;
            while (at < to && at < start + 3 && isDigit(utf8[at])) {
                value = value * 10 + utf8[at++] - '0';
            }
            boolean leadingZero = at - start > 1 && utf8[start] == '0';
            if (at == start || leadingZero || value > 255) {
                return false;
            }
            if (octets < 3 && (at == to || utf8[at++] != '.')) {
                return false;
            }
        }
        return at == to;
    }
}
