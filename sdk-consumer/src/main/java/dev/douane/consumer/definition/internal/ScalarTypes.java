package dev.douane.consumer.definition.internal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java classes that are one JSON string, number or boolean. */
public final class ScalarTypes {
    private static final Map<Class<?>, Shape> SHAPES = Stream.of(
                    NumberTypes.SHAPES, TextTypes.SHAPES, TimeTypes.SHAPES, BooleanType.SHAPES)
            .flatMap(shapes -> shapes.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private ScalarTypes() {}

    /** The shape of a class, or empty if it is not such a class. */
    public static Optional<Shape> of(Class<?> type) {
        return Optional.ofNullable(SHAPES.get(type));
    }
}
