package dev.douane.validation.internal.pattern;

/** Names and addresses of hosts. */
final class HostText {
    /** RFC 1035 §2.3.4 as text, without the root's dot. */
    private static final int MAX_NAME = 253;

    private static final int MAX_LABEL = 63;

    /** Of an address of IPv6. */
    private static final int GROUPS = 8;

    private HostText() {}

    /** RFC 1123 §2.1: labels of letters, digits and hyphens between dots. */
    static boolean isHostname(byte[] utf8, int from, int to) {
        return to - from <= MAX_NAME && areLabels(utf8, from, to);
    }

    static boolean areLabels(byte[] utf8, int from, int to) {
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

    static boolean isLetterOrDigit(byte unit) {
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

    /** RFC 4291 §2.2: groups between colons, some of which {@code ::} may stand for; the last two as IPv4 writes them. */
    static boolean isIpv6(byte[] utf8, int from, int to) {
        boolean gap = isColon(utf8, from, to) && isColon(utf8, from + 1, to);
        int at = gap ? from + 2 : from;
        int groups = 0;
        while (at < to) {
            int end = afterGroup(utf8, at, to);
            if (end == at) {
                return false;
            }
            if (end < to && utf8[end] == '.') {
                return isIpv4(utf8, at, to) && areEnough(groups + 2, gap);
            }
            groups++;
            at = end + 1;
            boolean goesOn = end == to || (utf8[end] == ':' && at < to);
            if (!goesOn || (gap && isColon(utf8, at, to))) {
                return false;
            }
            if (isColon(utf8, at, to)) {
                gap = true;
                at++;
            }
        }
        return areEnough(groups, gap);
    }

    private static boolean areEnough(int groups, boolean gap) {
        return gap ? groups < GROUPS : groups == GROUPS;
    }

    private static boolean isColon(byte[] utf8, int at, int to) {
        return at < to && utf8[at] == ':';
    }

    private static int afterGroup(byte[] utf8, int from, int to) {
        int at = from;
        while (at < to && at < from + 4 && isHex(utf8[at])) {
            at++;
        }
        return at;
    }

    private static boolean isHex(byte unit) {
        int lower = unit | ' ';
        return isDigit(unit) || (lower >= 'a' && lower <= 'f');
    }
}
