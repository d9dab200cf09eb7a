package dev.douane.validation.internal.pattern;

/**
 * URIs (RFC 3986) and IRIs (RFC 3987), absolute or not.
 *
 * @param form the grammar but for the address of IPv6 that may stand in brackets, and nothing else in them
 */
record UriText(ByteAutomaton form) implements TextCheck {
    static UriText of(String grammar) {
        return new UriText(Grammars.check(grammar));
    }

    @Override
    public boolean accepts(byte[] utf8, int from, int to) {
        return form.accepts(utf8, from, to) && isHostSound(utf8, from, to);
    }

    private static boolean isHostSound(byte[] utf8, int from, int to) {
        int open = find('[', utf8, from, to);
        return open == to
                || (utf8[open + 1] | ' ') == 'v'
                || HostText.isIpv6(utf8, open + 1, find(']', utf8, open, to));
    }

    private static int find(char bracket, byte[] utf8, int from, int to) {
        int at = from;
        while (at < to && utf8[at] != bracket) {
            at++;
        }
        return at;
    }
}
