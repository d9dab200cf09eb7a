package dev.douane.validation.internal.generated;

import dev.douane.validation.internal.program.ArrayPlan;
import dev.douane.validation.internal.program.Node;
import dev.douane.validation.internal.program.ObjectPlan;

/**
 * Which kind of value a node allows, if it is one that is read here.
 *
 * @param kind the kind
 * @param nullable whether null is allowed beside it
 */
record Shape(Kind kind, boolean nullable) {
    static final Shape OBJECT = new Shape(Kind.OBJECT, false);
    static final Shape ARRAY = new Shape(Kind.ARRAY, false);

    /** The kinds. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        OBJECT,
        ARRAY,
        /** Several kinds, or one that asks for more than is known here. */
        MIXED
    }

    /** Whether items must differ and are scalars, so that each can be compared as it is read. */
    static boolean comparesScalars(ArrayPlan plan) {
        boolean scalars = plan.comparesItems();
        for (int i = 0; scalars && i <= plan.firsts(); i++) {
            scalars = plan.item(i).object().never() && plan.item(i).array().never();
        }
        return scalars;
    }

    /** Whether the schema names all properties there may be. */
    static boolean isClosed(ObjectPlan plan) {
        return !plan.unknown().patterned() && isNothing(plan.unknown().usual());
    }

    /** Whether members have to be counted, since those that must be there, and may, leave it open whether they are enough. */
    static boolean counts(ObjectPlan plan) {
        return plan.min > plan.requiredCount()
                || (plan.max < Integer.MAX_VALUE && !(isClosed(plan) && plan.size() <= plan.max));
    }

    /** Whether members that the plan does not name are nothing that is read here. */
    static boolean refusesUnknown(ObjectPlan plan) {
        return isClosed(plan) || !plan.unevaluated().isEmpty();
    }

    /** Whether neither objects nor arrays are allowed. */
    static boolean isScalar(Node node) {
        return node.object().never() && node.array().never();
    }

    /** Whether no value is allowed. */
    static boolean isNothing(Node node) {
        return node.object().never()
                && node.array().never()
                && node.text().never()
                && node.number().never()
                && isNothing(node, "tfn");
    }

    /** The same of some literals. */
    static boolean isNothing(Node node, String literals) {
        boolean nothing = true;
        for (int i = 0; i < literals.length(); i++) {
            nothing &= node.literal(literals.charAt(i)).never();
        }
        return nothing;
    }
}
