package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Payloads of another shape with exactly {@link #VIOLATIONS} violations, all in one order. */
final class BrokenOrder implements PayloadShape {
    static final int VIOLATIONS = 10;

    private final PayloadShape whole;

    BrokenOrder(PayloadShape whole) {
        this.whole = whole;
    }

    @Override
    public String contract() {
        return whole.contract();
    }

    @Override
    public JsonNode payload(int index, Random random) {
        JsonNode payload = whole.payload(index, random);
        JsonNode orders = payload.path("orders");
        spoil((ObjectNode) (orders.isArray() ? orders.path(orders.size() / 2) : payload));
        return payload;
    }

    private static void spoil(ObjectNode order) {
        order.put("id", "not-a-uuid");
        order.put("reference", "ORD-12");
        order.put("deliveryDate", "2026-13-45");
        order.put("status", "lost");
        order.put("priority", 9);
        order.put("itemCount", "three");
        order.put("postalCode", "7500A");
        order.remove("channel");
        ((ObjectNode) order.path("address")).put("country", "France");
        ((ObjectNode) order.path("lines").path(0)).put("colour", "blue");
    }
}
