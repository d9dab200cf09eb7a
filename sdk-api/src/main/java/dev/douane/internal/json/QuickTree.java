package dev.douane.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.internal.JsonLimits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a usual text from its bytes: the same tree that {@link dev.douane.internal.StrictJson} builds, in less time. What is
 * wrong, or written in an unusual way, is left to that one, which knows what to say of it.
 */
public final class QuickTree {
    /** It goes down by calling itself, so not as deep as a limit may allow. */
    private static final int DEEPEST = 256;

    /** So many characters of a number are digits that fit a long, a sign and a point. */
    private static final int USUAL_NUMBER = 18;

    private final byte[] b;
    private final int deepest;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private int p;

    private QuickTree(byte[] body, int deepest) {
        this.b = body;
        this.deepest = deepest;
    }

    /**
     * Reads a text.
     *
     * @param body UTF-8 JSON text
     * @param limits what it may cost
     * @return the tree; null if {@code StrictJson} has to look at the text
     */
    public static @Nullable JsonNode read(byte[] body, JsonLimits limits) {
        // No string is longer than the whole text, so that none has to be measured.
        if (body.length > Math.min(limits.maxBytes(), limits.maxStringLength())
                || limits.maxNumberLength() < USUAL_NUMBER) {
            return null;
        }
        QuickTree tree = new QuickTree(body, Math.min(DEEPEST, limits.maxDepth()));
        JsonNode root = tree.value(0);
        tree.skip();
        return tree.p == body.length ? root : null;
    }

    private @Nullable JsonNode value(int depth) {
        skip();
        if (p >= b.length) {
            return null;
        }
        return switch (b[p]) {
            case '{' -> depth < deepest ? object(depth + 1) : null;
            case '[' -> depth < deepest ? array(depth + 1) : null;
            case '"' -> text();
            case 't', 'f', 'n' -> literal();
            default -> number();
        };
    }

    private @Nullable JsonNode object(int depth) {
        ObjectNode object = nodes.objectNode();
        if (opens('}')) {
            return object;
        }
        while (true) {
            skip();
            String name = at('"') ? string() : null;
            if (name == null) {
                return null;
            }
            skip();
            if (!at(':')) {
                return null;
            }
            p++;
            JsonNode value = value(depth);
            if (value == null || object.replace(name, value) != null) {
                return null;
            }
            if (closes('}')) {
                return object;
            }
            if (!at(',')) {
                return null;
            }
            p++;
        }
    }

    private @Nullable JsonNode array(int depth) {
        ArrayNode array = nodes.arrayNode();
        if (opens(']')) {
            return array;
        }
        while (true) {
            JsonNode item = value(depth);
            if (item == null) {
                return null;
            }
            array.add(item);
            if (closes(']')) {
                return array;
            }
            if (!at(',')) {
                return null;
            }
            p++;
        }
    }

    /** Passes over the opening bracket; and over the closing one, if that comes next. */
    private boolean opens(char closing) {
        p++;
        return closes(closing);
    }

    private boolean closes(char closing) {
        skip();
        boolean closes = at(closing);
        p += closes ? 1 : 0;
        return closes;
    }

    private @Nullable JsonNode text() {
        String text = string();
        return text == null ? null : nodes.textNode(text);
    }

    private @Nullable String string() {
        int from = p + 1;
        long token = JsonScan.string(b, from, b.length);
        if (token < 0) {
            return null;
        }
        int close = JsonScan.close(token);
        p = close + 1;
        // Where there are as many characters as bytes, and no escapes, it is all ASCII.
        return token == close
                ? new String(b, from, close - from, StandardCharsets.ISO_8859_1)
                : JsonEscapes.text(b, from, token);
    }

    private @Nullable JsonNode literal() {
        int from = p;
        long behind = JsonScan.literal(b, from, b.length);
        if (behind < 0) {
            return null;
        }
        p = (int) behind;
        return b[from] == 'n' ? nodes.nullNode() : nodes.booleanNode(b[from] == 't');
    }

    private @Nullable JsonNode number() {
        int from = p;
        long token = JsonScan.number(b, from, b.length);
        int behind = JsonScan.close(token);
        if (token < 0 || behind - from > USUAL_NUMBER) {
            return null;
        }
        p = behind;
        return (token & JsonScan.DECIMAL) != 0 ? decimal(from, behind) : integer(from, behind);
    }

    private JsonNode integer(int from, int behind) {
        boolean negative = b[from] == '-';
        long digits = 0;
        for (int i = negative ? from + 1 : from; i < behind; i++) {
            digits = digits * 10 + (b[i] - '0');
        }
        long value = negative ? -digits : digits;
        return value == (int) value ? nodes.numberNode((int) value) : nodes.numberNode(value);
    }

    private @Nullable JsonNode decimal(int from, int behind) {
        for (int i = from; i < behind; i++) {
            if ((b[i] | 0x20) == 'e') {
                return null;
            }
        }
        return nodes.numberNode(new BigDecimal(new String(b, from, behind - from, StandardCharsets.ISO_8859_1)));
    }

    private boolean at(char c) {
        return p < b.length && b[p] == c;
    }

    private void skip() {
        if (p < b.length && b[p] <= ' ') {
            p = JsonScan.space(b, p, b.length);
        }
    }
}
