package dev.douane.validation.internal.pattern;

/** RFC 5321 §4.1.2, {@code Mailbox}, with the lengths of §4.5.3.1; a domain is of names as RFC 1123 has them. */
final class MailboxText {
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 255;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LOCAL = "(?:" + ATOM + "(?:\\." + ATOM + ")*|\"(?:[ !#-\\[\\]-~]|\\\\[ -~])*\")";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String DOMAIN = LABEL + "(?:\\." + LABEL + ")*";
    private static final String IPV6_TAG = "IPv6:";
    private static final String LITERAL = "\\[(?:[0-9.]+|[Ii][Pp][Vv]6:" + Grammars.IPV6_CHARACTERS + "+)\\]";

    private static final TextCheck FORM = Grammars.check(LOCAL + "@(?:" + DOMAIN + "|" + LITERAL + ")");

    static final TextCheck CHECK = MailboxText::isMailbox;

    private MailboxText() {}

    private static boolean isMailbox(byte[] utf8, int from, int to) {
        int domain = to;
        while (domain > from && utf8[domain - 1] != '@') {
            domain--;
        }
        return domain - 1 - from <= MAX_LOCAL
                && to - domain <= MAX_DOMAIN
                && FORM.accepts(utf8, from, to)
                && (utf8[domain] != '[' || isAddress(utf8, domain + 1, to - 1));
    }

    private static boolean isAddress(byte[] utf8, int from, int to) {
        return (utf8[from] | ' ') == 'i'
                ? HostText.isIpv6(utf8, from + IPV6_TAG.length(), to)
                : HostText.isIpv4(utf8, from, to);
    }
}
