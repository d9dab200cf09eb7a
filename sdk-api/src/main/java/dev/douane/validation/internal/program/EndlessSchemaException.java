package dev.douane.validation.internal.program;

/** A schema leads back to itself without a step into the payload: whoever evaluates it never ends. */
public final class EndlessSchemaException extends NotCompiledException {
    private static final long serialVersionUID = 1L;

    private final String place;

    EndlessSchemaException(String place) {
        super(place + " leads back to itself");
        this.place = place;
    }

    /**
     * What does.
     *
     * @return what it is, and its pointer
     */
    public String place() {
        return place;
    }
}
