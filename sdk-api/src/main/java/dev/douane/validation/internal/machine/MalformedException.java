package dev.douane.validation.internal.machine;

/** The text is not JSON, or beyond a bound. */
final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final long offset;
    final String pointer;

    MalformedException(long offset, String pointer, String message) {
        super(message, null, false, false);
        this.offset = offset;
        this.pointer = pointer;
    }
}
