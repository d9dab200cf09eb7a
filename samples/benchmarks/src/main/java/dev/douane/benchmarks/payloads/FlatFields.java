package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** One object of many scalar fields, of ten kinds in turn; one field in five may be absent. */
final class FlatFields implements PayloadShape {
    private static final String[] KINDS = {
        "postal_code", "quantity", "amount", "active", "status", "date", "changed_at", "remark", "key", "label"
    };

    private final int fields;

    FlatFields(int fields) {
        this.fields = fields;
    }

    @Override
    public String contract() {
        ObjectNode root = Json.NODES.objectNode();
        root.put("type", "object");
        ObjectNode properties = root.putObject("properties");
        ArrayNode required = Json.NODES.arrayNode();
        for (int i = 0; i < fields; i++) {
            declare(i % KINDS.length, properties.putObject(name(i)));
            if (!optional(i)) {
                required.add(name(i));
            }
        }
        root.set("required", required);
        root.put("additionalProperties", false);
        return PayloadShape.contractOf(Json.NODES.objectNode(), root);
    }

    @Override
    public JsonNode payload(int index, Random random) {
        Draw draw = new Draw(random);
        ObjectNode payload = Json.NODES.objectNode();
        for (int i = 0; i < fields; i++) {
            if (!optional(i) || draw.chance(80)) {
                fill(i % KINDS.length, payload, name(i), draw);
            }
        }
        return payload;
    }

    private static boolean optional(int field) {
        return field % 5 == 4;
    }

    private static String name(int field) {
        return KINDS[field % KINDS.length] + "_" + (field / KINDS.length + 1);
    }

    private static void declare(int kind, ObjectNode schema) {
        switch (kind) {
            case 0 -> schema.put("type", "string").put("pattern", "^[0-9]{5}$");
            case 1 -> schema.put("type", "integer").put("minimum", 0).put("maximum", 1_000_000);
            case 2 -> schema.put("type", "number").put("minimum", -100_000).put("maximum", 100_000);
            case 3 -> schema.put("type", "boolean");
            case 4 ->
                schema.putArray("enum").add("draft").add("open").add("closed").add("archived");
            case 5 -> schema.put("type", "string").put("format", "date");
            case 6 -> schema.put("type", "string").put("format", "date-time");
            case 7 -> {
                schema.putArray("type").add("string").add("null");
                schema.put("maxLength", 60);
            }
            case 8 -> schema.put("type", "string").put("format", "uuid");
            default -> schema.put("type", "string").put("minLength", 1).put("maxLength", 40);
        }
    }

    private static void fill(int kind, ObjectNode payload, String name, Draw draw) {
        switch (kind) {
            case 0 -> payload.put(name, draw.digits(5));
            case 1 -> payload.put(name, draw.integer(0, 1_000_000));
            case 2 -> payload.put(name, draw.decimal(-99_999, 99_999, 2));
            case 3 -> payload.put(name, draw.chance(50));
            case 4 -> payload.put(name, draw.one("draft", "open", "closed", "archived"));
            case 5 -> payload.put(name, draw.date());
            case 6 -> payload.put(name, draw.dateTime());
            case 7 -> payload.put(name, draw.chance(70) ? draw.sentence(10, 50) : null);
            case 8 -> payload.put(name, draw.uuid());
            default -> payload.put(name, draw.name());
        }
    }
}
