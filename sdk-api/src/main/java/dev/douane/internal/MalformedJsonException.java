package dev.douane.internal;

/** A text that is not JSON as RFC 8259 defines it, or is beyond a limit. Never echoes a value. */
public final class MalformedJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final long byteOffset;

    /**
     * What is wrong, and where.
     *
     * @param message a sentence without the place
     * @param line from 1
     * @param column from 1
     * @param byteOffset from 0
     */
    public MalformedJsonException(String message, int line, int column, long byteOffset) {
        super(message);
        this.line = line;
        this.column = column;
        this.byteOffset = byteOffset;
    }

    /**
     * The line.
     *
     * @return from 1
     */
    public int line() {
        return line;
    }

    /**
     * The column, in characters.
     *
     * @return from 1
     */
    public int column() {
        return column;
    }

    /**
     * The byte.
     *
     * @return from 0
     */
    public long byteOffset() {
        return byteOffset;
    }
}
