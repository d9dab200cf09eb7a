package dev.douane.consumer.definition.internal;

import dev.douane.internal.json.JsonText;
import java.util.Map;

/** {@code true} and {@code false}. */
final class BooleanType {
    private static final Shape SHAPE = new ScalarShape(
            Family.BOOLEAN,
            Json.object("type", "boolean"),
            json -> {
                if (!json.isBoolean()) {
                    throw Json.unexpected(json, "a boolean");
                }
                return json.booleanValue();
            },
            JsonText::bool,
            value -> Json.nodes().booleanNode((Boolean) value));

    /** The shapes by class. */
    static final Map<Class<?>, Shape> SHAPES = Map.of(boolean.class, SHAPE, Boolean.class, SHAPE);

    private BooleanType() {}
}
