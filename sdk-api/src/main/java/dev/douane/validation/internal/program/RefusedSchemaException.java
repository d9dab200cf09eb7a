package dev.douane.validation.internal.program;

/** The schema asks for what nobody here is able to do. */
public final class RefusedSchemaException extends NotCompiledException {
    private static final long serialVersionUID = 1L;

    RefusedSchemaException(String reason) {
        super(reason);
    }
}
