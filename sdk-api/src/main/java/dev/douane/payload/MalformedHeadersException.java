package dev.douane.payload;

import org.jspecify.annotations.Nullable;

/** Headers that claim a contract and cannot be read. The payload they came with is kept, never dropped. */
public final class MalformedHeadersException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Headers that cannot be read.
     *
     * @param message which header, and what was expected
     */
    public MalformedHeadersException(String message) {
        this(message, null);
    }

    /**
     * Headers that cannot be read.
     *
     * @param message which header, and what was expected
     * @param cause what the reader of that header said
     */
    public MalformedHeadersException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
