package dev.douane.consumer.definition.internal;

/** Kinds of values that share their constraints. */
public enum Family {
    TEXT,
    BOOLEAN,
    INTEGER,
    DECIMAL,
    /** float and double, which round. */
    BINARY,
    BYTES,
    TIME,
    ARRAY,
    SET,
    MAP,
    ENUM,
    OTHER
}
