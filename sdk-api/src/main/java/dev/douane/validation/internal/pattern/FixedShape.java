package dev.douane.validation.internal.pattern;

import dev.douane.validation.internal.pattern.SyntaxTree.Edge;
import dev.douane.validation.internal.pattern.SyntaxTree.OneOf;
import dev.douane.validation.internal.pattern.SyntaxTree.Repeat;
import dev.douane.validation.internal.pattern.SyntaxTree.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the most usual expressions, such as {@code ^[A-Z]{2}-[0-9]{3}$} and {@code ^[a-z][a-z0-9-]{1,19}$}, for which
 * no automaton has to be made.
 */
final class FixedShape {
    private static final int ASCII = 0x80;

    private final FixedText.Builder text = new FixedText.Builder();

    private FixedShape() {}

    /** What the whole expression comes to, or null if it must be looked at more closely. */
    static @Nullable TextCheck of(SyntaxTree tree) {
        if (!(tree instanceof Sequence sequence)) {
            return null;
        }
        List<SyntaxTree> parts = sequence.parts();
        int last = parts.size() - 1;
        if (last < 1 || !isEdge(parts.get(0), false) || !isEdge(parts.get(last), true)) {
            return null;
        }
        FixedShape shape = new FixedShape();
        for (int i = 1; i < last; i++) {
            if (!shape.add(parts.get(i))) {
                return i == last - 1 ? shape.run(parts.get(i)) : null;
            }
        }
        return shape.text.build();
    }

    private @Nullable TextCheck run(SyntaxTree part) {
        if (!(part instanceof Repeat repeat) || !(repeat.part() instanceof OneOf one)) {
            return null;
        }
        FixedShape unit = new FixedShape();
        return text.isFull() || !unit.add(one.set())
                ? null
                : new RunText(text.build(), unit.text.build(), repeat.least(), repeat.most());
    }

    private static boolean isEdge(SyntaxTree part, boolean last) {
        return part instanceof Edge edge && edge.last() == last;
    }

    private boolean add(SyntaxTree part) {
        if (part instanceof OneOf one) {
            return add(one.set());
        }
        if (!(part instanceof Repeat repeat)
                || repeat.least() != repeat.most()
                || !(repeat.part() instanceof OneOf one)) {
            return false;
        }
        for (int i = 0; i < repeat.least(); i++) {
            if (!add(one.set())) {
                return false;
            }
        }
        return true;
    }

    private boolean add(CodePoints set) {
        int ranges = set.size();
        if (ranges == 0 || set.last(ranges - 1) >= ASCII || text.isFull()) {
            return false;
        }
        for (int range = 0; range < ranges; range++) {
            for (int unit = set.first(range); unit <= set.last(range); unit++) {
                text.allow(unit);
            }
        }
        text.nextPosition();
        return true;
    }
}
