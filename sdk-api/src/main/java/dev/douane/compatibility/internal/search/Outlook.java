package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Fact;
import dev.douane.compatibility.internal.term.Kinds;
import dev.douane.compatibility.internal.term.Shape;
import dev.douane.compatibility.internal.term.Term;
import java.util.List;

/** Sees which terms follow from what is asked, and which contradict it, as far as that is cheap. */
final class Outlook {
    private final State state;

    Outlook(State state) {
        this.state = state;
    }

    Verdict of(Term term) {
        state.search.steps.take();
        Shape shape = term.shape();
        if (shape instanceof Shape.Always always) {
            return verdict(always.value());
        } else if (shape instanceof Shape.Types types) {
            return verdict((types.mask() & state.kind) != 0);
        } else if (shape instanceof Shape.Assertion assertion
                && assertion.fact().kind() != state.kind) {
            return Verdict.HOLDS;
        } else if (state.asserted.contains(term)) {
            return Verdict.HOLDS;
        } else if (state.isDenied(term)) {
            return Verdict.FAILS;
        } else if (shape instanceof Shape.Assertion assertion) {
            return assertion.fact() instanceof Fact.Members members
                    ? state.members().verdict(members)
                    : Verdict.OPEN;
        } else if (shape instanceof Shape.All all) {
            boolean outside = state.kind == Kinds.OBJECT
                    && state.known().areOutside(state.search.terms.tags().of(term));
            return outside ? Verdict.FAILS : all(all.parts());
        } else if (shape instanceof Shape.Any any) {
            return any(any.parts());
        } else if (shape instanceof Shape.One one) {
            return one(one);
        }
        Shape.Link link = (Shape.Link) shape;
        return of(link.source().expand(link));
    }

    private static Verdict verdict(boolean holds) {
        return holds ? Verdict.HOLDS : Verdict.FAILS;
    }

    private Verdict all(List<Term> parts) {
        Verdict verdict = Verdict.HOLDS;
        for (Term part : parts) {
            Verdict one = of(part);
            if (one == Verdict.FAILS) {
                return one;
            }
            verdict = one == Verdict.OPEN ? one : verdict;
        }
        return verdict;
    }

    private Verdict any(List<Term> parts) {
        Verdict verdict = Verdict.FAILS;
        for (Term part : parts) {
            Verdict one = of(part);
            if (one == Verdict.HOLDS) {
                return one;
            }
            verdict = one == Verdict.OPEN ? one : verdict;
        }
        return verdict;
    }

    private Verdict one(Shape.One one) {
        int holding = 0;
        int open = 0;
        for (Term branch : one.branches()) {
            Verdict verdict = of(branch);
            holding += verdict == Verdict.HOLDS ? 1 : 0;
            open += verdict == Verdict.OPEN ? 1 : 0;
        }
        if (holding > 1 || (holding == 0 && open == 0)) {
            return verdict(!one.exactly());
        }
        return open == 0 ? verdict(one.exactly()) : Verdict.OPEN;
    }
}
