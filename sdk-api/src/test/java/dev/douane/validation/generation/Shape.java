package dev.douane.validation.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * A kind of value that a contract has: how it describes the value, and values that it describes.
 *
 * @param schema the description
 * @param samples a value for each throw of the dice; nearly all satisfy the schema
 */
record Shape(ObjectNode schema, Function<Dice, JsonNode> samples) {
    JsonNode sample(Dice dice) {
        return samples.apply(dice);
    }

    /** The same, or {@code null}. */
    Shape orNull() {
        ObjectNode either = schema.deepCopy();
        if (either.has("type")) {
            either.putArray("type").add(schema.path("type").asText()).add("null");
        }
        if (either.path("enum") instanceof ArrayNode values) {
            values.addNull();
        }
        return new Shape(either, dice -> dice.percent(25) ? Values.NODES.nullNode() : sample(dice));
    }
}
