package dev.douane.validation.internal.generated;

/** What generated classes are, and what goes by the plans without one. */
public interface GeneratedCode {
    /**
     * Reads a value.
     *
     * @param b the text
     * @param p where the value or the space before it begins
     * @param end where the text ends
     * @param run what belongs to this reading
     * @return the byte behind the value, or a negative number if the code does not accept it
     */
    int value(byte[] b, int p, int end, Run run);
}
