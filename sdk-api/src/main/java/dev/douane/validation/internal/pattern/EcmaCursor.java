package dev.douane.validation.internal.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the source of a regular expression by code points. */
final class EcmaCursor {
    private final String source;
    private int at;
    private int last;

    EcmaCursor(String source) {
        this.source = source;
    }

    /** What Java reads as this character and nothing else, inside a class and outside. */
    static String literal(int codePoint) {
        boolean plain = codePoint < 0x80 && Character.isLetterOrDigit(codePoint);
        return plain ? Character.toString(codePoint) : "\\x{" + Integer.toHexString(codePoint) + "}";
    }

    boolean more() {
        return at < source.length();
    }

    int next() {
        if (!more()) {
            throw fault("The pattern ends too early");
        }
        last = source.codePointAt(at);
        at += Character.charCount(last);
        return last;
    }

    /** What {@link #next} answered. */
    int last() {
        return last;
    }

    /** Takes back one ASCII character. */
    void back() {
        at--;
    }

    boolean take(String text) {
        boolean there = source.startsWith(text, at);
        at += there ? text.length() : 0;
        return there;
    }

    boolean sees(char c) {
        return more() && source.charAt(at) == c;
    }

    /** What stands between a brace already taken and its partner, with both, if it is a repetition. */
    @Nullable
    String repetition() {
        int end = afterDigits(at);
        if (end == at) {
            return null;
        }
        if (source.startsWith(",", end)) {
            end = afterDigits(end + 1);
        }
        if (!source.startsWith("}", end)) {
            return null;
        }
        String braces = source.substring(at - 1, end + 1);
        at = end + 1;
        return braces;
    }

    private int afterDigits(int from) {
        int end = from;
        while (end < source.length() && source.charAt(end) >= '0' && source.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    String groupName() {
        String name = Name.at(source, at);
        if (name == null) {
            throw fault("A group's name is not an identifier");
        }
        at += name.length() + 1;
        return name;
    }

    String referenceName() {
        if (!take("<")) {
            throw fault("Expected the name of a group after \\k");
        }
        return groupName();
    }

    int hex(int digits) {
        int end = at + digits;
        if (end > source.length()) {
            throw fault("An escape ends too early");
        }
        String text = source.substring(at, end);
        at = end;
        return codePoint(text);
    }

    int hexUntilBrace() {
        int end = source.indexOf('}', at);
        if (end < 0 || end == at) {
            throw fault("An escape ends too early");
        }
        String digits = source.substring(at, end);
        at = end + 1;
        return codePoint(digits);
    }

    private int codePoint(String digits) {
        try {
            int value = Integer.parseInt(digits, 16);
            if (Character.isValidCodePoint(value) && digits.charAt(0) != '+') {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below: not hexadecimal, or far too large.
        }
        throw fault("Expected a code point in hexadecimal digits");
    }

    String untilBrace() {
        int end = source.indexOf('}', at);
        if (!take("{") || end < 0) {
            throw fault("Expected a property in braces after \\p");
        }
        String text = source.substring(at, end);
        at = end + 1;
        return text;
    }

    String digits() {
        int start = at - 1;
        at = afterDigits(at);
        return source.substring(start, at);
    }

    PatternSyntaxException fault(String description) {
        return new PatternSyntaxException(description, source, at);
    }

    /** Apart, because few expressions name a group. */
    private static final class Name {
        private static final Pattern FORM =
                Pattern.compile("([\\p{L}\\p{Nl}$_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}$]*)>");

        static @Nullable String at(String source, int start) {
            Matcher matcher = FORM.matcher(source).region(start, source.length());
            return matcher.lookingAt() ? matcher.group(1) : null;
        }
    }
}
