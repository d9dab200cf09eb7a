package dev.douane.compatibility.internal.term;

import dev.douane.compatibility.internal.Steps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one term of several that all hold, and sees at once what contradicts itself. */
final class Conjunction {
    private final Terms terms;
    private final Steps steps;
    private final Set<Term> parts = new LinkedHashSet<>();
    private @Nullable Set<String> texts;
    private final Set<String> noTexts = new LinkedHashSet<>();
    private @Nullable Set<BigDecimal> numbers;
    private final Set<BigDecimal> noNumbers = new LinkedHashSet<>();
    private int mask = Kinds.ALL;

    Conjunction(Terms terms, Steps steps) {
        this.terms = terms;
        this.steps = steps;
    }

    Term of(Collection<Term> all) {
        flatten(all);
        if (mask != 0) {
            addSets();
            contradictions();
        }
        if (mask == 0) {
            return terms.never();
        }
        List<Term> left = new ArrayList<>();
        for (Term part : parts) {
            if (!(part.shape() instanceof Shape.Assertion assertion)
                    || (assertion.fact().kind() & mask) != 0) {
                left.add(part);
            }
        }
        if (mask != Kinds.ALL) {
            left.add(terms.types(mask));
        }
        return terms.all(left);
    }

    private void flatten(Collection<Term> all) {
        steps.take(all.size());
        for (Term part : all) {
            if (part.isFalse()) {
                mask = 0;
            } else if (part.shape() instanceof Shape.Types types) {
                mask &= types.mask();
            } else if (part.shape() instanceof Shape.All conjunction) {
                flatten(conjunction.parts());
            } else if (part.shape() instanceof Shape.Assertion assertion) {
                add(part, assertion.fact());
            } else if (!part.isTrue()) {
                parts.add(part);
            }
        }
    }

    private void add(Term part, Fact fact) {
        if (fact instanceof Fact.TextIn in) {
            steps.takeFor(in.values().size());
            if (!in.in()) {
                noTexts.addAll(in.values());
            } else if (texts == null) {
                texts = new LinkedHashSet<>(in.values());
            } else {
                texts.retainAll(in.values());
            }
        } else if (fact instanceof Fact.NumberIn in) {
            steps.takeFor(in.values().size());
            if (!in.in()) {
                noNumbers.addAll(in.values());
            } else if (numbers == null) {
                numbers = new LinkedHashSet<>(in.values());
            } else {
                numbers.retainAll(in.values());
            }
        } else {
            parts.add(part);
        }
    }

    private void addSets() {
        if (texts != null) {
            texts.removeAll(noTexts);
        }
        if (numbers != null) {
            numbers.removeAll(noNumbers);
        }
        fact(texts == null ? new Fact.TextIn(noTexts, false) : new Fact.TextIn(texts, true));
        fact(numbers == null ? new Fact.NumberIn(noNumbers, false) : new Fact.NumberIn(numbers, true));
    }

    private void fact(Fact fact) {
        Term term = terms.fact(fact);
        if (term.shape() instanceof Shape.Types types) {
            mask &= types.mask();
        } else if (!term.isTrue()) {
            parts.add(term);
        }
    }

    /** Only opposites that were made before can be among the parts. */
    private void contradictions() {
        steps.takeFor(parts.size());
        for (Term part : List.copyOf(parts)) {
            Term negation = part.negation;
            if (negation == null) {
                continue;
            }
            if (parts.contains(negation)) {
                mask = 0;
            } else if (part.shape() instanceof Shape.Assertion assertion
                    && negation.shape() instanceof Shape.All opposite
                    && parts.containsAll(withoutTypes(opposite.parts()))) {
                mask &= ~assertion.fact().kind();
            }
        }
    }

    private static List<Term> withoutTypes(List<Term> parts) {
        List<Term> left = new ArrayList<>();
        for (Term part : parts) {
            if (!(part.shape() instanceof Shape.Types)) {
                left.add(part);
            }
        }
        return left;
    }
}
