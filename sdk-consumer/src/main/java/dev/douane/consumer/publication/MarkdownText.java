package dev.douane.consumer.publication;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Other people's words in Markdown (GitHub Flavored Markdown 0.29): they appear as they were written and mean nothing
 * else. No word becomes markup, HTML, a table's border or a formula.
 */
final class MarkdownText {
    private static final String SPECIAL = "\\`*_[]|#~$!";
    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    // What makes a line a list item, a rule or a heading's underline (CommonMark 0.31 §4, §5.2).
    private static final Pattern BLOCK_START = Pattern.compile("^(\\d{0,9})([-+=.)])");

    private MarkdownText() {}

    /** One line, fit for a table's cell or a list's item. */
    static String line(String text) {
        return escape(BLANKS.matcher(text).replaceAll(" ").strip());
    }

    /** Paragraphs, where the text has blank lines. */
    static String paragraphs(String text) {
        return Arrays.stream(BLANK_LINES.split(text.strip()))
                .map(paragraph -> BLOCK_START.matcher(line(paragraph)).replaceFirst("$1\\\\$2"))
                .collect(Collectors.joining("\n\n"));
    }

    /** A name, a number, an expression: in fixed-width letters. Not for tables. */
    static String code(String text) {
        String bare = BLANKS.matcher(text).replaceAll(" ").strip();
        if (bare.isEmpty()) {
            return "";
        }
        // A span of backticks has no escapes of its own.
        return bare.indexOf('`') < 0 ? "`" + bare + "`" : "<code>" + entities(bare) + "</code>";
    }

    /** The same within a table, where a bar ends the cell, in a span or not, unless it is escaped (GFM §4.10). */
    static String cellCode(String text) {
        return code(text).replace("|", "\\|");
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                    if (SPECIAL.indexOf(c) >= 0 && !withinWord(text, i)) {
                        out.append('\\');
                    }
                    out.append(c);
                }
            }
        }
        return out.toString();
    }

    /** An underscore between letters marks nothing up (GFM §6.4), and names are full of them. */
    private static boolean withinWord(String text, int i) {
        return text.charAt(i) == '_'
                && i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static String entities(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 0x80 && !Character.isLetterOrDigit(c) && c != ' ') {
                out.append("&#").append(c).append(';');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
