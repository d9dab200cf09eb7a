package dev.douane.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.internal.JsonLimits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a usual text from its bytes: the same tree that {@link dev.douane.internal.StrictJson} builds, in less time. What is
 * wrong, or written in an unusual way, is left to that one, which knows what to say of it.
 */
public final class QuickTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private QuickTree() {}

    /**
     * Reads a text.
     *
     * @param body UTF-8 JSON text
     * @param limits what it may cost
     * @return the tree; null if {@code StrictJson} has to look at the text
     */
    public static @Nullable JsonNode read(byte[] body, JsonLimits limits) {
        JsonText text = JsonText.of(body, limits);
        if (text == null) {
            return null;
        }
        try {
            JsonNode root = of(text);
            text.end();
            return root;
        } catch (UnusualTextException e) {
            return null;
        }
    }

    /**
     * Reads the value that comes next.
     *
     * @param text is behind it afterwards
     * @return its tree
     * @throws UnusualTextException if {@code StrictJson} has to look at the text
     */
    public static JsonNode of(JsonText text) throws UnusualTextException {
        return switch (text.peek()) {
            case '{' -> object(text);
            case '[' -> array(text);
            case '"' -> NODES.textNode(text.string());
            case 't', 'f' -> NODES.booleanNode(text.bool());
            case 'n' -> none(text);
            default -> number(text.decimal());
        };
    }

    private static JsonNode object(JsonText text) throws UnusualTextException {
        ObjectNode object = NODES.objectNode();
        for (boolean more = text.open('{'); more; more = text.next('{')) {
            if (object.replace(text.name(), of(text)) != null) {
                throw new UnusualTextException();
            }
        }
        return object;
    }

    private static JsonNode array(JsonText text) throws UnusualTextException {
        ArrayNode array = NODES.arrayNode();
        for (boolean more = text.open('['); more; more = text.next('[')) {
            array.add(of(text));
        }
        return array;
    }

    private static JsonNode none(JsonText text) throws UnusualTextException {
        if (!text.none()) {
            throw new UnusualTextException();
        }
        return NODES.nullNode();
    }

    /** Without a point, the smallest kind of integer that holds it. */
    private static JsonNode number(BigDecimal number) {
        if (number.scale() > 0) {
            return NODES.numberNode(number);
        }
        long value = number.longValue();
        return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
    }
}
