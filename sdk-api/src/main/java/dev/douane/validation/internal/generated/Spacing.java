package dev.douane.validation.internal.generated;

/**
 * What stands around the names of an object, brackets, commas and colons included.
 *
 * @param open before the first name
 * @param comma before every other name
 * @param colon between a name and its value
 */
record Spacing(String open, String comma, String colon) {
    /** No space at all. */
    static final Spacing NONE = new Spacing("{", ",", ":");

    /** A longer text takes longer to compare than to pass over. */
    private static final int LONGEST = 64;

    boolean isShort() {
        return open.length() + comma.length() + colon.length() <= LONGEST;
    }
}
