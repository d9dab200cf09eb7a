package dev.douane.consumer.definition;

import dev.douane.consumer.definition.internal.IgnoredSlot;
import dev.douane.consumer.definition.internal.Presence;
import dev.douane.consumer.definition.internal.Slot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Components that are no part of the payload, and what they hold after reading. */
final class Ignoring {
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

    private Ignoring() {}

    static Slot slot(Class<?> type, Annotations annotations, Site site) {
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
}
