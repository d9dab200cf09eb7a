package dev.douane.compatibility.internal.search;

import dev.douane.compatibility.internal.term.Kinds;
import dev.douane.compatibility.internal.term.Shape;
import dev.douane.compatibility.internal.term.Term;
import dev.douane.compatibility.internal.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** Drops alternatives that are out of the question, and asks for those that are left alone. */
final class Settling {
    private final State state;
    private final Terms terms;
    private final Outlook outlook;
    private boolean changed;

    Settling(State state) {
        this.state = state;
        this.terms = state.search.terms;
        this.outlook = new Outlook(state);
    }

    /** False if nothing can satisfy the state. */
    boolean run() {
        do {
            changed = false;
            List<Term> open = state.open;
            state.open = new ArrayList<>();
            for (Term one : open) {
                if (!settle(one)) {
                    return false;
                }
            }
        } while (changed);
        return true;
    }

    private boolean settle(Term term) {
        return term.shape() instanceof Shape.Any any ? any(term, any.parts()) : one(term, (Shape.One) term.shape());
    }

    private boolean any(Term term, List<Term> parts) {
        if (state.kind == Kinds.OBJECT && state.known().areLetOff(terms.tags().letOff(term))) {
            state.search.steps.take();
            return true;
        }
        List<Term> left = new ArrayList<>();
        for (Term part : parts) {
            Verdict verdict = outlook.of(part);
            if (verdict == Verdict.HOLDS) {
                return true;
            }
            if (verdict == Verdict.OPEN) {
                left.add(part);
            }
        }
        if (left.size() == parts.size()) {
            state.open.add(term);
            return true;
        }
        return now(terms.or(left));
    }

    private boolean now(Term term) {
        changed = true;
        return state.ask(term);
    }

    private boolean one(Term term, Shape.One one) {
        List<Term> left = new ArrayList<>();
        List<Term> holding = new ArrayList<>();
        for (Term branch : one.branches()) {
            Verdict verdict = outlook.of(branch);
            if (verdict == Verdict.HOLDS) {
                holding.add(branch);
            } else if (verdict == Verdict.OPEN) {
                left.add(branch);
            }
        }
        if (holding.size() > 1) {
            return !one.exactly();
        }
        if (holding.size() == 1) {
            return one.exactly() ? nowNone(left) : now(terms.or(left));
        }
        if (left.size() == one.branches().size()) {
            state.open.add(term);
            return true;
        }
        Term rest = terms.one(left);
        return now(one.exactly() ? rest : terms.not(rest));
    }

    private boolean nowNone(List<Term> branches) {
        for (Term branch : branches) {
            if (!now(terms.not(branch))) {
                return false;
            }
        }
        return true;
    }
}
