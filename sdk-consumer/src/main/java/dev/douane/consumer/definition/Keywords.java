package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Keywords to be added to a schema. Of two bounds the tighter one stays; two patterns both hold.
 *
 * @param members the keywords
 */
record Keywords(ObjectNode members) {
    private static final Set<String> LOWER =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

    static Keywords none() {
        return new Keywords(Json.object());
    }

    static Keywords of(String keyword, JsonNode value) {
        return new Keywords(Json.object(keyword, value));
    }

    static Keywords of(String keyword, BigDecimal value) {
        return of(keyword, Json.nodes().numberNode(value));
    }

    static Keywords of(String keyword, int value) {
        return of(keyword, Json.nodes().numberNode(value));
    }

    static Keywords of(String keyword, String value) {
        return of(keyword, Json.text(value));
    }

    ObjectNode mergeInto(ObjectNode schema) {
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            merge(schema, member.getKey(), member.getValue().deepCopy());
        }
        tighten(schema, "minimum", "exclusiveMinimum", 1);
        tighten(schema, "maximum", "exclusiveMaximum", -1);
        return schema;
    }

    Keywords and(Keywords more) {
        return new Keywords(more.mergeInto(members.deepCopy()));
    }

    private static void merge(ObjectNode schema, String keyword, JsonNode value) {
        JsonNode before = schema.get(keyword);
        if (before == null) {
            schema.set(keyword, value);
        } else if (LOWER.contains(keyword) || UPPER.contains(keyword)) {
            int order = before.decimalValue().compareTo(value.decimalValue());
            if (LOWER.contains(keyword) ? order < 0 : order > 0) {
                schema.set(keyword, value);
            }
        } else if (!before.equals(value)) {
            (schema.get("allOf") instanceof ArrayNode all ? all : schema.putArray("allOf"))
                    .add(Json.object(keyword, value));
        }
    }

    /** Drops the bound that the other one implies. */
    private static void tighten(ObjectNode schema, String inclusive, String exclusive, int tighter) {
        if (schema.has(inclusive) && schema.has(exclusive)) {
            int order = schema.get(inclusive)
                    .decimalValue()
                    .compareTo(schema.get(exclusive).decimalValue());
            schema.remove(order * tighter > 0 ? exclusive : inclusive);
        }
    }
}
