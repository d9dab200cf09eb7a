package dev.douane.registry.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.douane.internal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes a tree for people who curl it: two spaces a level, members in their order, a line break at the end. Strings
 * and numbers are canonical, so the bytes depend on no library's version.
 */
final class PrettyJson {
    private final StringBuilder out = new StringBuilder();

    private PrettyJson() {}

    static byte[] write(JsonNode root) {
        PrettyJson writer = new PrettyJson();
        writer.value(root, 0);
        return writer.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(JsonNode node, int level) {
        if (node.isObject() && !node.isEmpty()) {
            object(node, level);
        } else if (node.isArray() && !node.isEmpty()) {
            array(node, level);
        } else {
            out.append(CanonicalJson.write(node));
        }
    }

    private void object(JsonNode node, int level) {
        out.append('{');
        for (Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            line(level + 1);
            out.append(CanonicalJson.write(TextNode.valueOf(member.getKey()))).append(": ");
            value(member.getValue(), level + 1);
            separate(members);
        }
        line(level);
        out.append('}');
    }

    private void array(JsonNode node, int level) {
        out.append('[');
        for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
            line(level + 1);
            value(items.next(), level + 1);
            separate(items);
        }
        line(level);
        out.append(']');
    }

    private void separate(Iterator<?> rest) {
        if (rest.hasNext()) {
            out.append(',');
        }
    }

    private void line(int level) {
        out.append('\n').append("  ".repeat(level));
    }
}
