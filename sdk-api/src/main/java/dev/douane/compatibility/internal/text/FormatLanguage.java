package dev.douane.compatibility.internal.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A format between two regular languages: whatever has the format is of the upper one, whatever is of the lower one has
 * it. Where they differ, the format's check decides about each text.
 *
 * @param upper an expression of ECMA-262
 * @param lower an expression of ECMA-262
 */
record FormatLanguage(String upper, String lower) {
    private static final String DAY_28 = "(?:0[1-9]|1[0-9]|2[0-8])";
    private static final String LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
    private static final String DATE = "(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-" + DAY_28
            + "|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|" + LEAP + "-02-29)";
    private static final String CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:";
    private static final String ZONE = "(?:\\.[0-9]+)?(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
    private static final String UUID = "[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}";
    private static final String OCTET = "(?:[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final String IPV4 = "(?:" + OCTET + "\\.){3}" + OCTET;
    private static final String DURATION = "P(?:nW|(?:nY(?:nM)?(?:nD)?|nM(?:nD)?|nD)(?:TIME)?|TIME)"
            .replace("TIME", "T(?:nH(?:nM)?(?:nS)?|nM(?:nS)?|nS)")
            .replace("n", "[0-9]+");
    private static final String POINTER = "(?:/(?:[^~/]|~[01])*)*";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final String SHORT_LABEL = "[A-Za-z0-9]{1,8}";

    private static final Map<String, FormatLanguage> KNOWN = new HashMap<>();

    /** RFC 3986 §4.1, and RFC 3987 §3.1: the grammars of the wider ones have all that the narrower ones' have. */
    private static final Map<String, Set<String>> WIDER = Map.of(
            "uri", Set.of("uri-reference", "iri", "iri-reference"),
            "uri-reference", Set.of("iri-reference"),
            "iri", Set.of("iri-reference"));

    static {
        exact("date", DATE);
        exact("uuid", UUID);
        exact("ipv4", IPV4);
        exact("duration", DURATION);
        exact("json-pointer", POINTER);
        exact("relative-json-pointer", "(?:0|[1-9][0-9]*)(?:#|" + POINTER + ")");
        String upper = CLOCK.replace(":[0-5][0-9]:", ":[0-5][0-9]:(?:[0-5][0-9]|60)") + ZONE;
        String lower = CLOCK + "[0-5][0-9]" + ZONE;
        between("time", upper, lower);
        between("date-time", DATE + "[Tt]" + upper, DATE + "[Tt]" + lower);
        between("hostname", LABEL + "(?:\\." + LABEL + ")*", SHORT_LABEL + "(?:\\." + SHORT_LABEL + "){0,3}");
        between(
                "email",
                "[ -~]+@[A-Za-z0-9:.\\[\\]-]+",
                "[a-z0-9]{1,8}@" + SHORT_LABEL + "(?:\\." + SHORT_LABEL + ")?");
        between("ipv6", "[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*", "(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}");
        String path = "(?:/[A-Za-z0-9._~-]+)*/?";
        String absolute = "[A-Za-z][A-Za-z0-9+.-]*:(?://[A-Za-z0-9.-]+)?" + path;
        between("uri", "[A-Za-z][A-Za-z0-9+.-]*:[!-~]*", absolute);
        between("uri-reference", "[!-~]*", "(?:" + absolute + "|" + path + ")");
        between("iri", "[A-Za-z][A-Za-z0-9+.-]*:[^\\u0000-\\u0020\\u007f]*", absolute);
        between("iri-reference", "[^\\u0000-\\u0020\\u007f]*", "(?:" + absolute + "|" + path + ")");
        between("uri-template", "[^\\u0000-\\u0020\\u007f]*", "[A-Za-z0-9._~/-]*");
        // Draft-07's contentEncoding, by the schema that asserts it; the padding may be left out.
        exact(
                "{\"$schema\":\"http://json-schema.org/draft-07/schema\",\"contentEncoding\":\"base64\"}",
                "(?:B{4})*(?:B{2}(?:==)?|B{3}=?)?".replace("B", "[A-Za-z0-9+/]"));
        between("regex", "[^]*", "[A-Za-z0-9 ]*");
    }

    private static void exact(String format, String language) {
        between(format, language, language);
    }

    private static void between(String format, String upper, String lower) {
        KNOWN.put(format, new FormatLanguage(whole(upper), whole(lower)));
    }

    private static String whole(String expression) {
        return "^(?:" + expression + ")$";
    }

    static @Nullable FormatLanguage of(String format) {
        return KNOWN.get(format);
    }

    /** The formats that whatever has this one has, too; not all of them. */
    static Set<String> wider(String format) {
        return WIDER.getOrDefault(format, Set.of());
    }

    boolean isExact() {
        return upper.equals(lower);
    }
}
