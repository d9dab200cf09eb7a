package dev.douane.consumer.definition.internal;

/** A value that does not fit its shape. Found deep inside, it collects the pointer on its way up. */
public final class MismatchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String reason;

    public MismatchException(String reason) {
        this("", reason);
    }

    private MismatchException(String pointer, String reason) {
        super(reason, null, false, false);
        this.pointer = pointer;
        this.reason = reason;
    }

    public MismatchException under(String token) {
        return new MismatchException("/" + token.replace("~", "~0").replace("/", "~1") + pointer, reason);
    }

    public MismatchException under(int index) {
        return under(Integer.toString(index));
    }

    /** Where, as an RFC 6901 pointer. */
    public String pointer() {
        return pointer;
    }

    public String reason() {
        return reason;
    }
}
