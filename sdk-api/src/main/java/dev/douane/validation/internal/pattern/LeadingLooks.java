package dev.douane.validation.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression that looks ahead before it reads, as those for passwords do: {@code ^(?=.*[0-9])(?!.*admin).{8,}$}. Since it
 * begins at the beginning and nowhere else, each of its parts can be asked by itself.
 *
 * @param wanted what must match, each from the beginning
 * @param unwanted what must not
 */
record LeadingLooks(List<String> wanted, List<String> unwanted) {
    /** Takes an expression apart; null if it is none of that kind. */
    static @Nullable LeadingLooks of(String source) {
        if (!isLook(source, 1) || source.charAt(0) != '^' || refersBack(source) || hasChoice(source)) {
            return null;
        }
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        int p = 1;
        while (isLook(source, p)) {
            int close = close(source, p);
            (source.charAt(p + 2) == '=' ? wanted : unwanted).add("^(?:" + source.substring(p + 3, close) + ")");
            p = close + 1;
        }
        if (p < source.length() && "*+?{".indexOf(source.charAt(p)) >= 0) {
            return null;
        }
        wanted.add("^(?:" + source.substring(p) + ")");
        return new LeadingLooks(wanted, unwanted);
    }

    private static boolean isLook(String source, int p) {
        return source.startsWith("(?=", p) || source.startsWith("(?!", p);
    }

    private static boolean refersBack(String source) {
        for (int p = 0; p < source.length(); p++) {
            if (source.charAt(p) == '\\') {
                p++;
                char c = p < source.length() ? source.charAt(p) : ' ';
                if (c == 'k' || (c >= '1' && c <= '9')) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is several expressions, of which only the first begins at the beginning. */
    private static boolean hasChoice(String source) {
        int p = 0;
        while (p < source.length()) {
            switch (source.charAt(p)) {
                case '|' -> {
                    return true;
                }
                case '(' -> p = close(source, p);
                case '[' -> p = classEnd(source, p);
                case '\\' -> p++;
                default -> {}
            }
            p++;
        }
        return false;
    }

    /** The parenthesis that closes a group of an expression that is known to be well-formed. */
    private static int close(String source, int open) {
        int depth = 0;
        for (int p = open; p < source.length(); p++) {
            switch (source.charAt(p)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '[' -> p = classEnd(source, p);
                case '\\' -> p++;
                default -> {}
            }
            if (depth == 0) {
                return p;
            }
        }
        throw new IllegalArgumentException("A group is not closed");
    }

    private static int classEnd(String source, int open) {
        int p = open + 1;
        while (source.charAt(p) != ']') {
            p += source.charAt(p) == '\\' ? 2 : 1;
        }
        return p;
    }
}
