package dev.douane.consumer.definition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
record UnwrappedSlot(RecordShape inner, String prefix, String suffix) implements Slot {

    static Slot of(JsonUnwrapped unwrapped, Shape shape, Site site) {
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
                    "@JsonUnwrapped cannot flatten " + inner.name() + ", which @JsonTypeInfo gives a type property",
                    "Drop @JsonUnwrapped.");
        }
        return new UnwrappedSlot(inner, unwrapped.prefix(), unwrapped.suffix());
    }

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
