package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A component that is a property.
 *
 * @param property the property
 * @param presence what its absence means
 */
public record PropertySlot(Property property, Presence presence) implements Slot {

    @Override
    public List<Property> properties() {
        return List.of(property);
    }

    @Override
    public @Nullable Object take(JsonNode object, UnaryOperator<String> naming) throws MismatchException {
        String found = null;
        for (String name : property.names()) {
            String flat = naming.apply(name);
            if (object.has(flat)) {
                if (found != null) {
                    throw new MismatchException("the same property under two names").under(flat);
                }
                found = flat;
            }
        }
        if (found == null) {
            if (property.required()) {
                throw new MismatchException("the property '" + naming.apply(property.name()) + "' is missing");
            }
            return presence.absent();
        }
        try {
            return presence.wrap(property.shape().read(object.get(found)));
        } catch (MismatchException e) {
            throw e.under(found);
        }
    }

    @Override
    public void put(@Nullable Object value, ObjectNode object, UnaryOperator<String> naming) throws MismatchException {
        String name = naming.apply(property.name());
        Object content = presence.unwrap(value);
        try {
            if (content != null || property.required()) {
                object.set(name, property.shape().writeAny(content));
            } else if (value == null && presence != Presence.NULLABLE) {
                throw new MismatchException("the record holds null instead of an empty Optional");
            }
        } catch (MismatchException e) {
            throw e.under(name);
        }
    }
}
