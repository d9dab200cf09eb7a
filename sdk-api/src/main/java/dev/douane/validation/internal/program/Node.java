package dev.douane.validation.internal.program;

import java.util.List;

/** The schemas that one value must satisfy all at once, with a plan for every kind of value. */
public final class Node {
    private final int id;
    final List<Place> places;

    private Plans plans;

    @SuppressWarnings("NullAway.Init") // A node can be its own child, so it is there before its plans are.
    Node(int id, List<Place> places) {
        this.id = id;
        this.places = places;
    }

    /**
     * What tells it from the program's other nodes.
     *
     * @return from 0
     */
    public int id() {
        return id;
    }

    /**
     * Whether nothing is asked.
     *
     * @return true if every value is accepted
     */
    public boolean isFree() {
        return places.isEmpty();
    }

    /**
     * What it asks, wherever it stands. It takes some work to find out.
     *
     * @return equal for nodes that accept the same values, itself if it cannot be compared with others
     */
    public Object likeness() {
        Likeness likeness = places.size() == 1 ? Likeness.of(places.get(0)) : null;
        return likeness == null ? this : likeness;
    }

    void complete(Plans all) {
        this.plans = all;
    }

    /**
     * The plan for objects.
     *
     * @return the plan
     */
    public ObjectPlan object() {
        return plans.object;
    }

    /**
     * The plan for arrays.
     *
     * @return the plan
     */
    public ArrayPlan array() {
        return plans.array;
    }

    /**
     * The plan for strings.
     *
     * @return the plan
     */
    public TextPlan text() {
        return plans.text;
    }

    /**
     * The plan for numbers.
     *
     * @return the plan
     */
    public NumberPlan number() {
        return plans.number;
    }

    /**
     * The plan for a literal.
     *
     * @param first its first letter
     * @return the plan
     */
    public LiteralPlan literal(int first) {
        return first == 't' ? plans.whenTrue : first == 'f' ? plans.whenFalse : plans.whenNull;
    }

    /** One plan for every kind. */
    record Plans(
            ObjectPlan object,
            ArrayPlan array,
            TextPlan text,
            NumberPlan number,
            LiteralPlan whenTrue,
            LiteralPlan whenFalse,
            LiteralPlan whenNull) {}
}
