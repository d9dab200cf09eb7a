package dev.douane.validation.internal.program;

/** A schema leads back to itself without a step into the payload: whoever evaluates it never ends. */
public final class EndlessSchemaException extends NotCompiledException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    EndlessSchemaException(String pointer) {
        super(pointer + " leads back to itself");
        this.pointer = pointer;
    }

    /**
     * Where it does.
     *
     * @return an RFC 6901 pointer into the schema's document
     */
    public String pointer() {
        return pointer;
    }
}
