package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A shape with the keywords that constraints add to it. Only the schema asserts them: a payload is validated before it
 * is bound.
 *
 * @param shape what is constrained
 * @param keywords to be merged into its schema
 */
public record ConstrainedShape(Shape shape, Keywords keywords) implements Shape {

    @Override
    public Family family() {
        return shape.family();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return keywords.mergeInto(shape.schema(definitions));
    }

    @Override
    public @Nullable Object read(JsonNode json) throws MismatchException {
        return shape.read(json);
    }

    @Override
    public TextReader textReader() {
        return shape.textReader();
    }

    @Override
    public JsonNode write(Object value) throws MismatchException {
        return shape.write(value);
    }

    @Override
    public Shape core() {
        return shape.core();
    }
}
