package dev.douane.producer;

import java.io.IOException;

/**
 * A sink handed a payload over and did not learn what became of it: an answer that did not come in time, a connection
 * lost in between. The payload may be on the queue, and may land there yet. Sending it again loses nothing, and may
 * enqueue it twice.
 */
public final class UnknownOutcomeException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * An outcome that is not known.
     *
     * @param message what was waited for, and how long
     * @param cause what the queue's client said
     */
    public UnknownOutcomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
