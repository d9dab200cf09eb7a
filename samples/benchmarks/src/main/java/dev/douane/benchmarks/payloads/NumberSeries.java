package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Series of integers and of decimals within bounds: about 50 KB, and hardly a string. */
final class NumberSeries implements PayloadShape {
    private static final int EACH = 1_400;

    @Override
    public String contract() {
        ObjectNode root = Json.NODES.objectNode();
        root.put("type", "object");
        ObjectNode properties = root.putObject("properties");
        properties.putObject("sensor").put("type", "integer").put("minimum", 1);
        items(properties, "counts").put("type", "integer").put("minimum", 0).put("maximum", 1_000_000_000);
        items(properties, "levels").put("type", "integer").put("minimum", -100).put("maximum", 100);
        items(properties, "latitudes").put("type", "number").put("minimum", -90).put("maximum", 90);
        items(properties, "amounts").put("type", "number").put("minimum", 0).put("exclusiveMaximum", 1_000_000);
        root.putArray("required")
                .add("sensor")
                .add("counts")
                .add("levels")
                .add("latitudes")
                .add("amounts");
        root.put("additionalProperties", false);
        return PayloadShape.contractOf(Json.NODES.objectNode(), root);
    }

    private static ObjectNode items(ObjectNode properties, String name) {
        return properties.putObject(name).put("type", "array").putObject("items");
    }

    @Override
    public JsonNode payload(int index, Random random) {
        Draw draw = new Draw(random);
        ObjectNode payload = Json.NODES.objectNode();
        payload.put("sensor", draw.integer(1, 100_000));
        ArrayNode counts = payload.putArray("counts");
        ArrayNode levels = payload.putArray("levels");
        ArrayNode latitudes = payload.putArray("latitudes");
        ArrayNode amounts = payload.putArray("amounts");
        for (int i = 0; i < EACH; i++) {
            counts.add(draw.integer(0, 1_000_000_000));
            levels.add(draw.integer(-100, 100));
            latitudes.add(draw.decimal(-89, 89, 6));
            amounts.add(draw.decimal(0, 999_999, 2));
        }
        return payload;
    }
}
