package dev.douane.compatibility.internal;

/** Something cannot be told, for a reason that the message states. */
public final class UnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * The reason.
     *
     * @param reason as a clause, for people
     */
    public UnknownException(String reason) {
        super(reason, null, false, false);
    }

    /**
     * The reason.
     *
     * @return a clause
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
