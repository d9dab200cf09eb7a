package dev.douane.consumer.publication;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The field If-None-Match (RFC 9110 §13.1.2). */
final class EntityTags {
    // entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

    private EntityTags() {}

    /**
     * Whether the field names a tag. The comparison is the weak one, as the section asks.
     *
     * @param lines the field's lines
     * @param etag a strong tag, with its quotes
     */
    static boolean match(List<String> lines, String etag) {
        for (String line : lines) {
            if (line.strip().equals("*")) {
                return true;
            }
            for (Matcher tags = TAG.matcher(line); tags.find(); ) {
                if (tags.group(1).equals(etag)) {
                    return true;
                }
            }
        }
        return false;
    }
}
