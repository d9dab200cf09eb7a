package dev.douane.compatibility.internal.term;

import org.jspecify.annotations.Nullable;

/** A set of JSON values. Terms of the same shape are the same object within their {@link Terms}. */
public final class Term implements Comparable<Term> {
    private final int id;
    private final Shape shape;

    @Nullable
    Term negation;

    Term(int id, Shape shape) {
        this.id = id;
        this.shape = shape;
    }

    /**
     * The term's number.
     *
     * @return later terms have higher ones
     */
    public int id() {
        return id;
    }

    /**
     * What it is made of.
     *
     * @return its shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * Whether it holds all values.
     *
     * @return true if that is plain to see
     */
    public boolean isTrue() {
        return shape instanceof Shape.Always always && always.value();
    }

    /**
     * Whether it holds none.
     *
     * @return true if that is plain to see
     */
    public boolean isFalse() {
        return shape instanceof Shape.Always always && !always.value();
    }

    /**
     * All other values.
     *
     * @return null if nobody asked for them yet
     */
    public @Nullable Term negation() {
        return negation;
    }

    /** The order in which they were made. */
    @Override
    public int compareTo(Term other) {
        return Integer.compare(id, other.id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return shape.toString();
    }
}
