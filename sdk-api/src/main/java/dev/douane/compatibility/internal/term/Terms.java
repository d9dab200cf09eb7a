package dev.douane.compatibility.internal.term;

import dev.douane.compatibility.internal.Steps;
import dev.douane.compatibility.internal.term.Fact.Distinct;
import dev.douane.compatibility.internal.term.Fact.EveryItem;
import dev.douane.compatibility.internal.term.Fact.ItemCount;
import dev.douane.compatibility.internal.term.Fact.Members;
import dev.douane.compatibility.internal.term.Fact.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes terms, each shape once. Not thread-safe. */
public final class Terms {
    private final Map<Shape, Term> terms = new HashMap<>();
    private final Map<Long, Term> pairs = new HashMap<>();
    private final Steps steps;
    private final Tags tags;
    private final Term always;
    private final Term never;

    /**
     * None yet.
     *
     * @param steps what making one costs
     */
    public Terms(Steps steps) {
        this.steps = steps;
        this.tags = new Tags(this, steps);
        this.always = intern(new Shape.Always(true));
        this.never = intern(new Shape.Always(false));
        link(always, never);
    }

    private Term intern(Shape shape) {
        Term known = terms.get(shape);
        if (known == null) {
            steps.take();
            known = new Term(terms.size(), shape);
            terms.put(shape, known);
        }
        return known;
    }

    private static void link(Term one, Term other) {
        one.negation = other;
        if (other.negation == null) {
            other.negation = one;
        }
    }

    /**
     * All values.
     *
     * @return the term
     */
    public Term always() {
        return always;
    }

    /**
     * No value.
     *
     * @return the term
     */
    public Term never() {
        return never;
    }

    /**
     * All values or none.
     *
     * @param value which
     * @return the term
     */
    public Term constant(boolean value) {
        return value ? always : never;
    }

    /**
     * Values of some kinds.
     *
     * @param mask bits of {@link Kinds}
     * @return the term
     */
    public Term types(int mask) {
        if (mask == 0 || mask == Kinds.ALL) {
            return constant(mask != 0);
        }
        return intern(new Shape.Types(mask));
    }

    /**
     * Values of which a fact is true, or of another kind.
     *
     * @param fact about one kind
     * @return the term
     */
    public Term fact(Fact fact) {
        // To be found again, it is looked at as a whole.
        if (fact instanceof Fact.TextIn texts) {
            steps.takeFor(texts.values().size());
        } else if (fact instanceof Fact.NumberIn numbers) {
            steps.takeFor(numbers.values().size());
        }
        return PlainFacts.hold(fact)
                ? always
                : PlainFacts.fail(fact) ? without(fact) : intern(new Shape.Assertion(fact));
    }

    private Term without(Fact fact) {
        return types(Kinds.ALL & ~fact.kind());
    }

    /**
     * A bound on how many items are of some; in its simplest form.
     *
     * @param count the fact
     * @return the term
     */
    public Term items(ItemCount count) {
        if (!count.least() && count.count() == 0) {
            return fact(new EveryItem(count.from(), count.to(), not(count.item())));
        }
        if (count.item().isTrue() && count.from() == 0 && count.to() == Fact.ENDLESS) {
            return fact(new Size(count.count(), count.least()));
        }
        if (!count.least() && count.item().isFalse()) {
            return always;
        }
        return fact(count);
    }

    /**
     * Values of all the terms.
     *
     * @param parts any number
     * @return the term
     */
    public Term and(Collection<Term> parts) {
        return new Conjunction(this, steps).of(parts);
    }

    /**
     * Values of both terms.
     *
     * @param one a term
     * @param other another
     * @return the term
     */
    public Term and(Term one, Term other) {
        if (one.isTrue() || other.isFalse() || one.equals(other)) {
            return other;
        }
        if (other.isTrue() || one.isFalse()) {
            return one;
        }
        long pair = (long) Math.min(one.id(), other.id()) << Integer.SIZE | Math.max(one.id(), other.id());
        Term known = pairs.get(pair);
        if (known == null) {
            known = and(List.of(one, other));
            pairs.put(pair, known);
        }
        return known;
    }

    Term all(Collection<Term> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        steps.takeFor(parts.size());
        return parts.isEmpty() ? always : intern(new Shape.All(List.copyOf(new TreeSet<>(parts))));
    }

    /**
     * Values of any of the terms.
     *
     * @param parts any number
     * @return the term
     */
    public Term or(Collection<Term> parts) {
        Set<Term> flat = new LinkedHashSet<>();
        int mask = flatten(parts, flat);
        Term types = types(mask);
        if (types.isTrue()) {
            return always;
        }
        for (Term part : flat) {
            steps.take();
            if (part.negation != null && flat.contains(part.negation)) {
                return always;
            }
        }
        if (!types.isFalse()) {
            flat.add(types);
        }
        if (flat.size() == 1) {
            return flat.iterator().next();
        }
        return flat.isEmpty() ? never : intern(new Shape.Any(List.copyOf(new TreeSet<>(flat))));
    }

