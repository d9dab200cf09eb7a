package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Trees, in this package's words. */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ObjectNode object(String name, String value) {
        return NODES.objectNode().put(name, value);
    }

    public static ObjectNode object(String name, JsonNode value) {
        return NODES.objectNode().set(name, value);
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    public static JsonNode text(String value) {
        return NODES.textNode(value);
    }

    public static JsonNodeFactory nodes() {
        return NODES;
    }

    /** The text of a string; anything else does not fit. */
    public static String textOf(JsonNode json, String expected) throws MismatchException {
        if (!json.isTextual()) {
            throw unexpected(json, expected);
        }
        return json.textValue();
    }

    /** Names the kind of value that was found, never the value. */
    public static MismatchException unexpected(JsonNode json, String expected) {
        return new MismatchException("expected " + expected + ", but was "
                + json.getNodeType().name().toLowerCase(Locale.ROOT));
    }
}
