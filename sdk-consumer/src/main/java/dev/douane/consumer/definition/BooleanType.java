package dev.douane.consumer.definition;

import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;

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
            value -> Json.nodes().booleanNode((Boolean) value));

    /** The shapes by class. */
    static final Map<Class<?>, Shape> SHAPES = Map.of(boolean.class, SHAPE, Boolean.class, SHAPE);

    private BooleanType() {}

    static Optional<Keywords> constraint(Annotation constraint) {
        if (constraint instanceof AssertTrue || constraint instanceof AssertFalse) {
            return Optional.of(Keywords.of("const", Json.nodes().booleanNode(constraint instanceof AssertTrue)));
        }
        return Optional.empty();
    }
}
