package dev.douane.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * Writes a tree for people: two spaces a level, members in their order. Strings and numbers are canonical, so the text
 * depends on no library's version.
 */
public final class PrettyJson {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private PrettyJson() {}

    /**
     * The text of a tree.
     *
     * @param root any JSON value, as {@link StrictJson} read it
     * @return the text, lines ended by line feeds, the last one without
     */
    public static String write(JsonNode root) {
        PrettyJson pretty = new PrettyJson();
        pretty.value(root, "\n");
        return pretty.out.toString();
    }

    private void value(JsonNode json, String lineBreak) {
        if (json.isEmpty()) {
            // Scalars have no elements either; the canonical form is the same as the pretty one.
            out.append(CanonicalJson.write(json));
        } else if (json.isArray()) {
            String separator = "[";
            for (JsonNode item : json) {
                out.append(separator).append(lineBreak).append(INDENT);
                value(item, lineBreak + INDENT);
                separator = ",";
            }
            out.append(lineBreak).append(']');
        } else {
            String separator = "{";
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                out.append(separator).append(lineBreak).append(INDENT);
                out.append(CanonicalJson.write(TextNode.valueOf(member.getKey())))
                        .append(": ");
                value(member.getValue(), lineBreak + INDENT);
                separator = ",";
            }
            out.append(lineBreak).append('}');
        }
    }
}
