package dev.douane.validation.internal.generated;

/** There is no code for a program, so that the interpreter goes on. */
public final class NotGeneratedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotGeneratedException(Throwable cause) {
        super("no code can be generated: " + cause, cause);
    }
}
