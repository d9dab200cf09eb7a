package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The schema of a property: its shape's, with its definition in front and its example behind. */
final class FieldSchema {
    private FieldSchema() {}

    static ObjectNode of(Property property, Definitions definitions) {
        ObjectNode schema = property.shape().schema(definitions);
        FieldExample.of(property)
                .ifPresent(example -> schema.putArray("examples").add(example));
        // Rearranged in place: a reference gets its text later, and only this node is known to want it.
        Map<String, JsonNode> members = new LinkedHashMap<>();
        property.definition().ifPresent(text -> members.put("description", Json.text(text)));
        schema.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        schema.removeAll();
        schema.setAll(members);
        return schema;
    }
}
