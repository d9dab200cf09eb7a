package dev.douane.consumer.definition.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.douane.internal.json.QuickTree;
import org.jspecify.annotations.Nullable;

/**
 * What a Java type looks like as JSON. Schema, reading and writing stand side by side so that they cannot disagree: what
 * {@link #schema} accepts, {@link #read} reads. Immutable once its maker has finished, and thread-safe.
 */
public interface Shape {

    /** What the constraints of Jakarta Validation look at to know whether they apply. */
    Family family();

    /** A fresh schema, free to be added to. */
    ObjectNode schema(Definitions definitions);

    /** The Java value of a JSON value; null only where JSON null is allowed. */
    @Nullable
    Object read(JsonNode json) throws MismatchException;

    /** What reads the same value from the text in which it stands; asked for once, so that it can be put together. */
    default TextReader textReader() {
        return text -> read(QuickTree.of(text));
    }

    /** The JSON value of a Java value. */
    JsonNode write(Object value) throws MismatchException;

    /** The JSON value of a Java value that could be null. */
    default JsonNode writeAny(@Nullable Object value) throws MismatchException {
        if (value == null) {
            throw new MismatchException("the record holds null where the contract allows none");
        }
        return write(value);
    }

    /** What stands inside wrappers such as nullness and constraints. */
    default Shape core() {
        return this;
    }

    /** Whether every value is a JSON string. */
    default boolean textual() {
        return false;
    }
}
