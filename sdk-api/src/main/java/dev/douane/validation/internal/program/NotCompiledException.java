package dev.douane.validation.internal.program;

/** The schema is beyond this compiler, or broken: the reference engine says which. */
public class NotCompiledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Gives up.
     *
     * @param reason for whoever asks how a schema is checked
     */
    public NotCompiledException(String reason) {
        super(reason, null, false, false);
    }
}
