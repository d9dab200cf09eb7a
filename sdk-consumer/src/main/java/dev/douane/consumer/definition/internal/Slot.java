package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One component of a record, and which properties of the object it takes its value from. */
public interface Slot {

    /** The properties, as the object that the component flattens into would name them. */
    List<Property> properties();

    /** The component's value from an object; {@code naming} says what a name became by flattening. */
    @Nullable
    Object take(JsonNode object, UnaryOperator<String> naming) throws MismatchException;

    /** The component's value into an object. */
    void put(@Nullable Object value, ObjectNode object, UnaryOperator<String> naming) throws MismatchException;
}
