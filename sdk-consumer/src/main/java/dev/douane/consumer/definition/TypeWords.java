package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The type of a value in words: {@code string (date)}, {@code array of integer}, {@code object or null}. */
final class TypeWords {
    private TypeWords() {}

    static String of(Shape shape) {
        if (shape instanceof NullableShape nullable) {
            return of(nullable.value()) + " or null";
        }
        if (shape instanceof ConstrainedShape constrained && !(constrained.core() instanceof ScalarShape)) {
            return of(constrained.shape());
        }
        if (shape instanceof ValueShape value) {
            return of(value.content().shape());
        }
        if (shape instanceof ArrayShape array) {
            return "array of " + of(array.items());
        }
        if (shape instanceof MapShape map) {
            return "map of " + of(map.values());
        }
        if (shape instanceof NamedShape) {
            return "object";
        }
        ObjectNode schema = shape.schema(new Definitions());
        String type = schema.path("type").asText();
        String detail =
                schema.path("format").asText(schema.path("contentEncoding").asText(""));
        return detail.isEmpty() ? type : type + " (" + detail + ")";
    }
}
