package dev.douane.validation.internal.pattern;

/** Formats that are regular languages, as expressions of ECMA-262 for the whole text. */
final class Grammars {
    /** What an address of IPv6 is made of, as a class; {@link HostText} knows the rest. */
    static final String IPV6_CHARACTERS = "[0-9A-Fa-f:.]";

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
    static ByteAutomaton check(String grammar) {
        return ByteAutomaton.of("^(?:" + grammar + ")$").orElseThrow();
    }
}
