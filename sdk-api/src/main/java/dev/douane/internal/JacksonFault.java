package dev.douane.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Says what was wrong with a text without quoting any of it. */
final class JacksonFault {
    private JacksonFault() {}

    static String describe(JsonProcessingException fault) {
        if (fault instanceof JsonEOFException) {
            return "The text ends before the JSON value is complete";
        }
        String original = fault.getOriginalMessage();
        if (fault instanceof StreamConstraintsException) {
            return limit(original);
        }
        if (original.startsWith("Invalid UTF-8")) {
            return "The text is not valid UTF-8";
        }
        if (original.startsWith("Leading zeroes") || original.startsWith("Invalid numeric")) {
            return "Expected a number as RFC 8259 §6 writes it";
        }
        if (original.startsWith("Illegal unquoted character")) {
            return "A control character stands unescaped in a string";
        }
        if (original.startsWith("Unrecognized character escape")) {
            return "An escape in a string is not one of RFC 8259 §7";
        }
        return "The text is not JSON (RFC 8259)";
    }

    private static String limit(String original) {
        if (original.contains("nesting depth")) {
            return "The value is nested deeper than the limit";
        }
        if (original.startsWith("Number")) {
            return "A number is longer than the limit";
        }
        return "A string or a name is longer than the limit";
    }
}
