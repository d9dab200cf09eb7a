package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A shape with a name of its own: its schema stands in {@code $defs}, and everywhere else there is a reference. */
public interface NamedShape extends Shape {

    /** What it is called. */
    ShapeName name();

    /** What the reference stands for. */
    ObjectNode body(Definitions definitions);

    @Override
    default ObjectNode schema(Definitions definitions) {
        return definitions.reference(this);
    }
}
