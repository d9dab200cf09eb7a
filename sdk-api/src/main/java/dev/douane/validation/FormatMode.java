package dev.douane.validation;

/** What {@code format} does. A dialect of one's own with the vocabulary {@code format-assertion} asserts it in any case. */
public enum FormatMode {
    /** A string that is not of the format is refused. */
    ASSERTION,
    /** The format says nothing about what is accepted, as 2020-12 has it unless told otherwise (validation §7.2.1). */
    ANNOTATION
}
