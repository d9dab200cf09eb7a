package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Shape;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** The ways in which a term can be satisfied, each made when it is looked at: they can be many, and long. */
final class Alternatives {
    private final Terms terms;
    private final Term term;

    Alternatives(Terms terms, Term term) {
        this.terms = terms;
        this.term = term;
    }

    int size() {
        if (term.shape() instanceof Shape.Any any) {
            return any.parts().size();
        }
        Shape.One one = (Shape.One) term.shape();
        return one.branches().size() + (one.exactly() ? 0 : 1);
    }

    /** All of these together are one way. */
    List<Term> get(int index) {
        if (term.shape() instanceof Shape.Any any) {
            return List.of(any.parts().get(index));
        }
        Shape.One one = (Shape.One) term.shape();
        if (one.exactly()) {
            return only(one.branches(), index);
        }
        return index == 0 ? none(one.branches()) : andOneMore(one.branches(), index - 1);
    }

    private List<Term> none(List<Term> branches) {
        List<Term> none = new ArrayList<>();
        branches.forEach(branch -> none.add(terms.not(branch)));
        return none;
    }

    /** The branch comes first, since it often settles the others. */
    private List<Term> only(List<Term> branches, int index) {
        List<Term> only = new ArrayList<>();
        only.add(branches.get(index));
        for (int i = 0; i < branches.size(); i++) {
            if (i != index) {
                only.add(terms.not(branches.get(i)));
            }
        }
        return only;
    }

    /** The last has no other behind it, and is never. */
    private List<Term> andOneMore(List<Term> branches, int index) {
        return List.of(branches.get(index), terms.or(branches.subList(index + 1, branches.size())));
    }
}
