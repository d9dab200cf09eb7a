package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/**
 * Orders of a shop, the realistic contract: 25 fields with patterns, dates, enums, bounds, nullable ones, a nested object
 * and nested arrays, all closed. One order is about 1 KB.
 */
final class Orders implements PayloadShape {
    static final ObjectNode DEFINITIONS = Json.resource("/contracts/order.json");

    @Override
    public String contract() {
        ObjectNode rest = Json.NODES.objectNode();
        ObjectNode definitions = rest.putObject("$defs");
        definitions.setAll((ObjectNode) DEFINITIONS.path("$defs"));
        ObjectNode order = (ObjectNode) definitions.remove("order");
        return PayloadShape.contractOf(rest, order);
    }

    @Override
    public JsonNode payload(int index, Random random) {
        return order(new Draw(random));
    }

    static ObjectNode order(Draw draw) {
        ObjectNode order = Json.NODES.objectNode();
        head(order, draw);
        customer(order, draw);
        amounts(order, draw);
        order.put("express", draw.chance(20));
        order.put("gift", draw.chance(5));
        order.put("postalCode", draw.digits(5));
        order.put("communeCode", draw.one("01", "13", "2A", "69", "75") + draw.digits(3));
        order.put("comment", draw.chance(75) ? draw.sentence(60, 180) : null);
        order.set("address", address(draw));
        order.set("lines", lines(draw));
        ArrayNode tags = order.putArray("tags");
        int count = draw.integer(0, 3);
        for (int i = 0; i < count; i++) {
            tags.add(draw.word(3, 8) + "-" + i);
        }
        return order;
    }

    private static void head(ObjectNode order, Draw draw) {
        order.put("id", draw.uuid());
        order.put("reference", "ORD-" + draw.digits(8));
        order.put("createdAt", draw.dateTime());
        order.put("updatedAt", draw.chance(50) ? draw.dateTime() : null);
        order.put("deliveryDate", draw.date());
        order.put("status", draw.one("created", "paid", "prepared", "shipped", "delivered", "returned", "cancelled"));
        order.put("channel", draw.one("web", "store", "phone", "partner"));
        order.put("priority", draw.integer(1, 5));
    }

    private static void customer(ObjectNode order, Draw draw) {
        order.put("customerCode", draw.capitals(2) + draw.digits(6));
        order.put("customerName", draw.name());
        order.put("email", draw.email());
        order.put("phone", draw.chance(70) ? "+33" + draw.integer(1, 9) + draw.digits(8) : null);
    }

    private static void amounts(ObjectNode order, Draw draw) {
        order.put("currency", draw.one("EUR", "EUR", "EUR", "CHF", "GBP", "USD"));
        order.put("total", draw.decimal(1, 5_000, 2));
        order.put("vatRate", draw.decimal(0, 1, 3));
        if (draw.chance(80)) {
            order.put("weightGrams", draw.integer(50, 40_000));
        } else {
            order.putNull("weightGrams");
        }
        order.put("itemCount", draw.integer(1, 60));
    }

    private static ObjectNode address(Draw draw) {
        ObjectNode address = Json.NODES.objectNode();
        address.put("recipient", draw.name());
        address.put("street", draw.street());
        address.put("postalCode", draw.digits(5));
        address.put("city", draw.city());
        address.put("country", draw.one("FR", "BE", "CH"));
        if (draw.chance(75)) {
            address.put("latitude", draw.decimal(41, 51, 6));
            address.put("longitude", draw.decimal(-5, 9, 6));
        } else {
            address.putNull("latitude");
            address.putNull("longitude");
        }
        return address;
    }

    private static ArrayNode lines(Draw draw) {
        ArrayNode lines = Json.NODES.arrayNode();
        int count = draw.integer(1, 3);
        for (int i = 0; i < count; i++) {
            ObjectNode line = lines.addObject();
            line.put("sku", draw.capitals(3) + "-" + draw.digits(6));
            line.put("label", draw.sentence(10, 40));
            line.put("quantity", draw.integer(1, 20));
            line.put("unitPrice", draw.decimal(0, 900, 2));
            line.put("discounted", draw.chance(10));
        }
        return lines;
    }
}
