package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Objects within objects, each level written out in the contract. */
final class DeepObjects implements PayloadShape {
    private static final int LEVELS = 60;

    @Override
    public String contract() {
        ObjectNode schema = Json.NODES.objectNode();
        for (int level = LEVELS; level > 0; level--) {
            ObjectNode outer = Json.NODES.objectNode();
            outer.put("type", "object");
            ObjectNode properties = outer.putObject("properties");
            properties.putObject("id").put("type", "integer").put("minimum", 0);
            properties.putObject("code").put("type", "string").put("pattern", "^[A-Z]{2}[0-9]{4}$");
            properties.putObject("active").put("type", "boolean");
            if (level < LEVELS) {
                properties.set("child", schema);
            }
            outer.putArray("required").add("id").add("code").add("active");
            outer.put("additionalProperties", false);
            schema = outer;
        }
        return PayloadShape.contractOf(Json.NODES.objectNode(), schema);
    }

    @Override
    public JsonNode payload(int index, Random random) {
        Draw draw = new Draw(random);
        ObjectNode payload = Json.NODES.objectNode();
        ObjectNode object = payload;
        for (int level = 1; level <= LEVELS; level++) {
            object.put("id", draw.integer(0, 1_000_000));
            object.put("code", draw.capitals(2) + draw.digits(4));
            object.put("active", draw.chance(50));
            if (level < LEVELS) {
                object = object.putObject("child");
            }
        }
        return payload;
    }
}
