package dev.douane.registry.protocol;

import dev.douane.internal.OneLine;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A document that does not say what its route promises. The message names the document, the place and the rule, in
 * one line of at most 1,000 characters, whatever the document holds.
 */
public final class InvalidDocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * A document that cannot be trusted.
     *
     * @param message which document, where in it, what was expected
     */
    public InvalidDocumentException(String message) {
        this(message, null);
    }

    /**
     * A document that cannot be trusted.
     *
     * @param message which document, where in it, what was expected
     * @param cause what the reader of that place said, if it said something
     */
    public InvalidDocumentException(String message, @Nullable Throwable cause) {
        super(OneLine.of(message), cause);
    }
}
