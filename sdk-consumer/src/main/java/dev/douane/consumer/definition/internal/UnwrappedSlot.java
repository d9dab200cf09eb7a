package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A component whose record's properties stand in the object itself ({@code @JsonUnwrapped}).
 *
 * @param inner the component's record
 * @param prefix before each of its names
 * @param suffix after each of its names
 */
public record UnwrappedSlot(RecordShape inner, String prefix, String suffix) implements Slot {

    private String rename(String name) {
        return prefix + name + suffix;
    }

    @Override
    public List<Property> properties() {
        return inner.properties().stream()
                .map(property -> property.renamed(this::rename))
                .toList();
    }

    @Override
    public Object take(JsonNode object, UnaryOperator<String> naming) throws MismatchException {
        return inner.assemble(object, name -> naming.apply(rename(name)));
    }

    @Override
    public void put(@Nullable Object value, ObjectNode object, UnaryOperator<String> naming) throws MismatchException {
        if (value == null) {
            throw new MismatchException("the record holds null where the contract allows none");
        }
        inner.scatter(value, object, name -> naming.apply(rename(name)));
    }
}
