package dev.douane.validation.internal.pattern;

/**
 * The grammar of RFC 3986 appendix A, and that of RFC 3987 §2.2, which differ in characters alone. It takes anything of
 * the right characters for an address of IPv6, which makes it small.
 *
 * @param unreserved what RFC 3986 calls {@code unreserved}, as members of a class
 * @param inQuery what may stand in a query only, as members of a class
 */
record UriGrammar(String unreserved, String inQuery) {
    private static final String UNRESERVED = "A-Za-z0-9._~\\-";
    private static final String DELIMITERS = "!$&'()*+,;=";
    private static final String PERCENT = "|%[0-9A-Fa-f]{2})";

    static final UriGrammar URI = new UriGrammar(UNRESERVED, "");
    static final UriGrammar IRI = new UriGrammar(UNRESERVED + Grammars.UCSCHAR, Grammars.IPRIVATE);

    /** {@code URI}. */
    String absolute() {
        return "[A-Za-z][A-Za-z0-9+.\\-]*:" + hierarchy(one(":@")) + queryAndFragment();
    }

    /** {@code URI-reference}. */
    String reference() {
        return "(?:" + absolute() + "|" + hierarchy(one("@")) + queryAndFragment() + ")";
    }

    /** {@code hier-part} or {@code relative-part}, by what may stand in the first segment of a path without a slash. */
    private String hierarchy(String first) {
        String segment = one(":@") + "*";
        String more = "(?:/" + segment + ")*";
        return "(?://" + authority() + more + "|/(?:" + one(":@") + "+" + more + ")?|" + first + "+" + more + "|)";
    }

    private String authority() {
        String future = "[Vv][0-9A-Fa-f]+\\.[" + UNRESERVED + DELIMITERS + ":]+";
        String host = "(?:\\[(?:" + Grammars.IPV6_CHARACTERS + "+|" + future + ")\\]|" + one("") + "*)";
        return "(?:" + one(":") + "*@)?" + host + "(?::[0-9]*)?";
    }

    private String queryAndFragment() {
        return "(?:\\?" + one(":@/?" + inQuery) + "*)?(?:#" + one(":@/?") + "*)?";
    }

    private String one(String more) {
        return "(?:[" + unreserved + DELIMITERS + more + "]" + PERCENT;
    }
}
