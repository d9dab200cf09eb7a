package dev.douane.validation;

import com.fasterxml.jackson.databind.JsonNode;

/** Quotes names and the schema's own words in sentences, never at more than a reader's length. */
final class SchemaText {
    private static final int LONGEST = 120;

    private SchemaText() {}

    /** A name or a pattern, in back quotes. */
    static String quote(String text) {
        return "`" + shorten(text) + "`";
    }

    /** A value that stands in the schema, as JSON. */
    static String json(JsonNode value) {
        if (value.isBigDecimal()) {
            // 1E+2 is what Java prints; people write 100.
            return shorten(value.decimalValue().toPlainString());
        }
        return shorten(value.toString().replace("\",\"", "\", \""));
    }

    static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return clean(text);
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return clean(text.substring(0, end)) + "…";
    }

    /** A line break in a name must not write a line of its own into somebody's log. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\uFFFD");
    }
}
