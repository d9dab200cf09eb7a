package dev.douane.consumer.definition.internal;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a component holds when the payload says nothing about it, and how a value is wrapped when it says something. */
public enum Presence {
    /** Must be there. */
    REQUIRED,
    /** May be absent, which is null to Java. */
    NULLABLE,
    /** May be absent, never JSON null. */
    OPTIONAL,
    /** The same for an int. */
    OPTIONAL_INT,
    /** The same for a long. */
    OPTIONAL_LONG,
    /** The same for a double. */
    OPTIONAL_DOUBLE;

    /** What kind of optional a class is; {@link #REQUIRED} if it is none. */
    public static Presence of(Class<?> type) {
        return switch (type.getName()) {
            case "java.util.Optional" -> OPTIONAL;
            case "java.util.OptionalInt" -> OPTIONAL_INT;
            case "java.util.OptionalLong" -> OPTIONAL_LONG;
            case "java.util.OptionalDouble" -> OPTIONAL_DOUBLE;
            default -> REQUIRED;
        };
    }

    /** The component's value when the property is absent. */
    @Nullable
    public Object absent() {
        return switch (this) {
            case OPTIONAL -> Optional.empty();
            case OPTIONAL_INT -> OptionalInt.empty();
            case OPTIONAL_LONG -> OptionalLong.empty();
            case OPTIONAL_DOUBLE -> OptionalDouble.empty();
            case REQUIRED, NULLABLE -> null;
        };
    }

    /** The component's value when the property holds this content. */
    @Nullable
    public Object wrap(@Nullable Object content) {
        if (content == null) {
            return null;
        }
        return switch (this) {
            case OPTIONAL -> Optional.of(content);
            case OPTIONAL_INT -> OptionalInt.of((Integer) content);
            case OPTIONAL_LONG -> OptionalLong.of((Long) content);
            case OPTIONAL_DOUBLE -> OptionalDouble.of((Double) content);
            case REQUIRED, NULLABLE -> content;
        };
    }

    /** The content of a component's value; null if there is nothing to write. */
    @Nullable
    public Object unwrap(@Nullable Object value) {
        if (value == null || value.equals(absent())) {
            return null;
        }
        return switch (this) {
            case OPTIONAL -> ((Optional<?>) value).orElseThrow();
            case OPTIONAL_INT -> ((OptionalInt) value).getAsInt();
            case OPTIONAL_LONG -> ((OptionalLong) value).getAsLong();
            case OPTIONAL_DOUBLE -> ((OptionalDouble) value).getAsDouble();
            case REQUIRED, NULLABLE -> value;
        };
    }
}