    private static int flatten(Collection<Term> parts, Set<Term> flat) {
        int mask = 0;
        for (Term part : parts) {
            if (part.isTrue()) {
                return Kinds.ALL;
            }
            if (part.shape() instanceof Shape.Types types) {
                mask |= types.mask();
            } else if (part.shape() instanceof Shape.Any any) {
                mask |= flatten(any.parts(), flat);
            } else if (!part.isFalse()) {
                flat.add(part);
            }
        }
        return mask;
    }

    /**
     * Values of either term.
     *
     * @param one a term
     * @param other another
     * @return the term
     */
    public Term or(Term one, Term other) {
        return or(List.of(one, other));
    }

    /**
     * Values of exactly one of the branches.
     *
     * @param branches at least one
     * @return the term
     */
    public Term one(List<Term> branches) {
        List<Term> possible = new ArrayList<>();
        Set<Term> seen = new LinkedHashSet<>();
        List<Term> excluded = new ArrayList<>();
        for (Term branch : branches) {
            if (!branch.isFalse() && !seen.add(branch)) {
                excluded.add(not(branch));
            }
        }
        for (Term branch : seen) {
            if (!excluded.contains(not(branch))) {
                possible.add(branch);
            }
        }
        Term one = switch (possible.size()) {
            case 0 -> never;
            case 1 -> possible.get(0);
            default -> exactlyOne(possible);
        };
        excluded.add(one);
        return and(excluded);
    }

    /** Where no value is of two branches, exactly one of them is any of them. */
    private Term exactlyOne(List<Term> branches) {
        steps.take(branches.size());
        return new Disjointness(tags, steps).of(branches)
                ? or(branches)
                : intern(new Shape.One(List.copyOf(branches), true));
    }

    /**
     * What is known of members by values that are written out.
     *
     * @return knows the tags of these terms
     */
    public Tags tags() {
        return tags;
    }

    /** Something is looked up by a map of so many entries. */
    void lookUp(int entries) {
        steps.take(1 + entries);
    }

    Term link(SchemaTerms source, Site site, boolean holds) {
        return intern(new Shape.Link(source, site, holds));
    }

    /**
     * All other values.
     *
     * @param term a term
     * @return the term
     */
    public Term not(Term term) {
        Term known = term.negation;
        if (known == null) {
            known = negation(term.shape());
            link(term, known);
        }
        return known;
    }

    private Term negation(Shape shape) {
        if (shape instanceof Shape.Types types) {
            return types(Kinds.ALL & ~types.mask());
        } else if (shape instanceof Shape.Assertion assertion) {
            return and(types(assertion.fact().kind()), opposite(assertion.fact()));
        } else if (shape instanceof Shape.All all) {
            return or(negations(all.parts()));
        } else if (shape instanceof Shape.Any any) {
            return and(negations(any.parts()));
        } else if (shape instanceof Shape.One one) {
            return intern(new Shape.One(one.branches(), !one.exactly()));
        } else if (shape instanceof Shape.Link link) {
            return intern(new Shape.Link(link.source(), link.site(), !link.holds()));
        }
        return constant(!((Shape.Always) shape).value());
    }

    private List<Term> negations(List<Term> parts) {
        List<Term> negations = new ArrayList<>();
        for (Term part : parts) {
            negations.add(not(part));
        }
        return negations;
    }

    /** What is true of just those values of the fact's kind of which the fact is not. */
    Term opposite(Fact fact) {
        if (fact instanceof Fact.NumberIn in) {
            return fact(new Fact.NumberIn(in.values(), !in.in()));
        } else if (fact instanceof Fact.Bound bound) {
            return fact(new Fact.Bound(bound.value(), !bound.lower(), !bound.strict()));
        } else if (fact instanceof Fact.Multiple multiple) {
            return fact(new Fact.Multiple(multiple.of(), !multiple.is()));
        } else if (fact instanceof Fact.TextIn in) {
            return fact(new Fact.TextIn(in.values(), !in.in()));
        } else if (fact instanceof Fact.Matches matches) {
            return fact(new Fact.Matches(matches.pattern(), !matches.is()));
        } else if (fact instanceof Fact.HasFormat format) {
            return fact(new Fact.HasFormat(format.format(), !format.is()));
        } else if (fact instanceof Fact.Length length) {
            return fact(new Fact.Length(beyond(length.count(), length.least()), !length.least()));
        } else if (fact instanceof Fact.MemberCount count) {
            return fact(new Fact.MemberCount(beyond(count.count(), count.least()), !count.least()));
        } else if (fact instanceof Members members) {
            return fact(new Members(members.names(), not(members.value()), !members.every()));
        } else if (fact instanceof Size size) {
            return fact(new Size(beyond(size.count(), size.least()), !size.least()));
        } else if (fact instanceof EveryItem items) {
            return items(new ItemCount(items.from(), items.to(), not(items.item()), 1, true));
        } else if (fact instanceof ItemCount c) {
            return items(new ItemCount(c.from(), c.to(), c.item(), beyond(c.count(), c.least()), !c.least()));
        }
        return fact(new Distinct(!((Distinct) fact).is()));
    }

    private static long beyond(long count, boolean least) {
        return least ? count - 1 : count + 1;
    }
}
