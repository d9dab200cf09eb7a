package dev.douane.validation.internal.program;

/** What a value's first byte tells about it. */
public enum Kind {
    /** An object. */
    OBJECT("object"),
    /** An array. */
    ARRAY("array"),
    /** A string. */
    STRING("string"),
    /** A number, integers among them. */
    NUMBER("number"),
    /** The literal {@code true}. */
    TRUE("boolean"),
    /** The literal {@code false}. */
    FALSE("boolean"),
    /** The literal {@code null}. */
    NULL("null");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /**
     * The name of the type in schemas.
     *
     * @return {@code number} for integers too
     */
    public String type() {
        return type;
    }
}
