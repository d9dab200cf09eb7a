package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;

/**
 * The constants of an enum, as strings.
 *
 * @param constants every text that is accepted, in the order of the constants
 * @param texts the text that is written for a constant
 */
public record EnumShape(Map<String, Object> constants, Map<Object, String> texts) implements Shape {

    @Override
    public Family family() {
        return Family.ENUM;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Json.object("type", "string");
        ArrayNode values = schema.putArray("enum");
        constants.keySet().forEach(values::add);
        return schema;
    }

    @Override
    public Object read(JsonNode json) throws MismatchException {
        return constant(Json.textOf(json, "a string"));
    }

    @Override
    public TextReader textReader() {
        return text -> constant(text.string());
    }

    private Object constant(String text) throws MismatchException {
        Object constant = constants.get(text);
        if (constant == null) {
            throw new MismatchException("expected one of " + constants.keySet());
        }
        return constant;
    }

    @Override
    public JsonNode write(Object value) {
        return Json.text(Objects.requireNonNull(texts.get(value), "every constant has a text"));
    }

    @Override
    public boolean textual() {
        return true;
    }
}
