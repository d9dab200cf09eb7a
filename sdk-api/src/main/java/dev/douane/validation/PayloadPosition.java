package dev.douane.validation;

/**
 * A place in the text of a payload.
 *
 * @param line from 1
 * @param column in characters, from 1
 * @param byteOffset from 0
 */
public record PayloadPosition(int line, int column, long byteOffset) {

    /** For people: {@code line 3, column 17}. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
