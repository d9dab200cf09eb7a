package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Shape;
import dev.douane.compatibility.internal.term.Term;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that are written out. */
final class Literals {
    private Literals() {}

    /** All the strings of a term, or null if they are not written out. */
    static @Nullable Set<String> of(Term term) {
        Shape shape = term.shape();
        if (shape instanceof Shape.Assertion assertion && assertion.fact() instanceof Fact.TextIn in && in.in()) {
            return in.values();
        }
        if (shape instanceof Shape.All all && all.parts().size() == 2) {
            Term first = all.parts().get(0);
            Term second = all.parts().get(1);
            if (first.shape() instanceof Shape.Types) {
                return of(second);
            }
            return second.shape() instanceof Shape.Types ? of(first) : null;
        }
        return null;
    }
}
