package dev.douane.validation.internal.generated;

/** What generated classes are, and what goes by the plans without one. */
interface GeneratedCode {
    /** Reads a value; answers the byte behind it, or a negative number if the code does not accept it. */
    int value(byte[] b, int p, int end, Run run);
}
