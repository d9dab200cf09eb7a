package dev.douane.compatibility.internal.term;

import dev.douane.internal.json.Json;

/** Sets of kinds of values, as bits. */
public final class Kinds {
    /** The literal {@code null}. */
    public static final int NULL = 1;

    /** The literal {@code false}. */
    public static final int FALSE = 2;

    /** The literal {@code true}. */
    public static final int TRUE = 4;

    /** Numbers, integers among them. */
    public static final int NUMBER = 8;

    /** Strings. */
    public static final int STRING = 16;

    /** Arrays. */
    public static final int ARRAY = 32;

    /** Objects. */
    public static final int OBJECT = 64;

    /** All of them. */
    public static final int ALL = 127;

    private Kinds() {}

    /**
     * The kind of a value.
     *
     * @param value any
     * @return one bit
     */
    public static int of(Json value) {
        if (value instanceof Json.Obj) {
            return OBJECT;
        }
        if (value instanceof Json.Arr) {
            return ARRAY;
        }
        if (value instanceof Json.Text) {
            return STRING;
        }
        if (value instanceof Json.Num) {
            return NUMBER;
        }
        if (value instanceof Json.Bool bool) {
            return bool.value() ? TRUE : FALSE;
        }
        return NULL;
    }

    static int named(String type) {
        return switch (type) {
            case "null" -> NULL;
            case "boolean" -> FALSE | TRUE;
            case "number", "integer" -> NUMBER;
            case "string" -> STRING;
            case "array" -> ARRAY;
            case "object" -> OBJECT;
            default -> throw new IllegalArgumentException("No type of JSON Schema");
        };
    }
}
