package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A value or JSON null.
 *
 * @param value the shape of what is not null
 */
public record NullableShape(Shape value) implements Shape {

    @Override
    public Family family() {
        return value.family();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = value.schema(definitions);
        JsonNode type = schema.get("type");
        if (type == null || !type.isTextual() || schema.has("const")) {
            ObjectNode either = Json.object();
            either.putArray("anyOf").add(schema).add(Json.object("type", "null"));
            return either;
        }
        schema.putArray("type").add(type).add("null");
        if (schema.has("enum")) {
            ((ArrayNode) schema.get("enum")).addNull();
        }
        return schema;
    }

    @Override
    public @Nullable Object read(JsonNode json) throws MismatchException {
        return json.isNull() ? null : value.read(json);
    }

    @Override
    public TextReader textReader() {
        TextReader reader = value.textReader();
        return text -> text.none() ? null : reader.read(text);
    }

    @Override
    public JsonNode write(Object object) throws MismatchException {
        return value.write(object);
    }

    @Override
    public JsonNode writeAny(@Nullable Object object) throws MismatchException {
        return object == null ? Json.nodes().nullNode() : value.write(object);
    }

    @Override
    public Shape core() {
        return value.core();
    }
}
