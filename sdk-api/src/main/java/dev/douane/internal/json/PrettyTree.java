package dev.douane.internal.json;

import dev.douane.internal.CanonicalToken;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a tree just as {@link dev.douane.internal.PrettyJson} writes one of Jackson's, without loading Jackson. */
public final class PrettyTree {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final int most;

    private PrettyTree(int most) {
        this.most = most;
    }

    /**
     * The text of a tree.
     *
     * @param root any JSON value
     * @return the text, lines ended by line feeds, the last one without
     */
    public static String write(Json root) {
        PrettyTree pretty = new PrettyTree(Integer.MAX_VALUE);
        pretty.value(root, "\n");
        return pretty.out.toString();
    }

    /**
     * The same for a tree of somebody else's: a short text, deeply nested, is hundreds of times as long when indented.
     *
     * @param root any JSON value
     * @param most how long the text may become, in characters
     * @return the text; null if it is longer
     */
    public static @Nullable String write(Json root, int most) {
        PrettyTree pretty = new PrettyTree(most);
        pretty.value(root, "\n");
        return pretty.out.length() > most ? null : pretty.out.toString();
    }

    private void value(Json json, String lineBreak) {
        if (json instanceof Json.Arr array && !array.items().isEmpty()) {
            array(array, lineBreak);
        } else if (json instanceof Json.Obj object && !object.members().isEmpty()) {
            object(object, lineBreak);
        } else {
            out.append(CanonicalTree.write(json));
        }
    }

    private void array(Json.Arr array, String lineBreak) {
        String inner = lineBreak.concat(INDENT);
        char separator = '[';
        for (Json item : array.items()) {
            if (out.length() > most) {
                return;
            }
            out.append(separator).append(inner);
            value(item, inner);
            separator = ',';
        }
        out.append(lineBreak).append(']');
    }

    private void object(Json.Obj object, String lineBreak) {
        String inner = lineBreak.concat(INDENT);
        char separator = '{';
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            if (out.length() > most) {
                return;
            }
            out.append(separator).append(inner);
            CanonicalToken.string(member.getKey(), out);
            out.append(": ");
            value(member.getValue(), inner);
            separator = ',';
        }
        out.append(lineBreak).append('}');
    }
}
