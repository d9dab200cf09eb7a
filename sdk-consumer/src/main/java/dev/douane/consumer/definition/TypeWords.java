package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.consumer.definition.internal.ArrayShape;
import dev.douane.consumer.definition.internal.ConstrainedShape;
import dev.douane.consumer.definition.internal.Definitions;
import dev.douane.consumer.definition.internal.MapShape;
import dev.douane.consumer.definition.internal.NamedShape;
import dev.douane.consumer.definition.internal.NullableShape;
import dev.douane.consumer.definition.internal.ScalarShape;
import dev.douane.consumer.definition.internal.Shape;
import dev.douane.consumer.definition.internal.ValueShape;

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
