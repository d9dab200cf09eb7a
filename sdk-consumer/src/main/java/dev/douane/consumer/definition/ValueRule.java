package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.ArrayShape;
import dev.douane.consumer.definition.internal.ConstrainedShape;
import dev.douane.consumer.definition.internal.MapShape;
import dev.douane.consumer.definition.internal.NullableShape;
import dev.douane.consumer.definition.internal.Shape;
import dev.douane.consumer.definition.internal.ValueShape;
import java.util.HashSet;
import java.util.Set;

/** A record that is its component's value must come to a value in the end: no such record is inside itself. */
final class ValueRule {
    private final Set<Shape> path = new HashSet<>();

    private ValueRule() {}

    static void check(ValueShape start) {
        new ValueRule().walk(start);
    }

    private void walk(Shape shape) {
        if (shape instanceof NullableShape nullable) {
            walk(nullable.value());
        } else if (shape instanceof ConstrainedShape constrained) {
            walk(constrained.shape());
        } else if (shape instanceof ArrayShape array) {
            walk(array.items());
        } else if (shape instanceof MapShape map) {
            walk(map.values());
        } else if (shape instanceof ValueShape value) {
            if (!path.add(value)) {
                throw new Site(value.content().component())
                        .refuse(
                                "its value contains itself, with no object between",
                                "Drop @JsonValue, so that the record becomes an object.");
            }
            walk(value.content().shape());
        }
    }
}
