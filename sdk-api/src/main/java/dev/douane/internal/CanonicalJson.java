package dev.douane.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** Writes a tree of Jackson's as RFC 8785 (JSON Canonicalization Scheme) does, except that numbers keep all their digits. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * The canonical text of a tree.
     *
     * @param node any JSON value, as {@link StrictJson} read it
     * @return the text, without a line break at its end
     */
    public static String write(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> CanonicalToken.string(node.textValue(), out);
            case NUMBER -> CanonicalToken.number(node.decimalValue(), out);
            default -> out.append(node.asText());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        // String's natural order is that of UTF-16 code units, as RFC 8785 §3.2.3 asks.
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        char separator = '{';
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            out.append(separator);
            separator = ',';
            CanonicalToken.string(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder out) {
        out.append('[');
        for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
            write(items.next(), out);
            if (items.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }
}
