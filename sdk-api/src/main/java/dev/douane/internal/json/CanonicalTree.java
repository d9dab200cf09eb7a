package dev.douane.internal.json;

import dev.douane.internal.CanonicalToken;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a tree just as {@link dev.douane.internal.CanonicalJson} writes one of Jackson's, without loading Jackson. */
public final class CanonicalTree {
    private final StringBuilder out = new StringBuilder();

    private CanonicalTree() {}

    /**
     * The canonical text of a tree.
     *
     * @param value any JSON value
     * @return the text, without a line break at its end
     */
    public static String write(Json value) {
        CanonicalTree tree = new CanonicalTree();
        tree.value(value);
        return tree.out.toString();
    }

    private void value(Json value) {
        if (value instanceof Json.Obj object) {
            object(object.members());
        } else if (value instanceof Json.Arr array) {
            array(array.items());
        } else if (value instanceof Json.Text text) {
            CanonicalToken.string(text.value(), out);
        } else if (value instanceof Json.Num number) {
            CanonicalToken.number(number.value(), out);
        } else if (value instanceof Json.Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private void object(Map<String, Json> members) {
        char separator = '{';
        // String's natural order is that of UTF-16 code units, as RFC 8785 §3.2.3 asks.
        String[] names = members.keySet().toArray(new String[0]);
        Arrays.sort(names);
        for (String name : names) {
            out.append(separator);
            separator = ',';
            CanonicalToken.string(name, out);
            out.append(':');
            value(Objects.requireNonNull(members.get(name)));
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(List<Json> items) {
        out.append('[');
        Json before = null;
        int start = 0;
        String again = null;
        for (Json item : items) {
            if (before != null) {
                out.append(',');
            }
            if (item == before) {
                // Long arrays are made of the same item again and again.
                again = again == null ? out.substring(start, out.length() - 1) : again;
                out.append(again);
            } else {
                start = out.length();
                again = null;
                value(item);
            }
            before = item;
        }
        out.append(']');
    }
}
