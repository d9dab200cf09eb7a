package dev.douane.validation.internal.program;

import java.util.List;

/** What an array must satisfy. */
public final class ArrayPlan extends Plan {
    /** How many items there must be, at least. */
    public final int min;
    /** How many items there may be. */
    public final int max;

    private final Node[] first;
    private final Node rest;
    private final List<Contains> contains;
    private final List<Assertion.Size> sizes;
    private final boolean comparesItems;

    ArrayPlan(Conditions conditions, List<Node> first, Node rest, List<Contains> contains, List<Assertion.Size> sizes) {
        super(conditions, !contains.isEmpty());
        this.comparesItems = conditions.comparesItems();
        this.first = first.toArray(new Node[0]);
        this.rest = rest;
        this.contains = List.copyOf(contains);
        this.sizes = List.copyOf(sizes);
        Assertion.Size all = Assertion.Size.all(sizes);
        this.min = all.min;
        this.max = all.max;
    }

    /**
     * What an item must satisfy.
     *
     * @param index from 0
     * @return a node
     */
    public Node item(int index) {
        return index < first.length ? first[index] : rest;
    }

    /**
     * How many items are of their own kind.
     *
     * @return from 0; behind them {@link #item} always gives the same answer
     */
    public int firsts() {
        return first.length;
    }

    /**
     * Whether all that waits for the whole array is that its items differ.
     *
     * @return false if nothing waits
     */
    public boolean comparesItems() {
        return comparesItems;
    }

    /**
     * What some of the items must satisfy.
     *
     * @return in the order of the schema
     */
    public List<Contains> contains() {
        return contains;
    }

    /**
     * How many items there may be.
     *
     * @return in the order of the schema
     */
    public List<Assertion.Size> sizes() {
        return sizes;
    }

    /**
     * The keyword {@code contains} with its bounds.
     *
     * @param node what items are counted for
     * @param least the keyword that asks for at least so many
     * @param most the keyword that asks for at most so many
     */
    public record Contains(Node node, Assertion.Size least, Assertion.Size most) {}
}
