package dev.douane.validation.internal.program;

import java.util.List;

/** Decides about a value whose text is there from its first byte to its last. Thread-safe. */
public interface WholeCheck {
    /**
     * The verdict.
     *
     * @param text UTF-8, well-formed JSON in the range
     * @param from where the value begins
     * @param to where it ends
     * @return whether it is accepted
     */
    boolean accepts(byte[] text, int from, int to);

    /**
     * What is wrong with a value that is not accepted, if there is more to say than the keyword's name.
     *
     * @param text UTF-8, well-formed JSON in the range
     * @param from where the value begins
     * @param to where it ends
     * @return with places counted from the value; empty if there is no more to say
     */
    default List<Detail> explain(byte[] text, int from, int to) {
        return List.of();
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer where in the value
     * @param keyword why
     * @param schemaPointer where that stands in the schema's document
     * @param offset bytes from the beginning of the value
     * @param message a sentence
     */
    record Detail(String pointer, String keyword, String schemaPointer, int offset, String message) {}
}
