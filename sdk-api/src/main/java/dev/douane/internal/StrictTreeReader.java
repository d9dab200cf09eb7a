package dev.douane.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Builds one tree from tokens on an explicit stack, and refuses what Jackson would let pass. */
final class StrictTreeReader {
    private final JsonParser parser;
    private final byte[] body;
    private final JsonLimits limits;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Deque<JsonNode> open = new ArrayDeque<>();

    private @Nullable String name;

    StrictTreeReader(JsonParser parser, byte[] body, JsonLimits limits) {
        this.parser = parser;
        this.body = body;
        this.limits = limits;
    }

    JsonNode read() throws IOException, MalformedJsonException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw fault("Expected a JSON value, but the text is empty");
        }
        JsonNode root = null;
        while (true) {
            JsonNode finished = step(token);
            if (finished != null && open.isEmpty()) {
                root = finished;
                break;
            }
            token = parser.nextToken();
            if (token == null) {
                throw fault("The text ends before the JSON value is complete");
            }
        }
        if (parser.nextToken() != null) {
            throw fault("Something follows the JSON value");
        }
        return root;
    }

    /** Takes one token in; answers the value that it completes, if it completes one. */
    private @Nullable JsonNode step(JsonToken token) throws IOException, MalformedJsonException {
        switch (token) {
            case START_OBJECT -> {
                open.push(add(nodes.objectNode()));
                return null;
            }
            case START_ARRAY -> {
                open.push(add(nodes.arrayNode()));
                return null;
            }
            case END_OBJECT, END_ARRAY -> {
                return open.pop();
            }
            case FIELD_NAME -> {
                name = paired(bounded(parser.currentName()));
                return null;
            }
            default -> {
                return add(scalar(token));
            }
        }
    }

    private JsonNode add(JsonNode value) throws MalformedJsonException {
        JsonNode parent = open.peek();
        if (parent instanceof ArrayNode array) {
            array.add(value);
        } else if (parent instanceof ObjectNode object && object.replace(name, value) != null) {
            throw fault("A name stands twice in an object");
        }
        return value;
    }

    private JsonNode scalar(JsonToken token) throws IOException, MalformedJsonException {
        return switch (token) {
            case VALUE_STRING -> nodes.textNode(paired(parser.getText()));
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(decimal());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> throw fault("The text is not JSON (RFC 8259)");
        };
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> nodes.numberNode(parser.getIntValue());
            case LONG -> nodes.numberNode(parser.getLongValue());
            default -> nodes.numberNode(parser.getBigIntegerValue());
        };
    }

    private BigDecimal decimal() throws IOException, MalformedJsonException {
        BigDecimal value;
        try {
            value = new BigDecimal(parser.getText());
        } catch (NumberFormatException e) {
            // The grammar was right, so only an exponent beyond an int is left.
            throw fault("A number's exponent is beyond the limit");
        }
        // 1e999999999 is eleven characters, and a billion digits to whoever adds one to it.
        if (Math.abs((long) value.precision() - value.scale()) > limits.maxNumberLength()
                || Math.abs((long) value.scale()) > limits.maxNumberLength()) {
            throw fault("A number's exponent is beyond the limit");
        }
        return value;
    }

    private String bounded(String fieldName) throws MalformedJsonException {
        // Jackson bounds names only since 2.16.
        if (fieldName.length() > limits.maxStringLength()) {
            throw fault("A string or a name is longer than the limit");
        }
        return fieldName;
    }

    private String paired(String text) throws MalformedJsonException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw fault("A string holds an unpaired surrogate, which no Unicode text has (RFC 8259 §8.2)");
                }
                i++;
            }
        }
        return text;
    }

    private MalformedJsonException fault(String message) {
        return new MalformedJsonException(
                message,
                parser.getParsingContext().pathAsPointer().toString(),
                new TextCursor(body).toUnit(parser.currentLocation().getCharOffset()));
    }
}
