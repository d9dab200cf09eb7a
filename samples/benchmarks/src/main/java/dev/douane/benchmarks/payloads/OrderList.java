package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** An array of orders: about 5 MB. */
final class OrderList implements PayloadShape {
    private static final int ORDERS = 4_900;

    @Override
    public String contract() {
        ObjectNode root = Json.NODES.objectNode();
        root.put("type", "array").put("minItems", 1);
        root.putObject("items").put("$ref", "#/$defs/order");
        return PayloadShape.contractOf(Orders.DEFINITIONS, root);
    }

    @Override
    public JsonNode payload(int index, Random random) {
        Draw draw = new Draw(random);
        ArrayNode orders = Json.NODES.arrayNode();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(Orders.order(draw));
        }
        return orders;
    }
}
