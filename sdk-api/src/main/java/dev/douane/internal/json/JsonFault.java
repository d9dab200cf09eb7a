package dev.douane.internal.json;

/** What is wrong with a text, in words that quote none of it. */
public final class JsonFault {
    /** The text stops too early. */
    public static final String ENDS_EARLY = "The text ends before the JSON value is complete";

    /** There is no text. */
    public static final String EMPTY = "Expected a JSON value, but the text is empty";

    /** There is more than one value. */
    public static final String SOMETHING_FOLLOWS = "Something follows the JSON value";

    /** RFC 8259 §4 leaves to everybody what such an object means, so that it means different things to different people. */
    public static final String NAME_TWICE = "A name stands twice in an object";

    /** Where names may stand twice, but not here. */
    public static final String NAME_TWICE_HERE =
            "A name stands twice in an object, and which of its values counts would decide about the object";

    /** Beyond the limit on nesting. */
    public static final String TOO_DEEP = "The value is nested deeper than the limit";

    /** Beyond the limit on strings. */
    public static final String STRING_TOO_LONG = "A string or a name is longer than the limit";

    /** Beyond the limit on the digits of a number. */
    public static final String NUMBER_TOO_LONG = "A number is longer than the limit";

    /** Beyond the limit on the size of a number. */
    public static final String EXPONENT_TOO_FAR = "A number's exponent is beyond the limit";

    /** The three bytes that some editors put before UTF-8. */
    public static final String BYTE_ORDER_MARK = "The text starts with a byte order mark, which RFC 8259 §8.1 forbids";

    /** None of the grammar's productions. */
    public static final String NOT_JSON = "The text is not JSON (RFC 8259)";

    private JsonFault() {}

    /**
     * Beyond the limit on the whole text.
     *
     * @param maxBytes the limit
     * @return a sentence
     */
    public static String tooLong(long maxBytes) {
        return "The text is longer than the limit of " + maxBytes + " bytes";
    }

    /**
     * Beyond the limit on names that are remembered.
     *
     * @param most the limit
     * @return a sentence
     */
    public static String tooManyNames(int most) {
        return "An object has more names than the limit of " + most;
    }

    /**
     * What stopped {@link JsonScan#string}.
     *
     * @param b the text
     * @param at the fault, before the end
     * @param end where the text ends
     * @return a sentence
     */
    public static String inString(byte[] b, int at, int end) {
        if (b[at] < 0) {
            return "The text is not valid UTF-8";
        }
        if (b[at] != '\\') {
            return "A control character stands unescaped in a string";
        }
        boolean surrogate = at + 1 < end && b[at + 1] == 'u' && EscapeScan.unit(b, at, end) >= 0;
        return surrogate
                ? "A string holds an unpaired surrogate, which no Unicode text has (RFC 8259 §8.2)"
                : "An escape in a string is not one of RFC 8259 §7";
    }

    /**
     * What stopped {@link ScalarScan#number}.
     *
     * @return a sentence
     */
    public static String inNumber() {
        return "Expected a number as RFC 8259 §6 writes it";
    }

    /**
     * What stands where a token should.
     *
     * @param b the text
     * @param at the fault, before the end
     * @return a sentence
     */
    public static String betweenTokens(byte[] b, int at) {
        boolean mark =
                at == 0 && b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF;
        return mark ? BYTE_ORDER_MARK : NOT_JSON;
    }
}
