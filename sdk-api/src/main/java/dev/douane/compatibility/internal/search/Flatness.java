package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Kinds;
import dev.douane.compatibility.internal.term.Shape;
import dev.douane.compatibility.internal.term.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which terms say nothing of the insides of arrays and objects, so that looking for their values takes no search. */
final class Flatness {
    private final Map<Term, Boolean> known = new HashMap<>();

    boolean isFlat(Term term) {
        Boolean flat = known.get(term);
        if (flat == null) {
            flat = flat(term.shape());
            known.put(term, flat);
        }
        return flat;
    }

    private boolean flat(Shape shape) {
        if (shape instanceof Shape.Assertion assertion) {
            return (assertion.fact().kind() & (Kinds.ARRAY | Kinds.OBJECT)) == 0;
        } else if (shape instanceof Shape.All all) {
            return flat(all.parts());
        } else if (shape instanceof Shape.Any any) {
            return flat(any.parts());
        } else if (shape instanceof Shape.One one) {
            return flat(one.branches());
        }
        return !(shape instanceof Shape.Link);
    }

    private boolean flat(List<Term> parts) {
        for (Term part : parts) {
            if (!isFlat(part)) {
                return false;
            }
        }
        return true;
    }
}
