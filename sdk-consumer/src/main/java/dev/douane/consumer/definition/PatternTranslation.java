package dev.douane.consumer.definition;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A Java regular expression in ECMA-262's words (with its {@code u} flag), which is what JSON Schema asks of
 * {@code pattern} (2020-12 core §6.4). Jakarta Validation matches the whole string, so the result is anchored. What means
 * something else to ECMA-262, or nothing, is refused rather than approximated.
 */
final class PatternTranslation {
    /** Java's \s, which is ASCII; ECMA-262's is not. */
    private static final String SPACES = " \\t\\n\\u000b\\f\\r";

    private static final String SYNTAX = "^$\\.*+?()[]{}|/";
    private static final Set<String> CATEGORIES = Set.of(
            "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
            "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp");

    private final String java;
    private final Site site;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int depth;
    private boolean alternatives;
    private boolean quantified;

    private PatternTranslation(String java, Site site) {
        this.java = java;
        this.site = site;
    }

    static String of(String java, Site site) {
        try {
            Pattern.compile(java);
        } catch (PatternSyntaxException e) {
            throw new ContractDefinitionException(site.text() + ": its @Pattern is none: " + e.getDescription(), e);
        }
        return new PatternTranslation(java, site).translate();
    }

    private String translate() {
        while (at < java.length()) {
            step(java.charAt(at));
        }
        String body = out.toString();
        if (alternatives) {
            return "^(?:" + body + ")$";
        }
        boolean ends = body.endsWith("$") && !body.endsWith("\\$");
        return (body.startsWith("^") ? "" : "^") + body + (ends ? "" : "$");
    }

    private void step(char c) {
        boolean wasQuantified = quantified;
        quantified = false;
        switch (c) {
            case '\\' -> escape(false);
            case '[' -> characterClass();
            case '(' -> open();
            case ')' -> {
                depth--;
                copy(1);
            }
            case '|' -> {
                alternatives |= depth == 0;
                copy(1);
            }
            case '*', '+', '{' -> {
                if (wasQuantified) {
                    throw refuse("a possessive or repeated quantifier");
                }
                quantifier();
            }
            case '?' -> quantifier();
            case ']', '}' -> {
                out.append('\\');
                copy(1);
            }
            default -> copy(1);
        }
    }

    private void quantifier() {
        copy(java.charAt(at) == '{' ? java.indexOf('}', at) - at + 1 : 1);
        // A question mark after it makes it lazy, which both languages know.
        quantified = true;
    }

    private void open() {
        depth++;
        if (!java.startsWith("(?", at)) {
            copy(1);
            return;
        }
        for (String known : new String[] {"(?:", "(?=", "(?!", "(?<=", "(?<!"}) {
            if (java.startsWith(known, at)) {
                copy(known.length());
                return;
            }
        }
        if (java.startsWith("(?<", at)) {
            copy(java.indexOf('>', at) - at + 1);
            return;
        }
        throw refuse("the group " + java.substring(at, Math.min(java.length(), at + 3)));
    }

    private void characterClass() {
        copy(1);
        if (java.charAt(at) == '^') {
            copy(1);
        }
        if (java.charAt(at) == ']') {
            throw refuse("an unescaped ] at the start of a character class");
        }
        boolean afterSet = false;
        while (java.charAt(at) != ']') {
            char c = java.charAt(at);
            if (c == '[' || java.startsWith("&&", at)) {
                throw refuse("a character class in a character class");
            }
            if (c == '\\') {
                afterSet = escape(true);
            } else if (c == '-' && afterSet && java.charAt(at + 1) != ']') {
                out.append('\\');
                copy(1);
            } else {
                afterSet = false;
                copy(1);
            }
        }
        copy(1);
    }

    /** Takes an escape over; answers whether it stands for a set of characters. */
    private boolean escape(boolean inClass) {
        char c = java.charAt(at + 1);
        switch (c) {
            case 'd', 'D', 'w', 'W' -> {
                copy(2);
                return true;
            }
            case 't', 'n', 'r', 'f' -> copy(2);
            case 's' -> {
                at += 2;
                out.append(inClass ? SPACES : "[" + SPACES + "]");
                return true;
            }
            case 'u' -> copy(6);
            case 'x' -> copy(hex());
            case 'p', 'P' -> {
                copy(category());
                return true;
            }
            case 'S' -> {
                if (inClass) {
                    throw refuse("\\S in a character class");
                }
                at += 2;
                out.append("[^" + SPACES + "]");
            }
            default -> literal(c, inClass);
        }
        return false;
    }

    private void literal(char c, boolean inClass) {
        if (Character.isLetterOrDigit(c)) {
            throw refuse("\\" + c);
        }
        if (SYNTAX.indexOf(c) >= 0 || (inClass && c == '-')) {
            out.append('\\');
        }
        out.append(c);
        at += 2;
    }

    private int hex() {
        if (java.charAt(at + 2) == '{') {
            throw refuse("\\x{…}");
        }
        return 4;
    }

    private int category() {
        int end = java.indexOf('}', at);
        if (java.charAt(at + 2) != '{' || !CATEGORIES.contains(java.substring(at + 3, end))) {
            throw refuse("a \\p that is no general category such as \\p{L}");
        }
        return end - at + 1;
    }

    private void copy(int length) {
        out.append(java, at, at + length);
        at += length;
    }

    private ContractDefinitionException refuse(String what) {
        return site.refuse(
                "its @Pattern uses " + what + ", which JSON Schema's regular expressions (ECMA-262) do not know, or "
                        + "understand differently",
                "Write the pattern with plain classes, groups and quantifiers.");
    }
}
