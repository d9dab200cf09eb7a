package dev.douane.compatibility.internal.term;

import java.util.List;

/** What a term is made of. */
public sealed interface Shape {
    /**
     * All values or none.
     *
     * @param value which
     */
    record Always(boolean value) implements Shape {}

    /**
     * Values of some kinds.
     *
     * @param mask bits of {@link Kinds}
     */
    record Types(int mask) implements Shape {}

    /**
     * Values of which a fact is true; values of other kinds than it speaks of are among them.
     *
     * @param fact about one kind
     */
    record Assertion(Fact fact) implements Shape {}

    /**
     * Values of all the parts.
     *
     * @param parts at least two, by their numbers
     */
    record All(List<Term> parts) implements Shape {}

    /**
     * Values of any of the parts.
     *
     * @param parts at least two, by their numbers
     */
    record Any(List<Term> parts) implements Shape {}

    /**
     * Values of exactly one of the branches, or the others.
     *
     * @param branches at least two, as the schema has them
     * @param exactly whether exactly one
     */
    record One(List<Term> branches, boolean exactly) implements Shape {}

    /**
     * Values of a schema that is not written out.
     *
     * @param source reads the schema
     * @param site which one
     * @param holds whether its values or the others
     */
    record Link(SchemaTerms source, Site site, boolean holds) implements Shape {}
}
