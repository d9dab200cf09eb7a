package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.douane.internal.CanonicalJson;
import java.util.Map;

/** JSON for people: two spaces, line feeds, members in their order. Ours, so that no library's release changes a byte. */
public final class PrettyJson {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private PrettyJson() {}

    public static String write(JsonNode json) {
        PrettyJson pretty = new PrettyJson();
        pretty.value(json, "\n");
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
                out.append(CanonicalJson.write(Json.text(member.getKey()))).append(": ");
                value(member.getValue(), lineBreak + INDENT);
                separator = ",";
            }
            out.append(lineBreak).append('}');
        }
    }
}
