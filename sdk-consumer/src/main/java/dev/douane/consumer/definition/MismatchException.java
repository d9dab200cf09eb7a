package dev.douane.consumer.definition;

/** A value that does not fit its shape. Found deep inside, it collects the pointer on its way up. */
final class MismatchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String reason;

    MismatchException(String reason) {
        this("", reason);
    }

    private MismatchException(String pointer, String reason) {
        super(reason, null, false, false);
        this.pointer = pointer;
        this.reason = reason;
    }

    MismatchException under(String token) {
        return new MismatchException("/" + token.replace("~", "~0").replace("/", "~1") + pointer, reason);
    }

    MismatchException under(int index) {
        return under(Integer.toString(index));
    }

    /** Where, as an RFC 6901 pointer. */
    String pointer() {
        return pointer;
    }

    String reason() {
        return reason;
    }
}
