package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** A document of paragraphs of 1 to 20 thousand characters, beyond ASCII and with escapes: about 64 KB. */
final class LongTexts implements PayloadShape {
    @Override
    public String contract() {
        ObjectNode root = Json.NODES.objectNode();
        root.put("type", "object");
        ObjectNode properties = root.putObject("properties");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("language").putArray("enum").add("fr").add("en").add("de");
        properties.putObject("title").put("type", "string").put("minLength", 1).put("maxLength", 200);
        ObjectNode paragraphs = properties.putObject("paragraphs");
        paragraphs.put("type", "array").put("minItems", 1);
        paragraphs.putObject("items").put("type", "string").put("minLength", 1).put("maxLength", 24_000);
        root.putArray("required").add("id").add("language").add("title").add("paragraphs");
        root.put("additionalProperties", false);
        return PayloadShape.contractOf(Json.NODES.objectNode(), root);
    }

    @Override
    public JsonNode payload(int index, Random random) {
        Draw draw = new Draw(random);
        ObjectNode payload = Json.NODES.objectNode();
        payload.put("id", draw.uuid());
        payload.put("language", draw.one("fr", "en", "de"));
        payload.put("title", draw.sentence(30, 120));
        ArrayNode paragraphs = payload.putArray("paragraphs");
        for (int i = 0; i < 6; i++) {
            paragraphs.add(draw.prose(1_000, 20_000));
        }
        return payload;
    }
}
