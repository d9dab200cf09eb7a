package dev.douane.consumer.definition;

/** A payload that is no record of the wanted type, or a record that cannot be written. Never echoes a value. */
public final class PayloadBindingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    PayloadBindingException(String message, String pointer) {
        super(message);
        this.pointer = pointer;
    }

    /**
     * Where in the payload.
     *
     * @return an RFC 6901 pointer, empty for the payload as a whole
     */
    public String pointer() {
        return pointer;
    }
}
