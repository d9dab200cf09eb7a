package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A component that is no part of the payload ({@code @JsonIgnore}).
 *
 * @param standing what it holds after reading
 */
public record IgnoredSlot(@Nullable Object standing) implements Slot {

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
