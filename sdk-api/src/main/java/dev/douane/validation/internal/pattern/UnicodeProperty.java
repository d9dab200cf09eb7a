package dev.douane.validation.internal.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The properties of {@code \p{…}} (ECMA-262 §22.2.2.9, tables 69 to 71), as Java writes them. */
final class UnicodeProperty {
    /** PropertyValueAliases.txt of Unicode, general categories: the short name, then the others. */
    private static final String[] CATEGORIES = {
        "L Letter",
        "LC Cased_Letter",
        "Lu Uppercase_Letter",
        "Ll Lowercase_Letter",
        "Lt Titlecase_Letter",
        "Lm Modifier_Letter",
        "Lo Other_Letter",
        "M Mark Combining_Mark",
        "Mn Nonspacing_Mark",
        "Mc Spacing_Mark",
        "Me Enclosing_Mark",
        "N Number",
        "Nd Decimal_Number digit",
        "Nl Letter_Number",
        "No Other_Number",
        "P Punctuation punct",
        "Pc Connector_Punctuation",
        "Pd Dash_Punctuation",
        "Ps Open_Punctuation",
        "Pe Close_Punctuation",
        "Pi Initial_Punctuation",
        "Pf Final_Punctuation",
        "Po Other_Punctuation",
        "S Symbol",
        "Sm Math_Symbol",
        "Sc Currency_Symbol",
        "Sk Modifier_Symbol",
        "So Other_Symbol",
        "Z Separator",
        "Zs Space_Separator",
        "Zl Line_Separator",
        "Zp Paragraph_Separator",
        "C Other",
        "Cc Control cntrl",
        "Cf Format",
        "Cs Surrogate",
        "Co Private_Use",
        "Cn Unassigned"
    };

    /** The binary properties that Java 17 knows as well. */
    private static final Set<String> BINARY = Set.of(
            "Alphabetic",
            "Ideographic",
            "Lowercase",
            "Uppercase",
            "White_Space",
            "Noncharacter_Code_Point",
            "Join_Control",
            "Hex_Digit",
            "Assigned");

    private static final Map<String, String> CATEGORY = categories();

    private UnicodeProperty() {}

    private static Map<String, String> categories() {
        Map<String, String> map = new HashMap<>();
        for (String names : CATEGORIES) {
            String[] all = names.split(" ");
            Arrays.stream(all).forEach(name -> map.put(name, all[0]));
        }
        return map;
    }

    static String inJava(String property, boolean negated, EcmaCursor in) {
        String escape = negated ? "\\P" : "\\p";
        int equals = property.indexOf('=');
        String name = equals < 0 ? "General_Category" : property.substring(0, equals);
        String value = property.substring(equals + 1);
        return switch (name) {
            case "Script", "sc", "Script_Extensions", "scx" -> escape + "{script=" + script(value, in) + "}";
            case "General_Category", "gc" -> category(value, negated, equals < 0, in);
            default -> throw unknown(in);
        };
    }

    private static String category(String value, boolean negated, boolean binaryToo, EcmaCursor in) {
        String escape = negated ? "\\P" : "\\p";
        String category = CATEGORY.get(value);
        if (category != null) {
            return escape + "{" + category + "}";
        }
        if (binaryToo && BINARY.contains(value)) {
            return escape + "{Is" + value + "}";
        }
        if (binaryToo && value.equals("ASCII")) {
            return escape + "{ASCII}";
        }
        if (binaryToo && value.equals("Any")) {
            return negated ? "[^\\x{0}-\\x{10ffff}]" : "[\\x{0}-\\x{10ffff}]";
        }
        throw unknown(in);
    }

    private static String script(String value, EcmaCursor in) {
        try {
            return Character.UnicodeScript.forName(value).name();
        } catch (IllegalArgumentException e) {
            throw unknown(in);
        }
    }

    private static java.util.regex.PatternSyntaxException unknown(EcmaCursor in) {
        return in.fault("A Unicode property of this name or value is not known");
    }
}
