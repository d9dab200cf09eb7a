package dev.douane.validation.internal.machine;

import dev.douane.internal.json.Json;
import java.util.Map;

/** Quotes names and the schema's own words in sentences, never at more than a reader's length. */
final class Quoted {
    private static final int LONGEST = 120;

    private Quoted() {}

    /** A name or a pattern, in back quotes. */
    static String name(String text) {
        return "`" + shorten(text) + "`";
    }

    /** A value that stands in the schema, as JSON. */
    static String json(Json value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return shorten(out.toString());
    }

    static String plain(Json value) {
        return value instanceof Json.Text text ? text.value() : json(value);
    }

    private static void write(Json value, StringBuilder out) {
        if (out.length() > LONGEST) {
            return;
        }
        if (value instanceof Json.Text text) {
            write(text.value(), out);
        } else if (value instanceof Json.Num number) {
            // 1E+2 is what Java prints; people write 100.
            out.append(number.value().toPlainString());
        } else if (value instanceof Json.Bool bool) {
            out.append(bool.value());
        } else if (value instanceof Json.Arr array) {
            Json before = null;
            for (Json item : array.items()) {
                boolean texts = before instanceof Json.Text && item instanceof Json.Text;
                out.append(before == null ? "[" : texts ? ", " : ",");
                write(item, out);
                before = item;
            }
            out.append(before == null ? "[]" : "]");
        } else if (value instanceof Json.Obj object) {
            char separator = '{';
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                out.append(separator);
                separator = ',';
                write(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
            }
            out.append(separator == '{' ? "{}" : "}");
        } else {
            out.append("null");
        }
    }

    private static void write(String text, StringBuilder out) {
        out.append('"');
        text.chars().limit(LONGEST).forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append((char) c);
        });
        out.append('"');
    }

    static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return clean(text);
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return clean(text.substring(0, end)) + "…";
    }

    /** A line break in a name must not write a line of its own into somebody's log. */
    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029) {
                return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\uFFFD");
            }
        }
        return text;
    }
}
