package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** An object that holds an array of orders: about 50 KB. */
final class OrderBatch implements PayloadShape {
    private static final int ORDERS = 48;

    @Override
    public String contract() {
        ObjectNode root = Json.NODES.objectNode();
        root.put("type", "object");
        ObjectNode properties = root.putObject("properties");
        properties.putObject("batchId").put("type", "string").put("format", "uuid");
        properties.putObject("source").put("type", "string").put("pattern", "^[a-z][a-z0-9-]{2,30}$");
        properties.putObject("producedAt").put("type", "string").put("format", "date-time");
        ObjectNode orders = properties.putObject("orders");
        orders.put("type", "array").put("minItems", 1).put("maxItems", 1_000);
        orders.putObject("items").put("$ref", "#/$defs/order");
        root.putArray("required").add("batchId").add("source").add("producedAt").add("orders");
        root.put("additionalProperties", false);
        return PayloadShape.contractOf(Orders.DEFINITIONS, root);
    }

    @Override
    public JsonNode payload(int index, Random random) {
        Draw draw = new Draw(random);
        ObjectNode batch = Json.NODES.objectNode();
        batch.put("batchId", draw.uuid());
        batch.put("source", "shop-" + draw.word(4, 10));
        batch.put("producedAt", draw.dateTime());
        ArrayNode orders = batch.putArray("orders");
        for (int i = 0; i < ORDERS; i++) {
            orders.add(Orders.order(draw));
        }
        return batch;
    }
}
