package dev.douane.internal;

/** A text that is not JSON as RFC 8259 defines it, or is beyond a limit. Never echoes a value. */
public final class MalformedJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final int line;
    private final int column;
    private final long byteOffset;

    /**
     * What is wrong, and where.
     *
     * @param message a sentence without the place
     * @param pointer the value that was being read, as an RFC 6901 pointer; empty for the whole text
     * @param place a cursor that stands where reading stopped
     */
    public MalformedJsonException(String message, String pointer, TextCursor place) {
        super(message);
        this.pointer = pointer;
        this.line = place.line();
        this.column = place.column();
        this.byteOffset = place.byteOffset();
    }

    /**
     * The value that was being read.
     *
     * @return an RFC 6901 pointer; empty for the whole text, and where it is not known
     */
    public String pointer() {
        return pointer;
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
     * The column, in Unicode characters.
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
