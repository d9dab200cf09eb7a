package dev.douane.schema;

import org.jspecify.annotations.Nullable;

/** A text that is no JSON Schema that Douane can read. The message says where and what was expected. */
public final class InvalidSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A schema that cannot be read.
     *
     * @param message where, what was expected, what was found
     */
    public InvalidSchemaException(String message) {
        this(message, null);
    }

    /**
     * A schema that cannot be read.
     *
     * @param message where, what was expected, what was found
     * @param cause what the reader said, if it said something
     */
    public InvalidSchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
