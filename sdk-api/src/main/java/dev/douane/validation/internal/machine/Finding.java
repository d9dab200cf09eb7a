package dev.douane.validation.internal.machine;

/** One reason why a payload is refused. */
public final class Finding {
    private final String pointer;
    private final String keyword;
    private final String schemaPointer;
    private final long offset;
    private final String message;
    private long place;

    Finding(String pointer, String keyword, String schemaPointer, long offset, String message) {
        this.pointer = pointer;
        this.keyword = keyword;
        this.schemaPointer = schemaPointer;
        this.offset = offset;
        this.message = message;
    }

    /**
     * Where in the payload.
     *
     * @return an RFC 6901 pointer
     */
    public String pointer() {
        return pointer;
    }

    /**
     * Why.
     *
     * @return a keyword of JSON Schema, or {@code json}
     */
    public String keyword() {
        return keyword;
    }

    /**
     * Where the keyword stands in the schema's document.
     *
     * @return an RFC 6901 pointer
     */
    public String schemaPointer() {
        return schemaPointer;
    }

    /**
     * Where the value begins.
     *
     * @return bytes from the beginning of the text
     */
    public long offset() {
        return offset;
    }

    /**
     * The line.
     *
     * @return from 1; 0 if it is not known yet
     */
    public int line() {
        return Positions.line(place);
    }

    /**
     * The column, in Unicode characters.
     *
     * @return from 1
     */
    public int column() {
        return Positions.column(place);
    }

    /**
     * What is wrong.
     *
     * @return a sentence that does not echo the value
     */
    public String message() {
        return message;
    }

    boolean placed() {
        return place != 0;
    }

    void place(long where) {
        this.place = where;
    }
}
