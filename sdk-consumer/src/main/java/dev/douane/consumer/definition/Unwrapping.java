package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.douane.consumer.definition.internal.RecordShape;
import dev.douane.consumer.definition.internal.Shape;
import dev.douane.consumer.definition.internal.Slot;
import dev.douane.consumer.definition.internal.UnwrappedSlot;

/** Components whose properties are flattened into the object around them. */
final class Unwrapping {
    private Unwrapping() {}

    static Slot slot(JsonUnwrapped unwrapped, Shape shape, Site site) {
        if (!(shape instanceof RecordShape inner)) {
            throw site.refuse(
                    "@JsonUnwrapped flattens the properties of a record, and this is none, or may be null",
                    "Use a record that is always there, or drop @JsonUnwrapped.");
        }
        if (!inner.complete()) {
            throw site.refuse("a record cannot be flattened into itself", "Drop @JsonUnwrapped.");
        }
        if (inner.tag().isPresent()) {
            throw site.refuse(
                    "@JsonUnwrapped cannot flatten " + inner.name().simple()
                            + ", which @JsonTypeInfo gives a type property",
                    "Drop @JsonUnwrapped.");
        }
        return new UnwrappedSlot(inner, unwrapped.prefix(), unwrapped.suffix());
    }
}
