package dev.douane.compatibility.internal.text;

import dev.douane.compatibility.internal.Steps;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns that look ahead right after their {@code ^}, as those for passwords do. What is seen there is seen from the
 * text's start, so each group is a language of its own, and the pattern their intersection.
 */
final class LookAhead {
    private final String source;
    private int at;

    private LookAhead(String source) {
        this.source = source;
    }

    /** The texts in which a pattern is found, unless it is of another form. */
    static Optional<Dfa> of(String ecmaSource, Steps steps) {
        try {
            return ecmaSource.startsWith("^") && !hasChoice(ecmaSource)
                    ? new LookAhead(ecmaSource).read(steps)
                    : Optional.empty();
        } catch (PatternSyntaxException e) {
            // A part refers to a group of another part.
            return Optional.empty();
        }
    }

    private Optional<Dfa> read(Steps steps) {
        Dfa found = Dfa.ALL;
        at = 1;
        while (source.startsWith("(?=", at) || source.startsWith("(?!", at)) {
            boolean wanted = source.charAt(at + 2) == '=';
            int end = end(source, at);
            boolean repeated = end + 1 < source.length() && "*+?{".indexOf(source.charAt(end + 1)) >= 0;
            Optional<Dfa> group = Dfa.of("^(?:" + source.substring(at + 3, end) + ")", steps);
            if (repeated || group.isEmpty()) {
                return Optional.empty();
            }
            found = Product.of(found, wanted ? group.get() : group.get().complement(), steps);
            at = end + 1;
        }
        Dfa before = found;
        return Dfa.of("^" + source.substring(at), steps).map(rest -> Product.of(before, rest, steps));
    }

    /** Whether there is an alternative outside of all groups. */
    private static boolean hasChoice(String source) {
        int i = 0;
        while (i < source.length()) {
            if (source.charAt(i) == '|') {
                return true;
            }
            i = (source.charAt(i) == '(' ? end(source, i) : last(source, i)) + 1;
        }
        return false;
    }

    /** Where the group ends that begins here. */
    private static int end(String source, int open) {
        int i = open + 1;
        while (i < source.length() && source.charAt(i) != ')') {
            i = (source.charAt(i) == '(' ? end(source, i) : last(source, i)) + 1;
        }
        return i;
    }

    /** The last character of an escape, of a class, or of what stands for itself. */
    private static int last(String source, int from) {
        if (source.charAt(from) == '\\') {
            return from + 1;
        }
        int i = from;
        if (source.charAt(from) == '[') {
            for (i = from + 1; i < source.length() && source.charAt(i) != ']'; i++) {
                i += source.charAt(i) == '\\' ? 1 : 0;
            }
        }
        return i;
    }
}
