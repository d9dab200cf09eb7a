package dev.douane.samples.communes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.schema.JsonSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a vintage shows of its format: kinds of entries by {@code type}, closed objects, and what all entries have. */
final class InferredSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TreeSet<String> types = new TreeSet<>();
    private final Map<String, InferredSchema> members = new TreeMap<>();
    private final Map<String, Integer> present = new TreeMap<>();
    private final List<JsonNode> items = new ArrayList<>();
    private int objects;

    private InferredSchema() {}

    static JsonSchema of(byte[] vintage) throws IOException {
        Map<String, InferredSchema> kinds = new TreeMap<>();
        for (JsonNode entry : MAPPER.readTree(vintage)) {
            kinds.computeIfAbsent(entry.path("type").asText(), kind -> new InferredSchema())
                    .add(entry);
        }
        ObjectNode schema = MAPPER.createObjectNode().put("type", "array");
        ArrayNode alternatives = schema.putObject("items").putArray("oneOf");
        kinds.forEach((kind, inferred) -> {
            ObjectNode alternative = inferred.write();
            if (!kind.isEmpty()) {
                alternative.withObject("/properties/type").removeAll().put("const", kind);
            }
            alternatives.add(alternative);
        });
        return JsonSchema.parse(schema.toString());
    }

    private void add(JsonNode value) {
        types.add(
                switch (value.getNodeType()) {
                    case OBJECT -> "object";
                    case ARRAY -> "array";
                    case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
                    case BOOLEAN -> "boolean";
                    case NULL -> "null";
                    default -> "string";
                });
        value.properties().forEach(member -> {
            members.computeIfAbsent(member.getKey(), name -> new InferredSchema())
                    .add(member.getValue());
            present.merge(member.getKey(), 1, Integer::sum);
        });
        objects += value.isObject() ? 1 : 0;
        if (value.isArray()) {
            value.forEach(items::add);
        }
    }

    private ObjectNode write() {
        ObjectNode schema = MAPPER.createObjectNode();
        types.forEach(schema.withArray("type")::add);
        if (types.contains("object")) {
            ObjectNode properties = schema.putObject("properties");
            members.forEach((name, member) -> properties.set(name, member.write()));
            ArrayNode required = schema.putArray("required");
            present.forEach((name, count) -> {
                if (count == objects) {
                    required.add(name);
                }
            });
            schema.put("additionalProperties", false);
        }
        if (!items.isEmpty()) {
            InferredSchema item = new InferredSchema();
            items.forEach(item::add);
            schema.set("items", item.write());
        }
        return schema;
    }
}
