package dev.douane.consumer.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A component that is no part of the payload ({@code @JsonIgnore}).
 *
 * @param standing what it holds after reading
 */
record IgnoredSlot(@Nullable Object standing) implements Slot {

    private static final Map<Class<?>, Object> ZEROS = Map.of(
            boolean.class,
            false,
            byte.class,
            (byte) 0,
            short.class,
            (short) 0,
            int.class,
            0,
            long.class,
            0L,
            float.class,
            0f,
            double.class,
            0d,
            char.class,
            '\0');

    static Slot of(Class<?> type, Annotations annotations, Site site) {
        @Nullable
        Object standing =
                type.isPrimitive() ? ZEROS.get(type) : Presence.of(type).absent();
        if (standing == null && !NullnessRule.nullable(annotations.all())) {
            throw site.refuse(
                    "@JsonIgnore leaves nothing to fill the component with when a payload is read",
                    "Make it @Nullable, Optional or a primitive, or take it out of the record.");
        }
        return new IgnoredSlot(standing);
    }

    @Override
    public List<Property> properties() {
        return List.of();
    }

    @Override
    public @Nullable Object take(JsonNode object, UnaryOperator<String> naming) {
        return standing;
    }

    @Override
    public void put(@Nullable Object value, ObjectNode object, UnaryOperator<String> naming) {
        // Nothing to write: that is what ignoring means.
    }
}
