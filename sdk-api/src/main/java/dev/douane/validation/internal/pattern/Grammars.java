package dev.douane.validation.internal.pattern;

/** Formats that are regular languages, as expressions of ECMA-262 for the whole text. */
final class Grammars {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

    /** RFC 3986 §3.2.2, {@code IPv4address}. */
    static final String IPV4 = "(?:" + OCTET + "\\.){3}" + OCTET;

    private static final String H16 = "[0-9A-Fa-f]{1,4}";
    private static final String LS32 = "(?:" + H16 + ":" + H16 + "|" + IPV4 + ")";

    /** RFC 4291 §2.2 in the grammar of RFC 3986 §3.2.2, {@code IPv6address}. */
    static final String IPV6 = "(?:"
            + String.join(
                            "|",
                            "(?:H:){6}L",
                            "::(?:H:){5}L",
                            "(?:H)?::(?:H:){4}L",
                            "(?:(?:H:){0,1}H)?::(?:H:){3}L",
                            "(?:(?:H:){0,2}H)?::(?:H:){2}L",
                            "(?:(?:H:){0,3}H)?::H:L",
                            "(?:(?:H:){0,4}H)?::L",
                            "(?:(?:H:){0,5}H)?::H",
                            "(?:(?:H:){0,6}H)?::")
                    .replace("H", H16)
                    .replace("L", LS32)
            + ")";

    /**
     * ISO 8601 as RFC 3339 appendix A has it, but that the units between named ones may be left out, as
     * {@code java.time} leaves them out: {@code PT1H5S}.
     */
    static final String DURATION = "P(?:nW|(?:nY(?:nM)?(?:nD)?|nM(?:nD)?|nD)(?:TIME)?|TIME)"
            .replace("TIME", "T(?:nH(?:nM)?(?:nS)?|nM(?:nS)?|nS)")
            .replace("n", "[0-9]+");

    private static final String PERCENT = "%[0-9A-Fa-f]{2}";

    /** RFC 3987 §2.2, {@code ucschar}, as members of a class. */
    static final String UCSCHAR =
            "\\u00A0-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFEF\\u{10000}-\\u{1FFFD}\\u{20000}-\\u{2FFFD}"
                    + "\\u{30000}-\\u{3FFFD}\\u{40000}-\\u{4FFFD}\\u{50000}-\\u{5FFFD}\\u{60000}-\\u{6FFFD}"
                    + "\\u{70000}-\\u{7FFFD}\\u{80000}-\\u{8FFFD}\\u{90000}-\\u{9FFFD}\\u{A0000}-\\u{AFFFD}"
                    + "\\u{B0000}-\\u{BFFFD}\\u{C0000}-\\u{CFFFD}\\u{D0000}-\\u{DFFFD}\\u{E1000}-\\u{EFFFD}";

    /** RFC 3987 §2.2, {@code iprivate}, as members of a class. */
    static final String IPRIVATE = "\\uE000-\\uF8FF\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}";

    private static final String VARIABLE_CHARACTER = "(?:[A-Za-z0-9_]|" + PERCENT + ")";
    private static final String VARIABLE =
            VARIABLE_CHARACTER + "(?:\\.?" + VARIABLE_CHARACTER + ")*(?::[1-9][0-9]{0,3}|\\*)?";

    /** RFC 6570 §2, with the apostrophe that erratum 6937 adds to literals. */
    static final String URI_TEMPLATE = "(?:[!#$&-;=?-\\[\\]_a-z~" + UCSCHAR + IPRIVATE + "]|" + PERCENT
            + "|\\{[+#./;?&=,!@|]?" + VARIABLE + "(?:," + VARIABLE + ")*\\})*";

    private Grammars() {}

    /** The check that a text is wholly of a grammar, which is known to have an automaton. */
    static TextCheck check(String grammar) {
        return ByteAutomaton.of("^(?:" + grammar + ")$").orElseThrow();
    }
}
