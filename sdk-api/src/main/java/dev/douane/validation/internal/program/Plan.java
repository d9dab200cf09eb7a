package dev.douane.validation.internal.program;

import java.util.List;

/** What a node asks of values of one kind. */
public abstract class Plan {
    private final Conditions conditions;

    /** Whether no value of the kind is accepted. */
    private final boolean never;

    /** Whether other nodes have a say. */
    private final boolean conditional;

    private final boolean plain;

    Plan(Conditions conditions) {
        this(conditions, false);
    }

    Plan(Conditions conditions, boolean countsItems) {
        this.conditions = conditions;
        this.never = !conditions.nevers().isEmpty() || conditions.isHopeless();
        this.conditional =
                !conditions.formulas().isEmpty() || !conditions.unevaluated().isEmpty() || countsItems;
        this.plain = !conditional && conditions.wholes().isEmpty();
    }

    /**
     * Whether no value of the kind is accepted.
     *
     * @return true if {@link #nevers} is not empty, or none of some alternatives is left
     */
    public final boolean never() {
        return never;
    }

    /**
     * Whether other nodes have a say, so that one state is not enough.
     *
     * @return true if there are formulas, or items are counted, or who looks at a child depends on other nodes
     */
    public final boolean conditional() {
        return conditional;
    }

    /**
     * Whether the keywords decide alone.
     *
     * @return true if nothing is conditional, and nothing waits for the whole value
     */
    public final boolean plain() {
        return plain;
    }

    /**
     * The keywords that no value of the kind satisfies.
     *
     * @return in the order of the schema
     */
    public final List<Assertion.Never> nevers() {
        return conditions.nevers();
    }

    /**
     * What other nodes must say of the same value.
     *
     * @return in the order of the schema
     */
    public final List<Formula> formulas() {
        return conditions.formulas();
    }

    /**
     * What is decided when the whole value is there.
     *
     * @return in the order of the schema
     */
    public final List<WholeAssertion> wholes() {
        return conditions.wholes();
    }

    /**
     * What is asked of children at which nobody looks, where that depends on other nodes.
     *
     * @return in the order of the schema
     */
    public final List<Unevaluated> unevaluated() {
        return conditions.unevaluated();
    }

    /** What every kind of plan may have. */
    record Conditions(
            List<Assertion.Never> nevers,
            List<Formula> formulas,
            List<WholeAssertion> wholes,
            List<Unevaluated> unevaluated) {
        Conditions {
            unevaluated = List.copyOf(unevaluated);
            nevers = List.copyOf(nevers);
            formulas = List.copyOf(formulas);
            wholes = List.copyOf(wholes);
        }

        /** Whether none of some alternatives is for values of this kind. */
        boolean isHopeless() {
            for (Formula formula : formulas) {
                if (formula instanceof Formula.Alternatives alternatives
                        && alternatives.nodes().isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        boolean comparesItems() {
            for (WholeAssertion whole : wholes) {
                if (!whole.keyword().equals("uniqueItems")) {
                    return false;
                }
            }
            return !wholes.isEmpty();
        }
    }
}
