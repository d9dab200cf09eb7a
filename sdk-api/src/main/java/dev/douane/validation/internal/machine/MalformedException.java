package dev.douane.validation.internal.machine;

/** The text is not JSON, or beyond a bound. */
final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final long offset;
    final String pointer;
    /** Line and column, or 0 if they are still to be found in the window. */
    final long place;

    MalformedException(long offset, String pointer, String message, long place) {
        super(message, null, false, false);
        this.offset = offset;
        this.pointer = pointer;
        this.place = place;
    }
}
