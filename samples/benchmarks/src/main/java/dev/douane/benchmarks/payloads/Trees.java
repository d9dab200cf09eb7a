package dev.douane.benchmarks.payloads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** A tree of any form under a contract that refers to itself; at most {@link #LEVELS} levels. */
final class Trees implements PayloadShape {
    private static final int LEVELS = 40;
    private static final int NODES = 200;

    @Override
    public String contract() {
        ObjectNode definitions = Json.NODES.objectNode();
        ObjectNode node = definitions.putObject("$defs").putObject("node");
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        properties.putObject("label").put("type", "string").put("minLength", 1).put("maxLength", 40);
        properties.putObject("code").put("type", "string").put("pattern", "^[a-z]{3}-[0-9]{3}$");
        properties.putObject("weight").put("type", "number").put("minimum", 0).put("maximum", 1_000);
        properties.putObject("children").put("type", "array").putObject("items").put("$ref", "#/$defs/node");
        node.putArray("required").add("label").add("code").add("weight").add("children");
        node.put("additionalProperties", false);
        return PayloadShape.contractOf(definitions, Json.NODES.objectNode().put("$ref", "#/$defs/node"));
    }

    @Override
    public JsonNode payload(int index, Random random) {
        Draw draw = new Draw(random);
        ObjectNode root = node(draw);
        ObjectNode[] nodes = new ObjectNode[NODES];
        int[] levels = new int[NODES];
        nodes[0] = root;
        for (int i = 1; i < NODES; i++) {
            // Mostly below one of the last: long branches.
            int parent = draw.chance(85) ? Math.max(0, i - draw.integer(1, 3)) : draw.integer(0, i - 1);
            parent = levels[parent] < LEVELS - 1 ? parent : 0;
            nodes[i] = node(draw);
            levels[i] = levels[parent] + 1;
            ((ArrayNode) nodes[parent].path("children")).add(nodes[i]);
        }
        return root;
    }

    private static ObjectNode node(Draw draw) {
        ObjectNode node = Json.NODES.objectNode();
        node.put("label", draw.name());
        node.put("code", draw.word(3, 3) + "-" + draw.digits(3));
        node.put("weight", draw.decimal(0, 1_000, 1));
        node.putArray("children");
        return node;
    }
}
