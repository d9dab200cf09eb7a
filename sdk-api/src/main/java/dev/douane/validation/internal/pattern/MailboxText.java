package dev.douane.validation.internal.pattern;

/** RFC 5321 §4.1.2, {@code Mailbox}, with the lengths of §4.5.3.1; a domain is of names as RFC 1123 has them. */
final class MailboxText {
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 255;
    private static final String ATOM_MARKS = "!#$%&'*+/=?^_`{|}~-";
    private static final String IPV6_TAG = "ipv6:";

    private MailboxText() {}

    static boolean isMailbox(byte[] utf8, int from, int to) {
        int at = to - 1;
        while (at > from && utf8[at] != '@') {
            at--;
        }
        return at > from
                && at - from <= MAX_LOCAL
                && to - at - 1 <= MAX_DOMAIN
                && (utf8[from] == '"' ? isQuoted(utf8, from, at) : isDotted(utf8, from, at))
                && isDomain(utf8, at + 1, to);
    }

    /** {@code Dot-string}. */
    private static boolean isDotted(byte[] utf8, int from, int to) {
        boolean afterDot = true;
        for (int i = from; i < to; i++) {
            boolean dot = utf8[i] == '.';
            if (dot ? afterDot : !isAtom(utf8[i])) {
                return false;
            }
            afterDot = dot;
        }
        return !afterDot;
    }

    private static boolean isAtom(byte unit) {
        return HostText.isLetterOrDigit(unit) || ATOM_MARKS.indexOf(unit) >= 0;
    }

    /** {@code Quoted-string}. */
    private static boolean isQuoted(byte[] utf8, int from, int to) {
        int i = from + 1;
        while (i < to && utf8[i] >= ' ' && utf8[i] <= '~' && utf8[i] != '"') {
            if (utf8[i] == '\\') {
                i++;
                if (i == to || utf8[i] < ' ' || utf8[i] > '~') {
                    return false;
                }
            }
            i++;
        }
        return i == to - 1 && utf8[i] == '"';
    }

    private static boolean isDomain(byte[] utf8, int from, int to) {
        if (from == to || utf8[from] != '[') {
            return HostText.areLabels(utf8, from, to);
        }
        return utf8[to - 1] == ']' && isAddress(utf8, from + 1, to - 1);
    }

    private static boolean isAddress(byte[] utf8, int from, int to) {
        int behindTag = from + IPV6_TAG.length();
        return isTag(utf8, from, to) ? HostText.isIpv6(utf8, behindTag, to) : HostText.isIpv4(utf8, from, to);
    }

    private static boolean isTag(byte[] utf8, int from, int to) {
        if (to - from < IPV6_TAG.length()) {
            return false;
        }
        for (int i = 0; i < IPV6_TAG.length(); i++) {
            char expected = IPV6_TAG.charAt(i);
            int unit = expected >= 'a' ? utf8[from + i] | ' ' : utf8[from + i];
            if (unit != expected) {
                return false;
            }
        }
        return true;
    }
}
