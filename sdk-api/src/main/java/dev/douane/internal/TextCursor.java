package dev.douane.internal;

/**
 * Walks forward through UTF-8 text and knows, wherever it stands, the line, the column and the byte. A line ends with
 * {@code \n}, {@code \r\n} or {@code \r}; columns count Unicode characters, so that {@code é} and {@code 😀} are one
 * each. One cursor, one thread.
 */
public final class TextCursor {
    private final byte[] text;
    private int offset;
    private long units;
    private int line = 1;
    private int column = 1;

    /**
     * A cursor before the first character.
     *
     * @param text UTF-8; not copied
     */
    public TextCursor(byte[] text) {
        this.text = text;
    }

    /**
     * Moves forward to a byte.
     *
     * @param target from 0; behind the end means the end
     * @return this cursor
     */
    public TextCursor toByte(long target) {
        while (offset < target && offset < text.length) {
            step();
        }
        return this;
    }

    /**
     * Moves forward to a character as Java counts them.
     *
     * @param target how many UTF-16 units stand before it
     * @return this cursor
     */
    public TextCursor toUnit(long target) {
        while (units < target && offset < text.length) {
            step();
        }
        return this;
    }

    private void step() {
        int lead = text[offset] & 0xFF;
        int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        units += length == 4 ? 2 : 1;
        offset += length;
        if (lead == '\n' || (lead == '\r' && !at('\n'))) {
            line++;
            column = 1;
        } else if (lead != '\r') {
            column++;
        }
    }

    private boolean at(char c) {
        return offset < text.length && text[offset] == c;
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
     * @return from 0, at most the text's length
     */
    public long byteOffset() {
        return Math.min(offset, text.length);
    }
}
