package dev.douane.validation.internal.program;

import dev.douane.validation.internal.pattern.TextCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What some schemas look at that hold under the same conditions: properties, or items. */
final class Source {
    final Set<String> names = new HashSet<>();
    private final List<TextCheck> patterns = new ArrayList<>();
    private final Set<TextCheck> distinct = new HashSet<>();
    /** The first so many items. */
    int prefix;
    /** All properties, or all items. */
    boolean all;

    void add(TextCheck pattern) {
        if (distinct.add(pattern)) {
            patterns.add(pattern);
        }
    }

    int patterns() {
        return patterns.size();
    }

    boolean looksAt(String name) {
        if (all || names.contains(name)) {
            return true;
        }
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return matches(utf8, 0, utf8.length);
    }

    boolean looksAt(int item) {
        return all || item < prefix;
    }

    /** Whether a pattern is for a name. */
    boolean matches(byte[] b, int from, int to) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).accepts(b, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that it looks at is looked at by another one as well. */
    boolean isWithin(Source other) {
        return other.all
                || (!all
                        && prefix <= other.prefix
                        && names.stream().allMatch(other::looksAt)
                        && other.distinct.containsAll(patterns));
    }
}
